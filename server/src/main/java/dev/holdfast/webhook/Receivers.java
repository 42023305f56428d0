package dev.holdfast.webhook;

import dev.holdfast.shared.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where deliveries may go: to http and https addresses of the internet, and inside only where the server's settings allow it. */
@Component
class Receivers {

    private final boolean insideAllowed;

    Receivers(@Value("${holdfast.webhook.private-addresses:false}") boolean insideAllowed) {
        this.insideAllowed = insideAllowed;
    }

    /**
     * The address as it is stored. Names are looked up when something is delivered, not here.
     *
     * @throws InvalidWebhookUrl when nothing could ever be delivered there
     */
    String checked(String url) {
        URI address;
        try {
            address = new URI(new URI(url).toASCIIString());
        } catch (URISyntaxException _) {
            throw invalid("\"%1\" is not an address.", url);
        }
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw invalid("\"%1\" is not an address that begins with http:// or https://.", url);
        }
        if (address.getRawUserInfo() != null) {
            throw invalid("An address of a webhook holds no name and password: verify its signature instead.");
        }
        if (address.getHost() == null || address.getPort() == 0 || address.getPort() > 65535) {
            throw invalid("\"%1\" does not name a host.", url);
        }
        if (address.getRawFragment() != null) throw invalid("\"%1\" has a fragment, which is never sent.", url);
        if (isLiteralInside(address.getHost())) {
            throw invalid("\"%1\" is a private address. The server does not deliver there.", address.getHost());
        }
        return address.toString();
    }

    private boolean isLiteralInside(String host) {
        try {
            return !insideAllowed && !Networks.isPublic(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return false; // a name
        }
    }

    private static InvalidWebhookUrl invalid(String template, Object... positional) {
        return new InvalidWebhookUrl(Message.of(template, positional));
    }

    /**
     * An address that the host's name stands for now. To connect to it, rather than to the name, is what makes the check count: the name
     * may stand for another one the next time that it is looked up.
     *
     * @throws IOException when there is none, or when any of them is inside and that is not allowed
     */
    InetAddress resolve(String host) throws IOException {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(host);
        } catch (UnknownHostException _) {
            throw new IOException("Unknown host " + host);
        }
        if (!insideAllowed && !Stream.of(addresses).allMatch(Networks::isPublic)) {
            throw new IOException(host + " is a private address");
        }
        return addresses[0];
    }
}
