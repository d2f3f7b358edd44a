package fulcrum.ingest.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of a workbook, which its cells name by number.
final class SharedStrings {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// About the bytes of memory that the texts may take: half a million rows with six texts of
    /// their own each take 240 million.
    private static final long MOST = 300_000_000;

    private static final int TEXT_COST = 40;

    private SharedStrings() {}

    static List<String> read(XmlPart part, String book) throws IOException {
        var texts = new ArrayList<String>();
        long size = 0;
        while (part.next()) {
            if (part.begins("si")) {
                var text = rich(part, "si");
                size += text.length() + TEXT_COST;
                if (size > MOST) {
                    throw new Unreadable("reading.workbook-too-large", book);
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /// The text of an item or inline string, with its runs joined and without reading aids.
    static String rich(XmlPart part, String end) throws IOException {
        var text = new StringBuilder();
        while (part.next() && !part.ends(end)) {
            if (part.begins("t")) {
                part.text(text);
            } else if (part.begins("rPh")) {
                skip(part);
            }
        }
        return unescaped(text.toString());
    }

    private static void skip(XmlPart part) throws IOException {
        boolean inside = true;
        while (inside && part.next()) {
            inside = !part.ends("rPh");
        }
    }

    /// `_x000D_` is how workbooks write characters that XML has not.
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(SharedStrings::character);
    }

    private static String character(MatchResult escaped) {
        char c = (char) Integer.parseInt(escaped.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(c));
    }
}
