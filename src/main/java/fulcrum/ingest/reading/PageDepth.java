package fulcrum.ingest.reading;

import java.util.Locale;
import java.util.Set;

/// How deep the elements of a page stand inside each other, before anything builds a tree of them:
/// the time for that grows with the square of the depth.
final class PageDepth {

    /// Elements without an end, or whose end may be left out.
    private static final Set<String> NOT_COUNTED =
            Set.of(
                    "area",
                    "base",
                    "body",
                    "br",
                    "col",
                    "colgroup",
                    "embed",
                    "head",
                    "hr",
                    "html",
                    "img",
                    "input",
                    "li",
                    "link",
                    "meta",
                    "option",
                    "p",
                    "param",
                    "source",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "wbr");

    private final String page;
    private int at;

    private PageDepth(String page) {
        this.page = page;
    }

    static int of(String page) {
        return new PageDepth(page).deepest();
    }

    private int deepest() {
        int depth = 0;
        int deepest = 0;
        for (at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            boolean ends = at + 1 < page.length() && page.charAt(at + 1) == '/';
            var name = name(ends ? at + 2 : at + 1);
            if (name.isEmpty() || NOT_COUNTED.contains(name)) {
                continue;
            }
            depth = ends ? Math.max(0, depth - 1) : depth + 1;
            deepest = Math.max(deepest, depth);
            if (!ends && (name.equals("script") || name.equals("style"))) {
                int end = page.indexOf("</", at);
                at = end < 0 ? page.length() : end - 1;
            }
        }
        return deepest;
    }

    private String name(int from) {
        int to = from;
        while (to < page.length() && to - from < 12 && Character.isLetterOrDigit(page.charAt(to))) {
            to++;
        }
        boolean letter = to > from && Character.isLetter(page.charAt(from));
        return letter ? page.substring(from, to).toLowerCase(Locale.ROOT) : "";
    }
}
