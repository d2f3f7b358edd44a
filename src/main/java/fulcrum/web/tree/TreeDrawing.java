package fulcrum.web.tree;

import fulcrum.web.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A tree laid out on paper: the goal at the left, what a metric is made of at its right. Whatever
/// stands under one card has its own band of rows, so that no two branches meet.
///
/// @param boxes from the top card down, each before what it is made of
public record TreeDrawing(int width, int height, List<Box> boxes, List<Edge> edges) {

    static final int CARD = 236;
    private static final int BETWEEN = 76;
    private static final int ROW = 12;
    private static final int MARGIN = 14;
    private static final int INSIDE = CARD - 24;
    private static final int TALL = 128;
    private static final int LOW = 46;
    private static final int LINE = 16;

    public TreeDrawing {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /// A card in its place.
    ///
    /// @param level 1 for the card on top
    /// @param name clipped to the card
    /// @param lines why its figure is unknown, as lines of the card
    public record Box(
            TreePage.Card card,
            int level,
            int x,
            int y,
            int height,
            String name,
            List<String> lines) {

        public Box {
            lines = List.copyOf(lines);
        }

        /// Parts of a dimension that are not taken apart need but two lines.
        public boolean isLow() {
            return height < TALL;
        }

        public int width() {
            return CARD;
        }

        /// Where texts end that stand at its right.
        public int inner() {
            return CARD - 12;
        }

        public int right() {
            return x + CARD;
        }

        public int middle() {
            return y + height / 2;
        }

        /// Why it hangs where no formula puts it.
        public List<String> tie() {
            return card.people().tie().map(TreePage.Tie::lines).orElse(List.of()).stream()
                    .map(line -> Lettering.clipped(line, INSIDE, 11))
                    .toList();
        }

        public String owner() {
            return card.people()
                    .owner()
                    .map(owner -> Lettering.clipped("@" + owner, 84, 11))
                    .orElse("");
        }

        public String made() {
            return card.made()
                    .map(made -> Lettering.clipped("= " + made.of(), INSIDE, 11))
                    .orElse("");
        }
    }

    /// @param path in the words of SVG's `d`
    /// @param weight thickness of the line: what flowed through it
    /// @param style better or worse for the goal
    /// @param sign how the part joins, at `x` and `y`; may be empty
    public record Edge(String path, double weight, String style, String sign, int x, int y) {}

    static TreeDrawing of(TreePage.Card root) {
        var laying = new Laying(most(root));
        var top = laying.lay(root, 1, MARGIN);
        int right = laying.boxes.stream().mapToInt(Box::right).max().orElse(top.right());
        return new TreeDrawing(
                right + 2 * MARGIN, span(root) + 2 * MARGIN, laying.boxes, laying.edges);
    }

    /// The largest contribution below the top.
    private static double most(TreePage.Card root) {
        return root.cards().stream()
                .flatMap(TreeDrawing::all)
                .mapToDouble(TreeDrawing::size)
                .max()
                .orElse(0);
    }

    private static Stream<TreePage.Card> all(TreePage.Card card) {
        return Stream.concat(Stream.of(card), card.cards().stream().flatMap(TreeDrawing::all));
    }

    private static double size(TreePage.Card card) {
        return card.added().map(TreePage.Added::size).orElse(0.0);
    }

    /// The height of its band.
    private static int span(TreePage.Card card) {
        return Math.max(height(card), rows(card));
    }

    private static int rows(TreePage.Card card) {
        var below = below(card);
        return below.stream().mapToInt(TreeDrawing::span).sum()
                + ROW * Math.max(0, below.size() - 1);
    }

    private static List<TreePage.Card> below(TreePage.Card card) {
        return card.shut() ? List.of() : card.cards();
    }

    private static int height(TreePage.Card card) {
        int lines = card.people().tie().map(tie -> tie.lines().size()).orElse(1);
        return card.isPart() && card.cards().isEmpty() ? LOW + LINE * (lines - 1) : TALL;
    }

    private static final class Laying {

        private final double most;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        Laying(double most) {
            this.most = most;
        }

        Box lay(TreePage.Card card, int level, int top) {
            int own = boxes.size();
            int middle = top + span(card) / 2;
            var box = box(card, level, middle - height(card) / 2);
            boxes.add(box);
            var inside = new ArrayList<Box>();
            int next = middle - rows(card) / 2;
            for (var one : below(card)) {
                inside.add(lay(one, level + 1, next));
                next += span(one) + ROW;
            }
            if (rows(card) > height(card)) {
                middle = (inside.getFirst().middle() + inside.getLast().middle()) / 2;
                box = box(card, level, middle - height(card) / 2);
                boxes.set(own, box);
            }
            for (var one : inside) {
                edges.add(edge(box, one));
            }
            return box;
        }

        private Box box(TreePage.Card card, int level, int y) {
            int x = MARGIN + (level - 1) * (CARD + BETWEEN);
            int height = height(card);
            return new Box(
                    card,
                    level,
                    x,
                    y,
                    height,
                    Lettering.clipped(card.name(), height < TALL ? 124 : INSIDE - 22, 13),
                    card.reason()
                            .map(reason -> Lettering.lines(reason, INSIDE, 11, 3))
                            .orElse(List.of()));
        }

        private Edge edge(Box from, Box to) {
            int middle = (from.right() + to.x()) / 2;
            return new Edge(
                    "M%d %dC%d %d %d %d %d %d"
                            .formatted(
                                    from.right(),
                                    from.middle(),
                                    middle,
                                    from.middle(),
                                    middle,
                                    to.middle(),
                                    to.x(),
                                    to.middle()),
                    weight(to.card()),
                    to.card()
                            .people()
                            .tie()
                            .map(TreePage.Tie::style)
                            .or(() -> to.card().added().map(TreePage.Added::style))
                            .orElse("quiet"),
                    to.card().sign(),
                    to.x() - 15,
                    to.middle());
        }

        private double weight(TreePage.Card card) {
            double share = most > 0 ? size(card) / most : 0;
            return Math.round(10 * (1.5 + 6 * share)) / 10.0;
        }
    }
}
