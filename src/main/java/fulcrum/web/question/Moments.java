package fulcrum.web.question;

import fulcrum.ingest.ImportEntry;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
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

    public List<Option> options() {
        var written = sight.asOf().map(then -> then.written()).orElse("");
        var options = new ArrayList<Option>();
        options.add(Option.of("", frame.say("web.figures.as-of.now"), sight.asOf().isEmpty()));
        for (var entry :
                rooms.imports().history(sight.store().id()).stream().limit(MOST).toList()) {
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
