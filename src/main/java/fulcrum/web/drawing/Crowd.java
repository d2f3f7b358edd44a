package fulcrum.web.drawing;

import java.util.ArrayList;
import java.util.List;

/// How often values fell where on an axis from 0 to 100, and where one of them stands.
///
/// @param bars their heights of 100
/// @param at where the one stands
public record Crowd(List<Bar> bars, double at, double zero) {

    private static final int COUNT = 21;
    private static final double ROOM = 1.05;

    public Crowd {
        bars = List.copyOf(bars);
    }

    public record Bar(double from, double length, double height) {}

    public static Crowd of(List<Double> values, double one) {
        double most =
                ROOM
                        * values.stream()
                                .mapToDouble(Math::abs)
                                .reduce(Math.max(Math.abs(one), Double.MIN_NORMAL), Math::max);
        var scale = new Scale(-most, most, 0, 100);
        var counts = new int[COUNT];
        values.forEach(
                value -> counts[Math.min(COUNT - 1, (int) (scale.at(value) / 100 * COUNT))]++);
        int highest = 1;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < COUNT; i++) {
            bars.add(
                    new Bar(
                            Polyline.rounded(100.0 * i / COUNT),
                            Polyline.rounded(100.0 / COUNT),
                            Polyline.rounded(100.0 * counts[i] / highest)));
        }
        return new Crowd(bars, scale.at(one), scale.at(0));
    }
}
