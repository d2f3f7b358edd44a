package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.ingest.AsOf;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Ties;
import fulcrum.store.Store;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The moment whose knowledge is asked for; none for that of now.
final class Past {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Desk desk;
    private final Store store;
    private final Optional<AsOf> asOf;

    Past(Desk desk, Store store, Optional<String> written) {
        this.desk = desk;
        this.store = store;
        this.asOf = written.map(this::moment);
    }

    private AsOf moment(String written) {
        return desk.rooms()
                .imports()
                .asOf(store, written)
                .orElseThrow(
                        () -> new UsageMistake(desk.say("cli.figures.no-such-moment", written)));
    }

    Metrics metrics() {
        var rooms = desk.rooms();
        return asOf.map(then ->
                        rooms.storeMetrics()
                                .of(store.id(), then.until())
                                .of(rooms.warehouse().asKnown(then.known())))
                .orElseGet(() -> rooms.storeMetrics().of(store.id()));
    }

    /// What hung on a tree by no formula.
    Ties ties(Metrics metrics, ExplainQuestion question) {
        var before = asOf.map(AsOf::until);
        var hypotheses = desk.rooms().hypotheses();
        return new Ties(
                metrics,
                question,
                before.map(moment -> hypotheses.of(store.id(), moment))
                        .orElseGet(() -> hypotheses.of(store.id())),
                desk.rooms().effects().edges(store, before));
    }

    /// What is said beside the figures.
    Optional<String> told() {
        return asOf.map(then ->
                then.last()
                        .map(last ->
                                desk.say(
                                        "cli.figures.as-known",
                                        last.report().file(),
                                        last.importedAt().atZone(store.zone()).format(MOMENT)))
                        .orElseGet(() -> desk.say("cli.figures.as-known.nothing", then.written())));
    }
}
