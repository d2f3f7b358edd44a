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
    private final Map<Knob, double[]> values = new EnumMap<>(Knob.class);
    private final Map<Knob, Double> shop = new EnumMap<>(Knob.class);
    private final double[] nothing;

    Knobs(List<Influence> all, int products) {
        nothing = new double[products];
        for (var knob : Knob.values()) {
            var its = all.stream().filter(influence -> influence.knob() == knob).toList();
            if (!its.isEmpty()) {
                influences.put(knob, its);
                values.put(knob, new double[products]);
            }
        }
    }

    void set(int day) {
        influences.forEach((knob, all) -> set(knob, all, day));
    }

    private void set(Knob knob, List<Influence> all, int day) {
        var row = values.getOrDefault(knob, nothing);
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
        shop.put(knob, bounded(everywhere));
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
        return values.getOrDefault(knob, nothing)[product];
    }

    /// The factor that it makes for a product.
    double factor(Knob knob, int product) {
        double value = of(knob, product);
        return value == 0 ? 1 : Math.exp(value);
    }

    /// Where the knob stands for the shop as a whole.
    double shop(Knob knob) {
        return shop.getOrDefault(knob, 0.0);
    }

    double shopFactor(Knob knob) {
        return Math.exp(shop(knob));
    }
}
