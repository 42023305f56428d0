package dev.holdfast.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.selection.SourceSelection.Candidate;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSelectionTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            wanted       | candidates                       | takes              | shippable
            tea 7        | paris/tea 5.5, lyon/tea 3        | 5.5, 1.5           | true
            tea 8.5      | paris/tea 5.5, lyon/tea 3        | 5.5, 3             | true
            tea 8.5001   | paris/tea 5.5, lyon/tea 3        | 5.5, 3             | false
            tea 5        | paris/tea 5.5, lyon/tea 3        | 5, 0               | true
            tea 5        | lyon/tea 3, paris/tea 5.5        | 3, 2               | true
            tea 4, mug 1 | paris/tea 5, paris/mug 2         | 4, 1               | true
            tea 4, mug 1 | paris/tea 5                      | 4                  | false
            TEA 4        | paris/tea 5                      | 4                  | true
            tea 4        | paris/tea 0, lyon/tea 4          | 0, 4               | true
            tea 4        | paris/tea -3, lyon/tea 4         | 0, 4               | true
            tea 0        | paris/tea 5                      | 0                  | true
            tea 0        |                                  |                    | true
            tea 1        |                                  |                    | false
                         |                                  |                    | true
            """)
    void sources_are_emptied_in_their_order(
            @Nullable String wanted, @Nullable String candidates, @Nullable String takes, boolean shippable) {
        var selection = SourceSelection.inOrder(candidates(candidates), wanted(wanted));

        assertThat(selection.picks().stream().map(pick -> pick.taken().toString()))
                .containsExactlyElementsOf(parts(takes));
        assertThat(selection.picks().stream().map(SourceSelection.Pick::from))
                .containsExactlyElementsOf(candidates(candidates));
        assertThat(selection.isShippable()).isEqualTo(shippable);
    }

    @RepeatedTest(200)
    void what_is_taken_and_what_is_missing_make_up_what_is_wanted(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var skus = List.of(new Sku("tea"), new Sku("mug"), new Sku("pot"));
        var wanted = skus.stream().collect(Collectors.toMap(sku -> sku, _ -> quantity(random, 0, 40)));
        var candidates = new ArrayList<Candidate>();
        for (int source = random.nextInt(6); source > 0; source--) {
            for (var sku : skus) {
                if (random.nextBoolean()) {
                    candidates.add(new Candidate(new SourceCode("s" + source), sku, quantity(random, -10, 20)));
                }
            }
        }

        var selection = SourceSelection.inOrder(candidates, wanted);

        var missing = new ArrayList<Quantity>();
        wanted.forEach((sku, quantity) -> {
            var picks = selection.picks().stream()
                    .filter(pick -> pick.from().sku().equals(sku))
                    .toList();
            var taken = sum(picks.stream().map(SourceSelection.Pick::taken));
            var there = sum(picks.stream().map(pick -> pick.from().available().max(Quantity.ZERO)));
            assertThat(picks)
                    .allSatisfy(pick -> assertThat(pick.taken())
                            .isBetween(Quantity.ZERO, pick.from().available().max(Quantity.ZERO)));
            var lacking = quantity.minus(there).max(Quantity.ZERO);
            assertThat(taken.plus(lacking)).isEqualTo(quantity);
            missing.add(lacking);
        });
        assertThat(selection.isShippable()).isEqualTo(sum(missing.stream()).isZero());
    }

    private static Quantity sum(Stream<Quantity> quantities) {
        return quantities.reduce(Quantity.ZERO, Quantity::plus);
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(", "));
    }

    /** From {@code tea 7, mug 1}. */
    private static Map<Sku, Quantity> wanted(@Nullable String text) {
        return parts(text).stream()
                .map(part -> part.split(" "))
                .collect(Collectors.toMap(part -> new Sku(part[0]), part -> Quantity.of(part[1])));
    }

    /** From {@code paris/tea 5.5, lyon/tea 3}. */
    private static List<Candidate> candidates(@Nullable String text) {
        return parts(text).stream()
                .map(part -> part.split("[/ ]"))
                .map(part -> new Candidate(new SourceCode(part[0]), new Sku(part[1]), Quantity.of(part[2])))
                .toList();
    }

    private static Quantity quantity(Random random, int from, int to) {
        return new Quantity(BigDecimal.valueOf(random.nextInt(from * 10_000, to * 10_000), 4));
    }
}
