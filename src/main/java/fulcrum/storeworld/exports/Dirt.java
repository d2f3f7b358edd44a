package fulcrum.storeworld.exports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rows that are spoiled on purpose, each written down when it is planted: behind about one row
/// in [#ONE_IN] stands a spoiled copy of it, with other ids, so that it would be a fact more if
/// somebody took it. The good rows stay as they are.
public final class Dirt implements Closeable {

    static final int ONE_IN = 300;

    private final long seed;
    private final Path file;
    private final Optional<BufferedWriter> book;
    private String before = "[";

    private Dirt(long seed, Path file, Optional<BufferedWriter> book) {
        this.seed = seed;
        this.file = file;
        this.book = book;
    }

    /// Written to `truth/dirt.json` below the folder where `exporting` asks for dirt.
    public static Dirt open(Path folder, Exporting exporting) throws IOException {
        var file = folder.resolve("truth").resolve("dirt.json");
        if (!exporting.dirt()) {
            return new Dirt(exporting.seed(), file, Optional.empty());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new Dirt(
                exporting.seed(), file, Optional.of(Files.newBufferedWriter(Table.part(file))));
    }

    /// What becomes of the row; most rows are left alone.
    Optional<Spoiling.Choice> choice(long table, long row, List<Spoiling.Choice> choices) {
        if (book.isEmpty() || choices.isEmpty()) {
            return Optional.empty();
        }
        long drawn = Lots.draw(seed ^ table, row);
        return Lots.below(drawn, ONE_IN) == 0
                ? Optional.of(choices.get(Lots.below(Lots.draw(drawn, 1), choices.size())))
                : Optional.empty();
    }

    /// @param line of the file, the first is 1
    void planted(String name, long line, String column, Spoiling what) throws IOException {
        if (book.isPresent()) {
            book.get()
                    .append(before)
                    .append("\n{\"file\": \"%s\", ".formatted(name))
                    .append("\"line\": %d, \"column\": \"%s\", ".formatted(line, column))
                    .append("\"what\": \"%s\"}".formatted(what.name().toLowerCase(Locale.ROOT)));
            before = ",";
        }
    }

    @Override
    public void close() throws IOException {
        if (book.isPresent()) {
            book.get().append(before.equals("[") ? "[]\n" : "\n]\n").close();
            Files.move(Table.part(file), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
