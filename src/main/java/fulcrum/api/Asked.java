package fulcrum.api;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.ingest.AsOf;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Ties;
import fulcrum.metrics.Versus;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/// What an address asks for; what makes no sense is refused with what would be right.
final class Asked {

    private final Rooms rooms;
    private final MultiValueMap<String, String> parameters;

    Asked(Rooms rooms, MultiValueMap<String, String> parameters) {
        this.rooms = rooms;
        this.parameters = parameters;
    }

    Store store() {
        var id = needed("store");
        var all = Caller.stores(rooms);
        return all.stream()
                .filter(store -> store.id().value().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                "api.no-such-store",
                                id,
                                joined(all.stream().map(store -> store.id().value()))));
    }

    /// The action of the store that an address names.
    Action action(String number) {
        var store = store();
        return whole(number)
                .flatMap(one -> rooms.work().actions().find(new ActionId(store.id(), one)))
                .orElseThrow(() -> gone("api.no-such-action", number, store.id()));
    }

    /// A number as addresses write it.
    static Optional<Integer> whole(String written) {
        return written.matches("[1-9][0-9]{0,8}")
                ? Optional.of(Integer.parseInt(written))
                : Optional.empty();
    }

    /// The figures of now, or as they were known.
    Metrics metrics(Store store) {
        return one("as-of")
                .map(written ->
                        rooms.imports()
                                .asOf(store, written)
                                .map(then ->
                                        rooms.storeMetrics()
                                                .of(store.id(), then.until())
                                                .of(rooms.warehouse().asKnown(then.known())))
                                .orElseThrow(() -> wrong("api.no-such-moment", written)))
                .orElseGet(() -> rooms.storeMetrics().of(store.id()));
    }

    /// What hangs on a tree by no formula, now or as it was known.
    Ties ties(Store store, Metrics metrics, ExplainQuestion question) {
        var before =
                one("as-of")
                        .flatMap(written -> rooms.imports().asOf(store, written))
                        .map(AsOf::until);
        return new Ties(
                metrics,
                question,
                before.map(moment -> rooms.hypotheses().of(store.id(), moment))
                        .orElseGet(() -> rooms.hypotheses().of(store.id())),
                rooms.measurements().of(store.id(), before));
    }

    /// Those of a store where one is named, else those that every store has.
    Metrics metrics() {
        return one("store").isPresent() ? metrics(store()) : rooms.metrics();
    }

    List<MetricId> metricIds(Metrics metrics) {
        var written = list("metric");
        if (written.isEmpty()) {
            throw wrong("api.needed", "metric");
        }
        return written.stream().map(one -> metric(metrics, one)).toList();
    }

    MetricId metricId(Metrics metrics) {
        return metric(metrics, needed("metric"));
    }

    static MetricId metric(Metrics metrics, String written) {
        if (MetricId.isValid(written) && metrics.find(new MetricId(written)).isPresent()) {
            return new MetricId(written);
        }
        throw wrong(
                "metrics.no-such-metric",
                written,
                joined(metrics.nearest(written).stream().map(MetricId::value)));
    }

    /// `from` is the first day, `until` the day after the last.
    Period period() {
        return period(needed("from"), needed("until"));
    }

    static Period period(String first, String last) {
        var from = day("from", first);
        var until = day("until", last);
        if (!from.isBefore(until)) {
            throw wrong("api.no-days", from, until);
        }
        return new Period(from, until);
    }

    static LocalDate day(String name, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw wrong("api.no-such-day", name, written);
        }
    }

    Versus versus() {
        var written = one("versus").orElse("prior");
        return Versus.parse(written).orElseThrow(() -> wrong("api.no-such-versus", written));
    }

    Grain grain() {
        return constant("grain", Grain.TOTAL, Grain::valueOf, Grain.values());
    }

    Basis basis() {
        return constant("basis", Basis.EVENT, Basis::valueOf, Basis.values());
    }

    private <E extends Enum<E>> E constant(
            String name, E otherwise, Function<String, E> read, E[] all) {
        try {
            return one(name)
                    .map(written -> read.apply(written.toUpperCase(Locale.ROOT)))
                    .orElse(otherwise);
        } catch (IllegalArgumentException e) {
            var words = Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT));
            throw wrong("api.no-such-word", name, one(name).orElse(""), joined(words));
        }
    }

    List<Dimension> by() {
        return list("by").stream().map(Dimension::new).toList();
    }

    List<Cut.Filter> where() {
        var written = parameters.getOrDefault("where", List.of());
        return Cut.Filter.parse(written)
                .orElseThrow(() -> wrong("api.no-such-part", String.join(", ", written)));
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(value -> !value.isBlank());
    }

    private String needed(String name) {
        return one(name).orElseThrow(() -> wrong("api.needed", name));
    }

    /// Written with commas, or several times.
    private List<String> list(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String joined(Stream<String> words) {
        return String.join(", ", words.toList());
    }

    /// Whom an id or a name means of some people.
    static Person person(Collection<Person> people, String written) {
        return people.stream()
                .filter(one -> one.isMeant(written))
                .findFirst()
                .orElseThrow(() -> wrong("api.no-such-person", written));
    }

    static NotAsked gone(String key, Object... arguments) {
        return new NotAsked(HttpStatus.NOT_FOUND, Said.of(key, arguments));
    }

    static NotAsked wrong(String key, Object... arguments) {
        return new NotAsked(Said.of(key, arguments));
    }
}
