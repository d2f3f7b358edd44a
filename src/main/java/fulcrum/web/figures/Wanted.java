package fulcrum.web.figures;

import fulcrum.ingest.AsOf;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Comparison;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Span;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the reader wants to see: the whole state of the page, as it stands in its address.
///
/// @param only parts to which figures are narrowed, by dimension
/// @param asOf the moment whose knowledge is shown, where it is not that of now
record Wanted(
        Store store,
        List<MetricId> metrics,
        Period period,
        Grain grain,
        Comparison comparison,
        List<Dimension> by,
        Map<Dimension, List<String>> only,
        Basis basis,
        Optional<AsOf> asOf) {

    Wanted {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        only = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(only));
    }

    FigureQuestion question() {
        return new FigureQuestion(
                store.id(), metrics, new Span(period, grain, comparison), cut(), basis);
    }

    /// The metrics of the facts as they are, or as they were known.
    Metrics metrics(Rooms rooms) {
        return asOf.map(then -> rooms.metrics().of(rooms.warehouse().asKnown(then.known())))
                .orElseGet(rooms::metrics);
    }

    FigureQuestion total() {
        return whole().question();
    }

    private Cut cut() {
        return new Cut(
                by,
                only.entrySet().stream()
                        .map(entry -> new Cut.Filter(entry.getKey(), entry.getValue()))
                        .toList());
    }

    Wanted over(Period other) {
        return new Wanted(store, metrics, other, grain, comparison, by, only, basis, asOf);
    }

    Wanted without(Dimension dimension) {
        var left = new LinkedHashMap<>(only);
        left.remove(dimension);
        return new Wanted(store, metrics, period, grain, comparison, by, left, basis, asOf);
    }

    /// The same for one part only, no longer cut by it.
    Wanted narrowed(Dimension dimension, String value) {
        var more = new LinkedHashMap<>(only);
        more.put(dimension, List.of(value));
        var rest = by.stream().filter(one -> !one.equals(dimension)).toList();
        return new Wanted(store, metrics, period, grain, comparison, rest, more, basis, asOf);
    }

    /// The same over the whole period in one piece, not cut.
    Wanted whole() {
        return new Wanted(
                store, metrics, period, Grain.TOTAL, comparison, List.of(), only, basis, asOf);
    }

    /// The address of this state under a path.
    String link(String path) {
        return path + "?" + String.join("&", parameters());
    }

    List<String> parameters() {
        var parameters = new ArrayList<String>();
        parameters.add("store=" + encoded(store.id().value()));
        metrics.forEach(metric -> parameters.add("m=" + metric));
        parameters.add("from=" + period.from());
        parameters.add("to=" + period.until().minusDays(1));
        parameters.add("grain=" + grain.name().toLowerCase(Locale.ROOT));
        parameters.add("compare=" + word(comparison));
        by.forEach(dimension -> parameters.add("by=" + encoded(dimension.id())));
        only.forEach((dimension, values) ->
                values.forEach(
                        value -> parameters.add("only=" + encoded(dimension.id() + ":" + value))));
        if (basis == Basis.ORDER) {
            parameters.add("basis=order");
        }
        asOf.ifPresent(then -> parameters.add("as-of=" + encoded(then.written())));
        return parameters;
    }

    static String word(Comparison comparison) {
        return switch (comparison) {
            case NONE -> "none";
            case BEFORE -> "before";
            case YEAR_BEFORE -> "year";
        };
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
