package fulcrum.api;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.strategy.Lock;
import fulcrum.strategy.Matter;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.strategy.Spread;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;

/// What a program wants of the targets of parts, be it decided or proposed.
record PartBody(Rooms rooms, Store store, Body body) {

    static final Set<String> SET =
            Set.of("after", "metric", "part", "value", "from", "until", "owner", "reason");
    static final Set<String> REMOVED = Set.of("after", "key", "reason");
    static final Set<String> SPREAD =
            Set.of("after", "goal", "metric", "by", "locks", "owner", "reason");

    /// Which target is laid out by what.
    record Wanted(String goal, String metric, String by, List<String> locks) {}

    /// Adds one, or gives one that is there another value or owner.
    Change set() {
        var written = body.text("part").orElse("");
        var filter =
                Cut.Filter.parse(List.of(written))
                        .map(List::getFirst)
                        .orElseThrow(() -> Asked.wrong("api.no-such-part", written));
        var line =
                new Line(
                        Asked.metric(
                                rooms.storeMetrics().of(store.id()),
                                body.text("metric").orElse("")),
                        filter.dimension().id(),
                        filter.values().getFirst(),
                        body.number("value").orElseThrow(() -> Asked.wrong("api.needed", "value")),
                        Asked.period(body.text("from").orElse(""), body.text("until").orElse("")),
                        owner().id());
        return change(targets(rooms, store).with(line));
    }

    Change removed() {
        var key = body.text("key").orElse("");
        var before = targets(rooms, store);
        if (before.lines().stream().noneMatch(line -> line.key().equals(key))) {
            throw Asked.gone("api.no-such-target", key);
        }
        return change(before.without(key));
    }

    /// What parts have to come to, so that together they make the target of their figure.
    Change spread() {
        var wanted =
                new Wanted(
                        body.text("goal").orElse(""),
                        body.text("metric").orElse(""),
                        body.text("by").orElse(""),
                        body.lines("locks").stream().flatMap(String::lines).toList());
        var owner = owner();
        return switch (laid(rooms, store, wanted)) {
            case Spread.Refused(var why) ->
                    throw new NotAsked(HttpStatus.UNPROCESSABLE_CONTENT, why);
            case Spread.Laid laid -> change(laid.lines(owner.id()));
        };
    }

    static Spread laid(Rooms rooms, Store store, Wanted wanted) {
        var metrics = rooms.storeMetrics().of(store.id());
        return rooms.plans()
                .spread(
                        metrics,
                        new Spread.Asked(
                                store,
                                GoalBody.known(rooms, store, wanted.goal()).content(),
                                Asked.metric(metrics, wanted.metric()),
                                new Dimension(wanted.by()),
                                wanted.locks().stream().map(Lock::read).toList(),
                                targets(rooms, store)));
    }

    private static PartTargets targets(Rooms rooms, Store store) {
        return rooms.strategies().parts(store.id()).map(Version::content).orElse(PartTargets.NONE);
    }

    private Person owner() {
        return Asked.person(rooms.people().of(store.id()), body.text("owner").orElse(""));
    }

    private Change change(PartTargets targets) {
        return new Change(Matter.PARTS, targets, body.reason(), body.after());
    }
}
