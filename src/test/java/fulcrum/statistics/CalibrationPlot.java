package fulcrum.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// How often intervals of each method hold the truth, beside how often they say they do. Drawn in
/// tones that stand out on light and dark pages, each line of its own pattern and named at its end.
public final class CalibrationPlot {

    private static final int SIDE = 300;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final double CONFIDENCE = 0.95;
    private static final List<String> TONES = List.of("#3a86d4", "#d9822b", "#8f6fd0", "#3f9c6b");
    private static final List<String> DASHES = List.of("", "7 4", "2 3", "10 3 2 3");
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final String title;
    private final Map<String, List<Double>> misses = new LinkedHashMap<>();

    public CalibrationPlot(String title) {
        this.title = title;
    }

    /// @param interval of 95 %; others follow from it as those of a normal error do
    public void add(String method, Interval interval, double truth) {
        double half = (interval.high() - interval.low()) / 2;
        double miss = Math.abs(truth - interval.low() - half) / half;
        misses.computeIfAbsent(method, _ -> new ArrayList<>()).add(miss);
    }

    private double held(String method, double nominal) {
        double times = width(nominal) / width(CONFIDENCE);
        var all = misses.getOrDefault(method, List.of());
        return (double) all.stream().filter(miss -> miss <= times).count() / all.size();
    }

    private static double width(double nominal) {
        return NORMAL.inverseCumulativeProbability((1 + nominal) / 2);
    }

    public void write(Path file) throws IOException {
        var svg = new StringBuilder();
        line(
                svg,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" font-family="sans-serif" font-size="13" fill="#808080">
                <title>%s</title>
                <text x="%d" y="22" font-size="15">%s</text>
                <g stroke="#808080" fill="none"><rect x="%d" y="%d" width="%d" height="%d"/>
                <path d="M%d %d L%d %d" stroke-dasharray="1 3"/></g>
                """,
                title,
                LEFT,
                title,
                LEFT,
                TOP,
                SIDE,
                SIDE,
                LEFT,
                TOP + SIDE,
                LEFT + SIDE,
                TOP);
        for (double at = 0; at <= 1; at += 0.25) {
            line(
                    svg,
                    """
                    <text x="%.0f" y="%d" text-anchor="middle">%.0f %%</text>
                    <text x="%d" y="%.0f" text-anchor="end">%.0f %%</text>
                    """,
                    x(at),
                    TOP + SIDE + 18,
                    100 * at,
                    LEFT - 6,
                    y(at) + 4,
                    100 * at);
        }
        line(
                svg,
                """
                <text x="%d" y="%d" text-anchor="middle">what intervals say they hold (dotted: what they should)</text>
                """,
                LEFT + SIDE / 2,
                TOP + SIDE + 40);
        curves(svg);
        Files.writeString(file, svg.append("</svg>\n"));
    }

    private void curves(StringBuilder svg) {
        int number = 0;
        for (var method : misses.keySet()) {
            var path = new StringBuilder("M");
            for (double nominal = 0; nominal < 0.995; nominal += 0.05) {
                path.append(
                        String.format(
                                Locale.ROOT, "%.1f %.1f ", x(nominal), y(held(method, nominal))));
            }
            double said = 100 * held(method, CONFIDENCE);
            int place = TOP + 20 + 40 * number;
            line(
                    svg,
                    """
                    <path d="%s" fill="none" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>
                    <path d="M%d %d h30" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>
                    <text x="%d" y="%d">%s</text><text x="%d" y="%d">%.1f %% at 95 %%, n = %d</text>
                    """,
                    path.toString().trim(),
                    TONES.get(number),
                    DASHES.get(number),
                    LEFT + SIDE + 20,
                    place,
                    TONES.get(number),
                    DASHES.get(number),
                    LEFT + SIDE + 58,
                    place + 4,
                    method,
                    LEFT + SIDE + 58,
                    place + 21,
                    said,
                    misses.getOrDefault(method, List.of()).size());
            number++;
        }
    }

    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }

    private static void line(StringBuilder svg, String text, Object... arguments) {
        svg.append(String.format(Locale.ROOT, text, arguments));
    }
}
