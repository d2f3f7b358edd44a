package fulcrum.web.figures;

import fulcrum.ingest.ImportEntry;
import fulcrum.web.Rooms;
import fulcrum.web.figures.FiguresPage.Option;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The earlier states of the store that can be looked at: one after each of its last imports.
final class Moments {

    private static final int MOST = 40;

    private final Rooms rooms;
    private final Wanted wanted;
    private final Frame frame;

    Moments(Rooms rooms, Wanted wanted, Frame frame) {
        this.rooms = rooms;
        this.wanted = wanted;
        this.frame = frame;
    }

    List<Option> options() {
        var written = wanted.asOf().map(then -> then.written()).orElse("");
        var options = new ArrayList<Option>();
        options.add(
                new Option("", frame.say("web.figures.as-of.now"), "", wanted.asOf().isEmpty()));
        for (var entry :
                rooms.imports().history(wanted.store().id()).stream().limit(MOST).toList()) {
            var id = entry.id().value();
            options.add(new Option(id, after(entry), "", id.equals(written)));
        }
        if (wanted.asOf().isPresent() && options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(written, written, "", true));
        }
        return options;
    }

    Optional<String> banner() {
        return wanted.asOf()
                .map(then ->
                        then.last()
                                .map(entry -> frame.say("web.figures.as-known", after(entry)))
                                .orElseGet(() ->
                                        frame.say("web.figures.as-known.nothing", then.written())));
    }

    private String after(ImportEntry entry) {
        return "%s · %s"
                .formatted(
                        Written.moment(entry.importedAt(), wanted.store().zone()),
                        entry.report().file());
    }
}
