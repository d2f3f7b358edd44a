package fulcrum.review.delivery;

/// What is to reach a person.
///
/// @param key the same for the same news, such as `brief/toys/2026-11-27`: it is brought once
/// @param link where it leads; empty for nowhere
public record Message(String key, String subject, String text, String link) {

    static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_LINK = 500;

    public Message {
        if (!key.matches("[^\\p{Cntrl}]{1," + LONGEST_KEY + "}")) {
            throw new IllegalArgumentException("a message needs a key of one line");
        }
        if (!subject.matches("[^\\p{Cntrl}]{1," + LONGEST_SUBJECT + "}")) {
            throw new IllegalArgumentException(
                    "the subject of message '%s' is empty, too long or has more than one line"
                            .formatted(key));
        }
        if (!link.matches("(https?://[^\\s\\p{Cntrl}]{1," + LONGEST_LINK + "})?")) {
            throw new IllegalArgumentException(
                    "the link of message '%s' is no address of a page".formatted(key));
        }
    }
}
