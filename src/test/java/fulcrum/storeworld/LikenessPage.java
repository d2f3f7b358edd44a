package fulcrum.storeworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The comparison with real stores as a part of a page, with the reason for every figure that does
/// not lie among theirs.
final class LikenessPage {

    private static final List<String> STORES =
            List.of(
                    "Taobao toys",
                    "UCI gifts",
                    "Olist",
                    "CDNOW",
                    "Amazon India",
                    "Yandex tickets",
                    "dunnhumby");

    private static final List<Why> WHYS =
            List.of(
                    new Why(
                            List.of(
                                    "pieces of the best 1 % of products sold",
                                    "Zipf exponent over the best 20 % of products"),
                            "the best 1 % are three products, and one invented shop drawn"
                                    + " three times differs by more in them than the real ones"
                                    + " do. The three real exponents lie within 0.01 of each"
                                    + " other, closer than one shop drawn twice; most invented"
                                    + " ones are steeper (below)."),
                    new Why(
                            List.of(
                                    "1 star",
                                    "2 stars",
                                    "3 stars",
                                    "4 stars",
                                    "5 stars",
                                    "mean stars"),
                            "there is one real set, and it is no range: Olist writes to every"
                                    + " buyer of a marketplace whose parcels take one to two"
                                    + " weeks. The invented shop's mean is set to 4.7. What it"
                                    + " shares with Olist is that one star is commoner than"
                                    + " two."));

    private LikenessPage() {}

    /// Figures that need not lie among the real ones, and why not.
    private record Why(List<String> figures, String why) {}

    static Optional<String> why(Likeness likeness) {
        return WHYS.stream()
                .filter(why -> why.figures.contains(likeness.figure()))
                .map(Why::why)
                .findFirst();
    }

    static String table(List<Likeness> figures) {
        var lines = new ArrayList<String>();
        lines.add("| | StoreWorld | among the real? | " + String.join(" | ", STORES) + " |");
        lines.add("|---|---" + "|---".repeat(1 + STORES.size()) + "|");
        for (var likeness : figures) {
            lines.add(row(likeness));
        }
        var outside = figures.stream().filter(Likeness::outside).toList();
        if (!outside.isEmpty()) {
            lines.add("");
            lines.add("Why not:");
            lines.add("");
        }
        for (var why : WHYS) {
            var its = outside.stream().map(Likeness::figure).filter(why.figures::contains).toList();
            if (!its.isEmpty()) {
                lines.add("- **%s**: %s".formatted(String.join("; ", its), why.why));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(Likeness likeness) {
        var cells = new ArrayList<String>();
        cells.add(likeness.figure());
        var world = likeness.world().summaryStatistics();
        var least = number(world.getMin(), likeness.percent());
        var most = number(world.getMax(), likeness.percent());
        cells.add(least.equals(most) ? least : least + " to " + most);
        cells.add(!likeness.compared() ? "–" : likeness.outside() ? "**no**" : "yes");
        for (var store : STORES) {
            var value = likeness.values().get(store);
            cells.add(value == null ? "" : number(value, likeness.percent()));
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String number(double value, boolean percent) {
        if (percent) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * value);
        }
        boolean whole = value >= 100 || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.2f", value);
    }

    /// The page with what was measured now between its two marks.
    static String renewed(String page, String table) {
        var begin = "<!-- measured by LikenessTests: begin -->\n";
        var end = "<!-- measured by LikenessTests: end -->\n";
        int from = page.indexOf(begin);
        int until = page.indexOf(end);
        if (from < 0 || until < from) {
            throw new IllegalStateException("the page has lost its marks");
        }
        return page.substring(0, from + begin.length()) + table + page.substring(until);
    }
}
