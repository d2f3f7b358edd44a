package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where each knob stands for each product on one day: the sum of all that moves it, which two
/// causes cannot push further than `MOST` together (so they help each other less than they add up).
final class Knobs {

    private static final double MOST = 2.5;

    private final Map<Knob, List<Influence>> influences = new EnumMap<>(Knob.class);
    private final double[][] values;
    private final double[] shop;

    Knobs(List<Influence> all, int products) {
        values = new double[Knob.values().length][products];
        shop = new double[values.length];
        for (var knob : Knob.values()) {
            influences.put(
                    knob, all.stream().filter(influence -> influence.knob() == knob).toList());
        }
    }

    void set(int day) {
        influences.forEach((knob, all) -> {
            if (!all.isEmpty()) {
                set(knob, all, day);
            }
        });
    }

    private void set(Knob knob, List<Influence> all, int day) {
        var row = values[knob.ordinal()];
        double everywhere = 0;
        Arrays.fill(row, 0);
        for (var influence : all) {
            double size = influence.on(day);
            if (influence.products().isEmpty()) {
                everywhere += size;
            }
            for (int product : influence.products()) {
                row[product] += size;
            }
        }
        shop[knob.ordinal()] = bounded(everywhere);
        for (int i = 0; i < row.length; i++) {
            row[i] = bounded(row[i] + everywhere);
        }
    }

    private static double bounded(double sum) {
        return sum == 0 ? 0 : MOST * Math.tanh(sum / MOST);
    }

    /// What has to be asked for, so that a knob that nothing else moves stands at `value`.
    static double straight(double value) {
        double part = value / MOST;
        return MOST * 0.5 * Math.log((1 + part) / (1 - part));
    }

    /// Where the knob stands for a product.
    double of(Knob knob, int product) {
        return values[knob.ordinal()][product];
    }

    /// The factor that it makes for a product.
    double factor(Knob knob, int product) {
        double value = values[knob.ordinal()][product];
        return value == 0 ? 1 : Math.exp(value);
    }

    /// Where the knob stands for the shop as a whole.
    double shop(Knob knob) {
        return shop[knob.ordinal()];
    }

    double shopFactor(Knob knob) {
        return Math.exp(shop[knob.ordinal()]);
    }
}
