package fulcrum.web.diagnosis;

import fulcrum.web.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;

/// The map laid out on paper: the store at the left, what hangs on it to the right. Every card has
/// its own band, as high as it and all behind it, so that no two meet.
public record MapDrawing(int width, int height, List<Box> boxes, List<Edge> edges) {

    /// From so many cards on a browser only draws what is in view.
    private static final int LARGE_MAP = 300;

    private static final int MARGIN = 14;
    private static final int BETWEEN = 54;
    private static final int ROW = 8;
    private static final int FIRST = 34;
    private static final int LINE = 17;
    private static final double LARGE = 13;
    private static final double SMALL = 11.5;

    public MapDrawing {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    public boolean isLarge() {
        return boxes.size() > LARGE_MAP;
    }

    /// @param level 1 for the store
    public record Box(Card card, int level, Place place, List<Text> texts) {

        public Box {
            texts = List.copyOf(texts);
        }

        public int inner() {
            return place.width() - (card.links().fold().isEmpty() ? 12 : 18);
        }
    }

    /// A line on a card, clipped to it.
    public record Text(String text, String style, String end, int y) {}

    public record Place(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int middle() {
            return y + height / 2;
        }
    }

    /// @param to the key of the card that it leads to
    public record Edge(String to, String path, String style) {}

    static MapDrawing of(Card top) {
        var laying = new Laying();
        var band = Band.of(top);
        var _ = laying.lay(band, 1, MARGIN, MARGIN);
        int right = laying.boxes.stream().mapToInt(one -> one.place().right()).max().orElse(0);
        return new MapDrawing(
                right + MARGIN + ROW, band.span() + 2 * MARGIN, laying.boxes, laying.edges);
    }

    private static int width(Card card) {
        return switch (card.style()) {
            case "root" -> 190;
            case "branch", "calm" -> 218;
            case "own" -> 340;
            default -> 470;
        };
    }

    private static int height(Card card) {
        return FIRST + LINE * (card.rows().size() - 1);
    }

    /// A card with how high it and all behind it are.
    private record Band(Card card, int span, List<Band> parts) {

        static Band of(Card card) {
            var parts = card.parts().stream().map(Band::of).toList();
            int inside = parts.stream().mapToInt(one -> one.span() + gap(card)).sum();
            return new Band(card, Math.max(height(card), inside - gap(card)), parts);
        }

        /// Branches stand further apart.
        private static int gap(Card card) {
            return card.style().equals("root") ? 3 * ROW : ROW;
        }
    }

    private static final class Laying {

        private final List<Box> boxes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        Box lay(Band band, int level, int x, int top) {
            var card = band.card();
            int width = width(card);
            int height = height(card);
            var place = new Place(x, top + (band.span() - height) / 2, width, height);
            var box = new Box(card, level, place, texts(card, width));
            boxes.add(box);
            int next = top;
            for (var part : band.parts()) {
                var other = lay(part, level + 1, x + width + BETWEEN, next);
                edges.add(edge(place, other));
                next += part.span() + Band.gap(card);
            }
            return box;
        }

        private static List<Text> texts(Card card, int width) {
            var texts = new ArrayList<Text>();
            for (var row : card.rows()) {
                boolean first = texts.isEmpty();
                double size = first ? LARGE : SMALL;
                int taken = first ? 26 + card.at().length() * 8 : row.end().isEmpty() ? 26 : 170;
                texts.add(
                        new Text(
                                Lettering.clipped(row.text(), width - taken, size),
                                row.style(),
                                row.end(),
                                first ? 22 : 23 + LINE * texts.size()));
            }
            return texts;
        }

        private static Edge edge(Place from, Box to) {
            int middle = (from.right() + to.place().x()) / 2;
            return new Edge(
                    to.card().key(),
                    "M%d %dC%d %d %d %d %d %d"
                            .formatted(
                                    from.right(),
                                    from.middle(),
                                    middle,
                                    from.middle(),
                                    middle,
                                    to.place().middle(),
                                    to.place().x(),
                                    to.place().middle()),
                    to.card().style().equals("firm") ? "worse" : "quiet");
        }
    }
}
