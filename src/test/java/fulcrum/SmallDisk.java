package fulcrum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// A disk of a few mebibytes in memory, that can be filled to the last byte. Only root may make
/// one: tests are skipped elsewhere.
public final class SmallDisk implements AutoCloseable {

    private final Path place;
    private final Path ballast;

    private SmallDisk(Path place) {
        this.place = place;
        this.ballast = place.resolve("ballast");
    }

    public static SmallDisk of(int mebibytes, Path place) {
        try {
            Files.createDirectories(place);
            int mounted =
                    run(
                            "mount",
                            "-t",
                            "tmpfs",
                            "-o",
                            "size=%dm".formatted(mebibytes),
                            "tmpfs",
                            place.toString());
            Assumptions.assumeTrue(
                    mounted == 0, "no disk can be mounted here, so a full one is not tried");
            return new SmallDisk(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path place() {
        return place;
    }

    /// Takes all room that is left.
    public void fill() {
        var block = new byte[4096];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // it is full
        }
    }

    public void free() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        int gone = run("umount", place.toString());
        if (gone != 0) {
            throw new IllegalStateException("something is still open on " + place);
        }
    }
}
