package fulcrum.web.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What changed from one text to another, line by line.
///
/// The longest common subsequence; Wagner, R. A. and Fischer, M. J. (1974), JACM 21(1).
public final class Difference {

    /// Larger pairs are told as all old lines, then all new ones.
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> now;
    private final List<Line> lines = new ArrayList<>();

    private Difference(List<String> before, List<String> now) {
        this.before = before;
        this.now = now;
    }

    /// What became of a line.
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /// One line of either text.
    public record Line(Kind kind, String text) {

        /// As the stylesheet names it.
        public String look() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        /// `−`, `+`, or a space.
        public String sign() {
            return switch (kind) {
                case SAME -> " ";
                case GONE -> "−";
                case NEW -> "+";
            };
        }
    }

    static List<Line> between(String before, String now) {
        var old = before.lines().toList();
        var fresh = now.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), fresh.size())
                && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), fresh.size()) - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        var middle =
                new Difference(
                        old.subList(start, old.size() - end),
                        fresh.subList(start, fresh.size() - end));
        fresh.subList(0, start).forEach(line -> middle.add(Kind.SAME, line));
        middle.compare();
        fresh.subList(fresh.size() - end, fresh.size())
                .forEach(line -> middle.add(Kind.SAME, line));
        return middle.lines;
    }

    private void add(Kind kind, String line) {
        lines.add(new Line(kind, line));
    }

    private void compare() {
        int i = 0;
        int j = 0;
        if ((long) before.size() * now.size() <= MOST_PAIRS) {
            var common = common();
            while (i < before.size() && j < now.size()) {
                if (before.get(i).equals(now.get(j))) {
                    add(Kind.SAME, now.get(j));
                    i++;
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    add(Kind.GONE, before.get(i++));
                } else {
                    add(Kind.NEW, now.get(j++));
                }
            }
        }
        before.subList(i, before.size()).forEach(line -> add(Kind.GONE, line));
        now.subList(j, now.size()).forEach(line -> add(Kind.NEW, line));
    }

    /// How many lines the rests of both have in common.
    private int[][] common() {
        var common = new int[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
