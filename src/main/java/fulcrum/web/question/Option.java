package fulcrum.web.question;

/// One of what can be chosen.
///
/// @param hint further words, e.g. what a metric means
public record Option(String value, String label, String hint, boolean chosen) {

    public static Option of(String value, String label, boolean chosen) {
        return new Option(value, label, "", chosen);
    }
}
