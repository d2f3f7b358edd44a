package fulcrum.review.delivery;

import fulcrum.units.Said;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which hosts a webhook may lead to: public ones over https, and those of the own network that the
/// boss named. What machines of a cloud ask for their secrets is never reached.
record Reachable(Set<String> named, Lookup lookup) {

    Reachable {
        named = Set.copyOf(named);
    }

    /// Finds the addresses of a host.
    @FunctionalInterface
    public interface Lookup {
        List<InetAddress> of(String host) throws UnknownHostException;

        Lookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));
    }

    /// A host that is not to be reached.
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Forbidden(String host) {
            super(host + " is not to be reached");
        }
    }

    /// What is wrong with the address of a webhook.
    Optional<Said> objection(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return Optional.of(Said.of("review.delivery.fault.url"));
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of(Said.of("review.delivery.fault.url"));
        }
        boolean secure = "https".equals(uri.getScheme());
        boolean plain = "http".equals(uri.getScheme());
        if (!secure && !(plain && isNamed(uri.getHost(), port(uri)))) {
            return Optional.of(Said.of("review.delivery.fault.https"));
        }
        try {
            var _ = addresses(uri.getHost(), port(uri));
            return Optional.empty();
        } catch (Forbidden e) {
            return Optional.of(Said.of("review.delivery.fault.private"));
        } catch (UnknownHostException e) {
            return Optional.of(Said.of("review.delivery.fault.unknown-host"));
        }
    }

    static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
    }

    /// The addresses that are connected to. One that is forbidden among them forbids them all.
    List<InetAddress> addresses(String host, int port) throws UnknownHostException {
        var found = lookup.of(host.replaceAll("^\\[|\\]$", ""));
        boolean named = isNamed(host, port);
        for (var address : found) {
            if (isSecretive(address) || !(named || isPublic(address))) {
                throw new Forbidden(host);
            }
        }
        return found;
    }

    private boolean isNamed(String host, int port) {
        var name = host.toLowerCase(Locale.ROOT);
        return named.contains(name) || named.contains(name + ":" + port);
    }

    /// Link-local addresses and the other two where clouds keep what a machine may do.
    private static boolean isSecretive(InetAddress address) {
        var host = address.getHostAddress();
        return address.isLinkLocalAddress()
                || host.equals("100.100.100.200")
                || host.equals("fd00:ec2:0:0:0:0:0:254");
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    /// RFC 6890: this network, shared, protocol, benchmark and reserved blocks.
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 224 && !shared && !protocol && !benchmark;
    }

    /// Global unicast only, without the ways in which an IPv4 address is carried in it.
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = Arrays.equals(bytes, 0, 4, new byte[] {0x20, 0x01, 0, 0}, 0, 4);
        return global && !sixToFour && !teredo;
    }
}
