package fulcrum.web.design;

import fulcrum.units.Figure;
import fulcrum.web.drawing.Bars;
import fulcrum.web.drawing.LineChart;
import fulcrum.web.drawing.Sparkline;
import fulcrum.web.drawing.Waterfall;
import java.util.List;
import java.util.Locale;

/// Invented figures in every shape that pages use.
public record DesignPage(
        List<Swatch> colours,
        List<Row> rows,
        Sparkline spark,
        LineChart lines,
        Waterfall waterfall,
        Bars bars,
        Figure unknown) {

    public DesignPage {
        colours = List.copyOf(colours);
        rows = List.copyOf(rows);
    }

    /// @param token the colour's name in the stylesheet
    public record Swatch(String token, String meaningKey) {}

    /// @param change share of 1; better where it is above zero
    public record Row(
            String product, long visitors, String sales, double salesValue, double change) {

        public String visitorsText() {
            return String.format(Locale.ROOT, "%,d", visitors);
        }

        public String changeText() {
            return String.format(Locale.ROOT, "%.1f %%", Math.abs(change) * 100);
        }

        public String changeStyle() {
            return change == 0 ? "quiet" : change > 0 ? "better up" : "worse down";
        }
    }
}
