package fulcrum.cli;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Where a command is run: its streams, its language, the folder it was called from, and the rooms.
public final class Desk {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Caller caller;
    private final InstantSource clock;
    private final Opening opening;
    private Texts texts;
    private Path directory;
    private Optional<Rooms> rooms = Optional.empty();

    public Desk(
            PrintWriter out, PrintWriter err, Caller caller, InstantSource clock, Opening opening) {
        this.out = out;
        this.err = err;
        this.caller = caller;
        this.clock = clock;
        this.opening = opening;
        this.directory = caller.directory();
        this.texts = Texts.in(caller.language());
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    public Caller caller() {
        return caller;
    }

    public InstantSource clock() {
        return clock;
    }

    public Texts texts() {
        return texts;
    }

    public String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    public String say(Said said) {
        return texts.say(said);
    }

    /// A path as the user means it.
    public Path path(Path given) {
        return caller.folder().resolve(given).normalize();
    }

    public Path directory() {
        return directory;
    }

    /// The rooms over the data directory; opened at the first call.
    public Rooms rooms() {
        var opened = rooms.orElseGet(() -> opening.rooms(this));
        rooms = Optional.of(opened);
        return opened;
    }

    /// Goes to another data directory, before its rooms are opened.
    public void useDirectory(Path given) {
        directory = path(given);
    }

    void speak(String language) {
        texts = Texts.in(Locale.forLanguageTag(language));
    }
}
