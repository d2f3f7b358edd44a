package fulcrum.units;

import java.text.Normalizer;

/// What people type, as it is kept: composed (NFC), without control characters and spaces around
/// it.
public final class Typed {

    private Typed() {}

    /// One line, cut where it is longer than its place.
    public static String line(String text, int longest) {
        var clean = composed(text.replaceAll("\\p{Cntrl}+", " "));
        int end = Math.min(longest, clean.length());
        return clean.substring(
                0, end > 0 && Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end);
    }

    /// Several lines, which end as in a file whatever a browser sends.
    public static String lines(String text) {
        return composed(
                text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cntrl}&&[^\n]]", " "));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
