package fulcrum.web.figures;

import fulcrum.web.drawing.LineChart;
import fulcrum.web.drawing.Sparkline;
import fulcrum.web.question.Chip;
import fulcrum.web.question.Days;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;

/// Figures: what is chosen, the totals, the course and the table.
///
/// @param banner says that these are not the figures of now
public record FiguresPage(
        Controls controls,
        List<Tile> tiles,
        Optional<Course> chart,
        Sheet table,
        String csv,
        Optional<String> banner) {

    public FiguresPage {
        tiles = List.copyOf(tiles);
    }

    /// Everything that can be chosen, and what is.
    public record Controls(
            String store,
            List<Option> metrics,
            Days days,
            List<Option> grains,
            List<Option> comparisons,
            List<Option> firstCut,
            List<Option> secondCut,
            List<Option> bases,
            List<Option> moments,
            List<Chip> only) {

        public Controls {
            metrics = List.copyOf(metrics);
            only = List.copyOf(only);
        }

        public List<Option> chosenMetrics() {
            return metrics.stream().filter(Option::chosen).toList();
        }
    }

    /// A figure as it is printed.
    ///
    /// @param reason why it is unknown; then there is no text
    /// @param raw for sorting; empty where unknown
    public record Shown(
            String text, Optional<String> reason, String raw, List<String> notes, String trace) {

        public Shown {
            notes = List.copyOf(notes);
        }
    }

    /// @param style better, worse, moved or quiet, and up or down
    public record Moved(String text, String style, String before, String raw) {

        boolean isOne() {
            return !style.equals("quiet");
        }
    }

    /// One metric over the whole period.
    ///
    /// @param why the page that explains its change
    public record Tile(
            String name,
            String meaning,
            Shown figure,
            Optional<Moved> change,
            Optional<String> why,
            Optional<Sparkline> spark) {}

    /// @param still drawn by the server, for print and without a script
    public record Course(
            LineChart still, List<Legend> legend, String json, String label, List<String> left) {

        public Course {
            legend = List.copyOf(legend);
            left = List.copyOf(left);
        }
    }

    public record Legend(String name, int tone) {}

    /// @param heads after the date and the parts
    /// @param beyond what is in the export only
    public record Sheet(
            Optional<String> dated,
            List<String> parts,
            List<Head> heads,
            List<Row> rows,
            Optional<Row> total,
            Beyond beyond) {

        public Sheet {
            parts = List.copyOf(parts);
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /// What does not find place on the page.
    ///
    /// @param parts those that weigh least over the whole period
    public record Beyond(int rows, int parts) {}

    /// @param unit beside the name
    public record Head(String name, String unit, String meaning, boolean compared) {}

    public record Row(String date, List<Part> parts, List<Cell> cells) {

        public Row {
            parts = List.copyOf(parts);
            cells = List.copyOf(cells);
        }
    }

    /// @param narrowed the page for this part only
    public record Part(String name, Optional<String> narrowed) {}

    /// @param why the page that explains its change
    public record Cell(
            Shown figure, boolean compared, Optional<Moved> change, Optional<String> why) {}
}
