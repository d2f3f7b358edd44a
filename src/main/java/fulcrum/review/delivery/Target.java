package fulcrum.review.delivery;

/// An address with what is kept secret of it.
///
/// @param where mailbox or address of the webhook
/// @param secret with which messages are signed; empty where they are not
record Target(Channel channel, String where, String secret) {

    String sealed(Safe safe) {
        return safe.seal(where + "\n" + secret);
    }

    static Target opened(Safe safe, Channel channel, String sealed) {
        var parts = safe.open(sealed).split("\n", 2);
        return new Target(channel, parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return "Target[" + channel + "]";
    }
}
