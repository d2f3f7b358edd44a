package fulcrum.effects.experiments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a file is to be read; what is left open is told from its columns.
///
/// @param group the column that names the group of a customer
/// @param control the group that got nothing
/// @param outcomes the columns that are compared
/// @param before the column of money spent earlier, which takes noise away from money spent
/// @param planned how the lot was to share out, by group; empty: evenly
public record Asked(
        Optional<String> group,
        Optional<String> control,
        List<String> outcomes,
        Optional<String> before,
        Map<String, Double> planned) {

    public static final Asked OPEN =
            new Asked(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Map.of());

    public Asked {
        outcomes = List.copyOf(outcomes);
        planned = Map.copyOf(new LinkedHashMap<>(planned));
    }
}
