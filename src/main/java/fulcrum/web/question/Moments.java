package fulcrum.web.question;

import fulcrum.ingest.AsOf;
import fulcrum.ingest.ImportEntry;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.frame.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The earlier states of the store that can be looked at: one after each of its last imports.
public final class Moments {

    private static final int MOST = 40;

    private final Rooms rooms;
    private final Sight sight;
    private final Frame frame;

    public Moments(Rooms rooms, Sight sight, Frame frame) {
        this.rooms = rooms;
        this.sight = sight;
        this.frame = frame;
    }

    /// The moment that an address names; none for that of now.
    public static Optional<AsOf> asked(Rooms rooms, Store store, Asked asked) {
        return written(asked).flatMap(one -> rooms.imports().asOf(store, one));
    }

    /// What names no day, time or import in an address; what is shown is then that of now.
    public static Optional<String> notUnderstood(Rooms rooms, Store store, Asked asked) {
        return written(asked).filter(one -> rooms.imports().asOf(store, one).isEmpty());
    }

    /// A file or a figure of now must not be taken for one of another moment.
    public static void refuseNonsense(Rooms rooms, Store store, Asked asked) {
        notUnderstood(rooms, store, asked)
                .ifPresent(one -> {
                    throw new NotUnderstood(Said.of("web.figures.as-of.refused", one));
                });
    }

    private static Optional<String> written(Asked asked) {
        return Optional.of(asked.first("as-of")).filter(one -> !one.isBlank());
    }

    public List<Option> options() {
        var written = sight.asOf().map(then -> then.written()).orElse("");
        var options = new ArrayList<Option>();
        options.add(Option.of("", frame.say("web.figures.as-of.now"), sight.asOf().isEmpty()));
        for (var entry : rooms.imports().history(sight.store().id(), MOST)) {
            var id = entry.id().value();
            options.add(Option.of(id, after(entry), id.equals(written)));
        }
        if (sight.asOf().isPresent() && options.stream().noneMatch(Option::chosen)) {
            options.add(Option.of(written, written, true));
        }
        return options;
    }

    public Optional<String> banner() {
        return sight.asOf()
                .map(then ->
                        then.last()
                                .map(entry -> frame.say("web.figures.as-known", after(entry)))
                                .orElseGet(() ->
                                        frame.say("web.figures.as-known.nothing", then.written())));
    }

    private String after(ImportEntry entry) {
        return "%s · %s"
                .formatted(
                        Written.moment(entry.importedAt(), sight.store().zone()),
                        entry.report().file());
    }
}
