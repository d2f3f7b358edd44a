package fulcrum.web.question;

import fulcrum.ingest.AsOf;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What of a store is looked at.
///
/// @param only parts to which figures are narrowed, by dimension; no value: what names none
/// @param asOf the moment whose knowledge is shown, where it is not that of now
public record Sight(
        Store store, Map<Dimension, List<String>> only, Basis basis, Optional<AsOf> asOf) {

    public Sight {
        only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
    }

    /// The metrics of the store as it is, or as it was known.
    public Metrics metrics(Rooms rooms) {
        var defined = defined(rooms, store, asOf);
        return asOf.map(then -> defined.of(rooms.warehouse().asKnown(then.known())))
                .orElse(defined);
    }

    /// The metrics that the store has or had, over the facts of now.
    public static Metrics defined(Rooms rooms, Store store, Optional<AsOf> asOf) {
        return asOf.map(then -> rooms.storeMetrics().of(store.id(), then.until()))
                .orElseGet(() -> rooms.metrics(store));
    }

    public List<Cut.Filter> filters() {
        return only.entrySet().stream()
                .map(entry -> new Cut.Filter(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// Narrowed further; of one dimension the new parts take the place of the old.
    public Sight narrowed(List<Cut.Filter> filters) {
        var more = new LinkedHashMap<>(only);
        filters.forEach(filter -> more.put(filter.dimension(), filter.values()));
        return new Sight(store, more, basis, asOf);
    }

    public Sight without(Dimension dimension) {
        var left = new LinkedHashMap<>(only);
        left.remove(dimension);
        return new Sight(store, left, basis, asOf);
    }

    /// The beginning of every address that looks at the same.
    public Address address(String path) {
        return new Address(path, List.of()).with("store", store.id().value());
    }

    /// Its end.
    public Address ended(Address address) {
        return address.each(
                        "only",
                        only.entrySet().stream()
                                .flatMap(one -> sent(one.getKey(), one.getValue()).stream())
                                .toList())
                .each("basis", basis == Basis.ORDER ? List.of("order") : List.of())
                .each("as-of", asOf.stream().map(AsOf::written).toList());
    }

    /// Where one figure of it comes from.
    public String trace(MetricId metric, Period period) {
        return ended(
                        address("/figures/trace")
                                .with("m", metric)
                                .days(period)
                                .with("grain", "total")
                                .with("compare", "none"))
                .with("metric", metric)
                .with("date", period.from())
                .toString();
    }

    /// The filters that are on, as words.
    public List<String> said(Naming naming) {
        return only.keySet().stream()
                .map(dimension -> naming.dimension(dimension) + ": " + parts(naming, dimension))
                .toList();
    }

    /// @param page the address of the same page for another sight
    public List<Chip> chips(Naming naming, Function<Sight, String> page) {
        return only.entrySet().stream()
                .map(one ->
                        new Chip(
                                naming.dimension(one.getKey()),
                                parts(naming, one.getKey()),
                                page.apply(without(one.getKey())),
                                sent(one.getKey(), one.getValue())))
                .toList();
    }

    private String parts(Naming naming, Dimension dimension) {
        var values = only.getOrDefault(dimension, List.of());
        return values.isEmpty()
                ? naming.part(dimension, Optional.empty())
                : String.join(
                        ", ",
                        values.stream()
                                .map(one -> naming.part(dimension, Optional.of(one)))
                                .toList());
    }

    private static List<String> sent(Dimension dimension, List<String> values) {
        var sent = new ArrayList<String>();
        values.forEach(value -> sent.add(dimension.id() + ":" + value));
        return sent.isEmpty() ? List.of(dimension.id()) : sent;
    }
}
