package fulcrum.web.drawing;

import java.util.ArrayList;
import java.util.List;

/// Text fitted to a drawing, which unlike a page does not break lines by itself. Widths are those
/// of common fonts without serifs, on the wide side.
public final class Lettering {

    private static final String NARROW = " .,:;'|!il()[]jtfr·-";
    private static final String WIDE = "mwMW%@—+−×÷=<>≈±";

    private Lettering() {}

    /// The text, or as much of it as fits with an ellipsis behind.
    ///
    /// @param width of the place, in the unit of the letters' size
    public static String clipped(String text, double width, double size) {
        double most = width / size;
        if (ems(text) <= most) {
            return text;
        }
        int end = fitting(text, most - ems("…"));
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// The text on a few lines, broken between words, or anywhere in Chinese; the last one clipped.
    public static List<String> lines(String text, double width, double size, int most) {
        var lines = new ArrayList<String>();
        var left = text.strip();
        while (!left.isEmpty() && lines.size() < most - 1 && ems(left) > width / size) {
            int end = fitting(left, width / size);
            int space = left.lastIndexOf(' ', end);
            int cut = space > 0 && !isFull(left.codePointBefore(Math.max(1, end))) ? space : end;
            lines.add(left.substring(0, Math.max(1, cut)).strip());
            left = left.substring(Math.max(1, cut)).strip();
        }
        if (!left.isEmpty()) {
            lines.add(clipped(left, width, size));
        }
        return lines;
    }

    /// How many chars from the start fit.
    private static int fitting(String text, double ems) {
        double used = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            used += ems(letter);
            if (used > ems) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(Lettering::ems).sum();
    }

    private static double ems(int letter) {
        if (isFull(letter)) {
            return 1;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(letter) >= 0 || Character.isUpperCase(letter)) {
            return letter == 'M' || letter == 'W' ? 0.9 : 0.72;
        }
        return 0.6;
    }

    /// Chinese, Japanese, Korean, their punctuation, and pictures.
    private static boolean isFull(int letter) {
        return letter >= 0x2E80;
    }
}
