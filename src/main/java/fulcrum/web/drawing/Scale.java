package fulcrum.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Maps values to places on the paper, in a straight line.
///
/// @param low value drawn at `from`
/// @param high value drawn at `to`
public record Scale(double low, double high, double from, double to) {

    public Scale {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "a scale from %s to %s is empty".formatted(low, high));
        }
    }

    double at(double value) {
        return Polyline.rounded(from + (value - low) / (high - low) * (to - from));
    }

    /// A scale that begins and ends on round numbers and holds zero; of no values at all, 0 to 1.
    static Scale round(DoubleStream values, double from, double to) {
        var seen = values.summaryStatistics();
        double low = seen.getCount() == 0 ? 0 : Math.min(0, seen.getMin());
        double high = seen.getCount() == 0 ? 1 : Math.max(0, seen.getMax());
        if (low == high) {
            high = low + 1;
        }
        double step = step(high - low);
        return new Scale(
                Math.floor(low / step) * step, Math.ceil(high / step - 1e-9) * step, from, to);
    }

    /// Round values from low to high.
    List<Double> ticks() {
        double step = step(high - low);
        var ticks = new ArrayList<Double>();
        long first = (long) Math.ceil(low / step - 1e-9);
        for (long i = first; i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// 1, 2 or 5 times a power of ten, so that there are three to six steps.
    private static double step(double span) {
        double rough = span / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double head = rough / power;
        double nice = head <= 1 ? 1 : head <= 2 ? 2 : head <= 5 ? 5 : 10;
        return nice * power;
    }
}
