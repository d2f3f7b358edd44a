package fulcrum.diagnosis.topics;

/// What buyers and shops wrote, so that nothing of it is markup.
final class Marked {

    private Marked() {}

    static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>~|#])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
