package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class SettingTest {

    /** Path, values, default and narrowest scope of a row, and what it does. */
    private static final Pattern ROW =
            Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| (?:`([^`]*)`|–) \\| (\\w+) \\| ([^|]+) \\|");

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]+\\)");

    @ParameterizedTest
    @EnumSource
    void every_default_is_a_value_or_none(Setting setting) {
        if (!setting.standard().isEmpty()) {
            assertThat(setting.type().spelling().apply(setting.standard())).contains(setting.standard());
        }
    }

    @Test
    void the_documentation_has_every_setting_as_it_is_declared() throws IOException {
        var documented = new ArrayList<List<String>>();
        var rows = ROW.matcher(Files.readString(Path.of("../docs/stores-and-configuration.md")));
        while (rows.find()) {
            var standard = rows.group(3) == null ? "" : rows.group(3);
            var comment = LINK.matcher(rows.group(5)).replaceAll("$1").replace("`", "");
            documented.add(List.of(rows.group(1), rows.group(2), standard, rows.group(4), comment));
        }

        var texts = new SettingTexts(new ClassPathResource("store/settings.txt"));
        var declared = new ArrayList<List<String>>();
        for (var setting : Setting.values()) {
            declared.add(List.of(
                    setting.path(),
                    setting.type().expected(),
                    setting.standard(),
                    setting.narrowest().label(),
                    texts.of(setting).comment()));
        }
        assertThat(documented).containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MANAGE_STOCK               | TRUE         | 1
            MANAGE_STOCK               | off          | 0
            MANAGE_STOCK               | ''           | 0
            MANAGE_STOCK               | 2            |
            BACKORDERS                 | 2            | 2
            BACKORDERS                 | 02           |
            MIN_QTY                    | 5.0000       | 5
            MIN_QTY                    | -.5          | -0.5
            MIN_QTY                    | 1e3          | 1000
            MIN_QTY                    | 0.00005      | 0.0001
            MIN_QTY                    | 99999999     | 99999999
            MIN_QTY                    | 100000000    |
            MIN_QTY                    | 1e9999       |
            MIN_QTY                    | 1e99999999   |
            MIN_QTY                    | NaN          |
            MIN_QTY                    | ''           |
            QTY_INCREMENTS             | 0.0001       | 0.0001
            QTY_INCREMENTS             | 0.00001      |
            MIN_SALE_QTY               | -0           | 0
            MIN_SALE_QTY               | -0.1         |
            BULK_OPERATIONS_BATCH_SIZE | 1            | 1
            BULK_OPERATIONS_BATCH_SIZE | 2147483647   | 2147483647
            BULK_OPERATIONS_BATCH_SIZE | 2147483648   |
            BULK_OPERATIONS_BATCH_SIZE | 99999999999  |
            LOCALE                     | de_DE        | de_DE
            LOCALE                     | zh_Hans_CN   | zh_Hans_CN
            LOCALE                     | german       |
            TIMEZONE                   | Europe/Paris | Europe/Paris
            BASE_CURRENCY              | EUR          | EUR
            BASE_CURRENCY              | Euro         |
            BASE_URL                   | ''           | ''
            BASE_URL                   | https://a.b/ | https://a.b/
            BASE_URL                   | https://a.b  |
            BASE_URL                   | ftp://a.b/   |
            GOOGLE_API_KEY             | ******       |
            """)
    void a_value_has_one_spelling(Setting setting, String value, String kept) {
        assertThat(setting.type().spelling().apply(value).orElse(null)).isEqualTo(kept);
    }

    @Test
    void texts_are_bounded() {
        assertThat(Setting.PICKUP_NAME.type().spelling().apply("x".repeat(1000)))
                .isPresent();
        assertThat(Setting.PICKUP_NAME.type().spelling().apply("x".repeat(1001)))
                .isEmpty();
    }
}
