package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.statistics.Shift;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What parts of the shop that fell have lost, counted in what a usual one is worth.
///
/// @param worth what is priced
record Losses(Dimension by, List<MetricId> worth) {

    private static final MetricId VISITORS = new MetricId("visitors");
    private static final MetricId RECEIVED = new MetricId("received");

    /// A part of few visitors may have sold by chance.
    private static final double MOST_WORTH = 5;

    /// Of the whole, what those that did not fall have to be to tell how large it would be.
    private static final double MOSTLY = 0.5;

    /// By the names of the parts, below zero.
    ///
    /// @param shares of the whole, by the names of the parts that fell
    /// @param whole what all parts make in the last weeks
    Map<String, Double> of(Dossier dossier, Map<String, Shift> shares, double whole) {
        double without = without(shares) * whole;
        var lost = new LinkedHashMap<String, Double>();
        shares.forEach((name, share) ->
                lost.put(
                        name,
                        Math.min(0, share.now() * whole - share.expected() * without)
                                * worth(dossier, name)));
        return lost;
    }

    /// How large the whole would be, as a part of what it is: what fell took it down, so a share of
    /// what is left says too little. The others tell, as long as they are most of it.
    private static double without(Map<String, Shift> shares) {
        double now = 1 - shares.values().stream().mapToDouble(Shift::now).sum();
        double usual = 1 - shares.values().stream().mapToDouble(Shift::expected).sum();
        return usual < MOSTLY ? 1 : Math.clamp(now / usual, 1, 1 / MOSTLY);
    }

    /// Visitors of one part buy more or less than others do: what one of them is worth beside one
    /// of all, by what the part sold. Who bought last after which visit says nothing of it: who
    /// once came by advertising comes back by the front door.
    private double worth(Dossier dossier, String name) {
        var sold = dossier.parted(RECEIVED, by);
        if (!worth.equals(List.of(VISITORS)) || !sold.parts().containsKey(name)) {
            return 1;
        }
        var visits = dossier.parted(VISITORS, by);
        double visited = lately(visits, name);
        double bought = sold.lately(sold.sums());
        return visited <= 0 || bought <= 0
                ? 1
                : Math.clamp(
                        lately(sold, name) / visited * visits.lately(visits.sums()) / bought,
                        1 / MOST_WORTH,
                        MOST_WORTH);
    }

    private static double lately(Parted parted, String name) {
        return parted.lately(parted.parts().getOrDefault(name, new TreeMap<>()));
    }
}
