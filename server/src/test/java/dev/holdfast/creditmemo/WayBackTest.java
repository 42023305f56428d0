package dev.holdfast.creditmemo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.selection.HoldingSources.Holder;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.SourceCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayBackTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            quantity | given            | holders                   | back
            2        | lyon 5           | lyon                      | lyon 2
            5        | lyon 5           | berlin, lyon              | lyon 5
            5        | lyon 3, berlin 4 | berlin, lyon              | berlin 4, lyon 1
            5        | lyon 3, berlin 4 | lyon, berlin              | lyon 3, berlin 2
            5        | oslo 5           | lyon, oslo unlinked       | oslo 5
            5        | lyon 5           | lyon disabled             | lyon 5
            5        | gone 3, lyon 2   | berlin, lyon              | lyon 2, berlin 3
            5        | gone 5           | berlin, lyon              | berlin 5
            5        | gone 5           | berlin disabled, lyon     | lyon 5
            5        | gone 5           | berlin disabled           | berlin 5
            5        | gone 5           | oslo unlinked             | default 5
            5        | gone 5           |                           | default 5
            3        |                  | lyon, berlin              | lyon 3
            5        | gone 2, lyon 3   | lyon                      | lyon 5
            """)
    void goods_come_back_to_those_who_gave_them(
            String quantity, @Nullable String given, @Nullable String holders, String back) {
        var wayBack = new WayBack(parts(holders)
                .map(holder -> holder.split(" ", 2))
                .map(holder -> new Holder(
                        new SourceCode(holder[0]),
                        holder.length == 1 || !holder[1].equals("unlinked"),
                        holder.length == 1 || !holder[1].equals("disabled")))
                .toList());

        var went = wayBack.of(Quantity.of(quantity), quantities(given));

        assertThat(went.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(back);
    }

    private static Map<SourceCode, Quantity> quantities(@Nullable String text) {
        var quantities = new LinkedHashMap<SourceCode, Quantity>();
        parts(text)
                .map(part -> part.split(" ", 2))
                .forEach(part -> quantities.put(new SourceCode(part[0]), Quantity.of(part[1])));
        return quantities;
    }

    private static Stream<String> parts(@Nullable String text) {
        return text == null ? Stream.of() : Stream.of(text.split(", ", -1));
    }
}
