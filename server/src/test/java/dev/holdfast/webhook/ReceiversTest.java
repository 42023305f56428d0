package dev.holdfast.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiversTest {

    private final Receivers outside = new Receivers(false);

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/hook, 127.0.0.1",
        "http://169.254.169.254/latest/meta-data, 169.254.169.254",
        "https://10.1.2.3:8443, 10.1.2.3",
        "http://[::1]/, [::1]",
        "http://[::ffff:192.168.0.1]/, [::ffff:192.168.0.1]"
    })
    void addresses_inside_are_refused_when_a_webhook_is_made(String url, String host) {
        assertThatThrownBy(() -> outside.checked(url))
                .isInstanceOf(InvalidWebhookUrl.class)
                .hasMessage("\"%s\" is a private address. The server does not deliver there.", host);
        assertThat(new Receivers(true).checked(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com",
        "HTTPS://example.com:8443/a?b=c, HTTPS://example.com:8443/a?b=c",
        "https://93.184.215.14/, https://93.184.215.14/",
        "https://example.com/ä, https://example.com/%C3%A4"
    })
    void others_are_taken_and_names_looked_up_later(String url, String stored) {
        assertThat(outside.checked(url)).isEqualTo(stored);
    }
}
