package fulcrum.review.delivery;

import java.util.List;
import java.util.Optional;

/// The mail server that this installation sends through.
///
/// @param user empty where the server asks for none
public record Mailbox(
        String host, int port, Security security, String user, String password, String from) {

    private static final String ADDRESS =
            "[^\\s\\p{Cntrl}@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,190}\\.?[A-Za-z0-9]";

    public Mailbox {
        if (!host.matches("[A-Za-z0-9.:-]{1,200}") || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a mail server has a host and a port");
        }
        if (!isAddress(from)) {
            throw new IllegalArgumentException("a mail server sends from one address");
        }
        if (List.of(user, password).stream().anyMatch(word -> word.matches("(?s).*\\p{Cntrl}.*"))) {
            throw new IllegalArgumentException("user and password have no control characters");
        }
    }

    /// How the way to the server is kept secret.
    public enum Security {
        TLS,
        STARTTLS,
        /// Not at all: for a server on this machine.
        NONE
    }

    /// Whether it is one plain address of mail: nothing that could begin another header.
    public static boolean isAddress(String text) {
        return text.matches(ADDRESS);
    }

    String sealed(Safe safe) {
        return safe.seal(
                String.join(
                        "\n", host, String.valueOf(port), security.name(), user, password, from));
    }

    static Optional<Mailbox> opened(Safe safe, String sealed) {
        var parts = safe.open(sealed).split("\n", 6);
        return Optional.of(
                new Mailbox(
                        parts[0],
                        Integer.parseInt(parts[1]),
                        Security.valueOf(parts[2]),
                        parts[3],
                        parts[4],
                        parts[5]));
    }

    @Override
    public String toString() {
        return "Mailbox[" + host + ":" + port + "]";
    }
}
