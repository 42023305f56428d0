package dev.holdfast.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Desk lamp              | desk-lamp
            `  Été à Paris!  `     | ete-a-paris
            Größe 5½ (m²)          | gro-e-51-2-m2
            a--b__c                | a-b-c
            -                      | ``
            日本 🙂                 | ``
            x                      | x
            """)
    void small_letters_and_digits_stay(String text, String urlKey) {
        assertThat(UrlKey.of(text)).isEqualTo(urlKey);
    }
}
