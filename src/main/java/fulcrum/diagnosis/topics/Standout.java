package fulcrum.diagnosis.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that some texts have more often than others, beyond chance: log-odds with the words of all
/// texts as prior, over their deviation.
///
/// Monroe, Colaresi & Quinn, "Fightin' Words", Political Analysis 16 (2008), equations 15, 16, 22.
final class Standout {

    /// How many words the prior weighs as much as.
    private static final double PRIOR = 500;

    private Standout() {}

    /// @param z log-odds over their deviation
    record Found(String word, long here, long there, double z) {}

    static Map<String, Long> counted(Iterable<List<String>> texts) {
        var counts = new HashMap<String, Long>();
        texts.forEach(words -> words.forEach(word -> counts.merge(word, 1L, Long::sum)));
        return counts;
    }

    /// What stands out most first.
    static List<Found> of(Map<String, Long> here, Map<String, Long> there) {
        double allHere = here.values().stream().mapToLong(one -> one).sum();
        double allThere = there.values().stream().mapToLong(one -> one).sum();
        var found = new ArrayList<Found>();
        here.forEach((word, many) -> {
            long others = there.getOrDefault(word, 0L);
            double prior = PRIOR * (many + others) / (allHere + allThere);
            double z =
                    (odds((double) many, prior, allHere) - odds((double) others, prior, allThere))
                            / Math.sqrt(1 / (many + prior) + 1 / (others + prior));
            found.add(new Found(word, many, others, z));
        });
        found.sort(Comparator.comparingDouble(Found::z).reversed().thenComparing(Found::word));
        return found;
    }

    private static double odds(double many, double prior, double all) {
        return Math.log((many + prior) / (all + PRIOR - many - prior));
    }
}
