package fulcrum.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the pages are served.
///
/// @param host the address that is listened on; beyond this machine only when the user says so
/// @param port 0 for any free one
/// @param publicUrl what people type where a proxy with https stands before Fulcrum
public record Serving(String host, int port, Optional<URI> publicUrl, Path directory) {

    public static final String THIS_MACHINE = "127.0.0.1";
    public static final int PORT = 8086;

    public Serving {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "port %d: use 1 to 65535, or 0 for any free one".formatted(port));
        }
        if (publicUrl.filter(url -> !isRoot(url)).isPresent()) {
            throw new IllegalArgumentException(
                    "url '%s': use scheme and name only, as in https://shop.example.com"
                            .formatted(publicUrl.get()));
        }
    }

    /// On this machine only.
    public static Serving here(Path directory, int port) {
        return new Serving(THIS_MACHINE, port, Optional.empty(), directory);
    }

    private static boolean isRoot(URI url) {
        return url.getHost() != null
                && String.valueOf(url.getScheme()).matches("https?")
                && url.getRawPath().matches("/?")
                && url.getRawQuery() == null
                && url.getRawUserInfo() == null;
    }

    public boolean https() {
        return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
    }

    /// Whether other machines can reach the pages.
    public boolean openToOthers() {
        return !address().isLoopbackAddress();
    }

    InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "host '%s' is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all"
                            .formatted(host),
                    e);
        }
    }

    /// The address that people open.
    String url(int actualPort) {
        return publicUrl
                .map(url -> url.toString().replaceAll("/+$", ""))
                .orElseGet(() -> "http://%s:%d".formatted(shownHost(), actualPort));
    }

    /// The address under which somebody else opens what a person has open.
    public String opened(String host, int port) {
        return publicUrl.isPresent() ? url(port) : "http://%s:%d".formatted(host, port);
    }

    private String shownHost() {
        var address = address();
        if (address.isAnyLocalAddress()) {
            return THIS_MACHINE;
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
