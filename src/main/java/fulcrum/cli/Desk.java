package fulcrum.cli;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Where a command is run: its streams, its language, the folder it was called from, and the rooms.
public final class Desk {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Path folder;
    private final InstantSource clock;
    private final Function<Path, Rooms> opening;
    private Texts texts;
    private Path directory;
    private Optional<Rooms> rooms = Optional.empty();

    /// @param folder against which paths that the user gives are resolved
    /// @param directory the data directory where no other is asked for
    public Desk(
            PrintWriter out,
            PrintWriter err,
            Path folder,
            Path directory,
            InstantSource clock,
            Function<Path, Rooms> opening) {
        this.out = out;
        this.err = err;
        this.folder = folder;
        this.directory = directory;
        this.clock = clock;
        this.opening = opening;
        this.texts = Texts.in(Locale.getDefault());
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
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
        return folder.resolve(given).normalize();
    }

    public Path directory() {
        return directory;
    }

    /// The rooms over the data directory; opened at the first call.
    public Rooms rooms() {
        var opened = rooms.orElseGet(() -> opening.apply(directory));
        rooms = Optional.of(opened);
        return opened;
    }

    void useDirectory(Path given) {
        directory = path(given);
    }

    void speak(String language) {
        texts = Texts.in(Locale.forLanguageTag(language));
    }
}
