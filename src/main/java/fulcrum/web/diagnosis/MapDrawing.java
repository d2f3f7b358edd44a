package fulcrum.web.diagnosis;

import fulcrum.web.diagnosis.DiagnosisPage.Entry;
import fulcrum.web.diagnosis.DiagnosisPage.Part;
import fulcrum.web.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;

/// The map laid out on paper: the store at the left, its branches, what was found in each. Every
/// branch has its own band, so that no two meet.
public record MapDrawing(int width, int height, List<Box> boxes, List<Edge> edges) {

    private static final int MARGIN = 14;
    private static final int ROOT = 190;
    private static final int BRANCH = 218;
    private static final int CARD = 470;
    private static final int BETWEEN = 54;
    private static final int ROW = 8;
    private static final int TALL = 66;
    private static final int LOW = 34;
    private static final int LETTERS = 12;

    public MapDrawing {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /// @param level 1 for the store
    /// @param lines clipped to the card; the first is its name
    /// @param whole the first line in full
    /// @param at the right of the first line
    public record Box(
            String key,
            String style,
            int level,
            Place place,
            List<String> lines,
            String whole,
            String at,
            Links links) {

        public Box {
            lines = List.copyOf(lines);
        }

        public int inner() {
            return place.width() - 12;
        }
    }

    public record Place(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int middle() {
            return y + height / 2;
        }
    }

    /// @param leads where Enter goes; `fold` what opens or shuts it; `prepare` a new action
    /// @param expanded `true`, `false`, or empty of a leaf
    /// @param mark what stands on the fold
    public record Links(String leads, String fold, String expanded, String mark, String prepare) {

        static final Links NONE = new Links("", "", "", "", "");
    }

    public record Edge(String path, String style) {}

    static MapDrawing of(String store, String lead, List<Part> parts) {
        var laying = new Laying();
        int top = MARGIN;
        var branches = new ArrayList<Box>();
        for (var part : parts) {
            branches.add(laying.branch(part, top));
            top += span(part) + 2 * ROW;
        }
        int middle =
                branches.isEmpty()
                        ? MARGIN
                        : (branches.getFirst().place().middle()
                                        + branches.getLast().place().middle())
                                / 2;
        var place = new Place(MARGIN, middle - TALL / 2, ROOT, TALL);
        var root =
                new Box(
                        "store",
                        "root",
                        1,
                        place,
                        clipped(ROOT, store, lead),
                        store,
                        "",
                        Links.NONE);
        var boxes = new ArrayList<Box>();
        boxes.add(root);
        boxes.addAll(laying.boxes);
        branches.forEach(one -> laying.join(root, one));
        return new MapDrawing(
                MARGIN * 2 + ROOT + BRANCH + CARD + 2 * BETWEEN, top + MARGIN, boxes, laying.edges);
    }

    private static List<Entry> shown(Part part) {
        var shown = new ArrayList<Entry>();
        if (!part.fold().shut()) {
            shown.addAll(part.told());
            if (part.fold().whole()) {
                shown.addAll(part.quiet());
            }
        }
        return shown;
    }

    private static boolean hasMore(Part part) {
        return !part.fold().shut() && !part.quiet().isEmpty();
    }

    private static int height(Entry entry) {
        return isTold(entry) ? TALL : LOW;
    }

    private static boolean isTold(Entry entry) {
        return !entry.style().equals("fine") && !entry.style().equals("blind");
    }

    private static int span(Part part) {
        int inside = shown(part).stream().mapToInt(one -> height(one) + ROW).sum();
        return Math.max(TALL, inside + (hasMore(part) ? LOW : 0));
    }

    private static List<String> clipped(int width, String... lines) {
        var all = new ArrayList<String>();
        for (var line : lines) {
            all.add(Lettering.clipped(line, width - 26, LETTERS));
        }
        return all;
    }

    private static final class Laying {

        private final List<Box> boxes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        Box branch(Part part, int top) {
            int y = top + span(part) / 2 - TALL / 2;
            var place = new Place(MARGIN + ROOT + BETWEEN, y, BRANCH, TALL);
            var fold = part.fold();
            var box =
                    new Box(
                            part.key(),
                            part.told().isEmpty() ? "calm" : "branch",
                            2,
                            place,
                            clipped(BRANCH, part.name(), part.stake()),
                            part.name(),
                            String.valueOf(part.told().size()),
                            new Links(
                                    "#branch-" + part.key(),
                                    fold.toggle(),
                                    String.valueOf(!fold.shut()),
                                    fold.shut()
                                            ? String.valueOf(
                                                    part.told().size() + part.quiet().size())
                                            : "−",
                                    ""));
            boxes.add(box);
            int next = top;
            for (var entry : shown(part)) {
                join(box, card(entry, next));
                next += height(entry) + ROW;
            }
            if (hasMore(part)) {
                join(box, more(part, next));
            }
            return box;
        }

        private Box card(Entry entry, int y) {
            int width = CARD;
            var place = new Place(cards(), y, width, height(entry));
            int room = width - 120;
            var box =
                    new Box(
                            entry.key(),
                            entry.style(),
                            3,
                            place,
                            isTold(entry)
                                    ? List.of(
                                            Lettering.clipped(entry.figure(), room, 13),
                                            Lettering.clipped(entry.comparison(), width - 26, 11.5),
                                            Lettering.clipped(
                                                    String.join(" · ", entry.open()),
                                                    width - 190,
                                                    11.5),
                                            entry.stake())
                                    : List.of(Lettering.clipped(entry.figure(), room, 12)),
                            entry.question() + " " + entry.figure(),
                            entry.certainty(),
                            new Links("#f-" + entry.key(), "", "", "", entry.ways().prepare()));
            boxes.add(box);
            return box;
        }

        private Box more(Part part, int y) {
            var box =
                    new Box(
                            part.key() + "-more",
                            "more",
                            3,
                            new Place(cards(), y, CARD, LOW),
                            List.of(part.fold().moreName()),
                            part.fold().moreName(),
                            "",
                            new Links(
                                    "",
                                    part.fold().more(),
                                    String.valueOf(part.fold().whole()),
                                    part.fold().whole() ? "−" : "+",
                                    ""));
            boxes.add(box);
            return box;
        }

        private static int cards() {
            return MARGIN + ROOT + BRANCH + 2 * BETWEEN;
        }

        void join(Box from, Box to) {
            int middle = (from.place().right() + to.place().x()) / 2;
            edges.add(
                    new Edge(
                            "M%d %dC%d %d %d %d %d %d"
                                    .formatted(
                                            from.place().right(),
                                            from.place().middle(),
                                            middle,
                                            from.place().middle(),
                                            middle,
                                            to.place().middle(),
                                            to.place().x(),
                                            to.place().middle()),
                            to.style().equals("firm") ? "worse" : "quiet"));
        }
    }
}
