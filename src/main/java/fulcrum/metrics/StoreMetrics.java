package fulcrum.metrics;

import fulcrum.store.OwnDefinitions;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The metrics of each store: those that come with the program, and those that it defines itself.
public final class StoreMetrics {

    /// Texts whose metrics are kept ready, with the answers that they remember.
    private static final int MOST_TEXTS = 16;

    private final Metrics shipped;
    private final OwnDefinitions own;
    private final LinkedHashMap<String, Metrics> read = new LinkedHashMap<>(16, 0.75f, true);

    public StoreMetrics(Metrics shipped, OwnDefinitions own) {
        this.shipped = shipped;
        this.own = own;
    }

    /// Those of a store as it is.
    public Metrics of(StoreId store) {
        return with(own.last(store));
    }

    /// Those that it had just before an instant, over the facts of now.
    public Metrics of(StoreId store, Instant before) {
        return with(own.last(store, before));
    }

    private Metrics with(Optional<OwnDefinitions.Version> version) {
        return version.map(OwnDefinitions.Version::text)
                .filter(text -> !text.isEmpty())
                .map(this::with)
                .orElse(shipped);
    }

    /// A text that was right when it was kept, and is wrong for a later program, adds nothing; the
    /// page of definitions says why.
    private Metrics with(String text) {
        synchronized (read) {
            var metrics =
                    read.computeIfAbsent(
                            text,
                            _ ->
                                    switch (shipped.read(text)) {
                                        case OwnAnswer.Own(var all, _, _) -> shipped.with(all);
                                        case OwnAnswer.Wrong _ -> shipped;
                                    });
            while (read.size() > MOST_TEXTS) {
                read.pollFirstEntry();
            }
            return metrics;
        }
    }

    /// Whether a store's own text adds nothing, because this program says otherwise.
    public boolean isOutOfForce(StoreId store) {
        return own.last(store)
                .map(OwnDefinitions.Version::text)
                .filter(text -> !text.isEmpty())
                .filter(text -> with(text) == shipped)
                .isPresent();
    }

    /// What is wrong in a text; nothing where it can be kept.
    public List<Mistake> mistakes(String text) {
        return switch (shipped.read(text)) {
            case OwnAnswer.Own _ -> List.of();
            case OwnAnswer.Wrong(var mistakes) -> mistakes;
        };
    }

    /// How a store defined a metric of its own.
    ///
    /// @param metric none where it was taken away
    public record Defined(OwnDefinitions.Version version, Optional<Metric> metric) {}

    /// Every version that changed a metric, the last first; none for one that comes with the
    /// program.
    public List<Defined> history(StoreId store, MetricId id) {
        var changes = new ArrayList<Defined>();
        Optional<Metric> last = Optional.empty();
        if (shipped.find(id).isPresent()) {
            return changes;
        }
        for (var version : own.history(store).reversed()) {
            var now = defined(version.text(), id);
            if (!now.equals(last)) {
                changes.addFirst(new Defined(version, now));
                last = now;
            }
        }
        return List.copyOf(changes);
    }

    private Optional<Metric> defined(String text, MetricId id) {
        return text.contains(id.value()) && shipped.read(text) instanceof OwnAnswer.Own read
                ? read.metrics().stream().filter(one -> one.id().equals(id)).findFirst()
                : Optional.empty();
    }

    /// The ids of the metrics that a store defines itself.
    public List<MetricId> ownOf(StoreId store) {
        return of(store).all().stream()
                .map(Metric::id)
                .filter(id -> shipped.find(id).isEmpty())
                .toList();
    }
}
