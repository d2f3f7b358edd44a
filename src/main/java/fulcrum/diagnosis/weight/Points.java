package fulcrum.diagnosis.weight;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How much each ingredient counts in our own model, as the shop decided.
///
/// @param version 0 until somebody has changed them
/// @param by who changed them last; empty until then
public record Points(int version, String by, Map<Ingredient, Integer> of) {

    static final int MOST = 100;

    public Points {
        var all = new EnumMap<Ingredient, Integer>(Ingredient.class);
        for (var one : Ingredient.values()) {
            all.put(one, of.getOrDefault(one, 0));
        }
        if (all.values().stream().anyMatch(points -> points < 0 || points > MOST)
                || all.values().stream().allMatch(points -> points == 0)) {
            throw new IllegalArgumentException(
                    "points of ingredients: 0 to %s, not all 0, not %s".formatted(MOST, of));
        }
        of = Collections.unmodifiableMap(all);
    }

    static Points usual() {
        var all = new EnumMap<Ingredient, Integer>(Ingredient.class);
        Arrays.stream(Ingredient.values()).forEach(one -> all.put(one, one.points()));
        return new Points(0, "", all);
    }

    /// The share of one among some that are known.
    double share(Ingredient one, Iterable<Ingredient> known) {
        double sum = 0;
        for (var each : known) {
            sum += of.getOrDefault(each, 0);
        }
        return sum == 0 ? 0 : of.getOrDefault(one, 0) / sum;
    }
}
