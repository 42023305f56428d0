package dev.holdfast.creditmemo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234.5 | USD | $1,234.50
                    1234.5 | EUR | €1,234.50
                    3      | JPY | ¥3.00
                    3      | CHF | CHF3.00
                    3      | ABC | ABC3.00
                    """)
    void an_amount_is_read_in_its_currency(BigDecimal amount, String currency, String text) {
        assertThat(Currencies.formatted(amount, currency)).isEqualTo(text);
    }
}
