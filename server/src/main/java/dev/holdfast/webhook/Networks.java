package dev.holdfast.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are part of the internet, and which are inside: of this machine, of its network, of the data centre. Whoever may make a
 * webhook must not thereby reach what only the server can reach, such as the metadata service of a cloud.
 *
 * <p>By the registries of special-purpose addresses of the IANA (RFC 6890 and what followed it). Of IPv6 only what is globally routed
 * counts, so that neither unique-local, link-local nor mapped addresses do.
 */
final class Networks {

    private static final List<Network> INSIDE_IPV4 = networks(
            "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 "
                    + "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4");

    private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

    /** With a tunnel's address in here (Teredo, 6to4), or for examples. */
    private static final List<Network> SPECIAL_IPV6 = networks("2001::/23 2001:db8::/32 2002::/16 3fff::/20");

    private Networks() {}

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address) {
            return GLOBAL_IPV6.contains(address)
                    && SPECIAL_IPV6.stream().noneMatch(network -> network.contains(address));
        }
        return INSIDE_IPV4.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String list) {
        return Stream.of(list.split(" ", -1)).map(Network::parse).toList();
    }

    private record Network(InetAddress first, int prefixBits) {

        static Network parse(String notation) {
            var parts = notation.split("/", 2);
            return new Network(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean contains(InetAddress address) {
            var mine = first.getAddress();
            var theirs = address.getAddress();
            for (int bit = 0; bit < prefixBits; bit++) {
                int mask = 0x80 >> bit % 8;
                if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) return false;
            }
            return true;
        }
    }
}
