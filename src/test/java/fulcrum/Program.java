package fulcrum;

import fulcrum.cli.Caller;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.Ownership;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// The program as a process of its own, which a test can end as it likes.
public final class Program implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Process process;
    private final Path out;
    private final Path err;

    /// What a run left.
    public record Ended(int code, String out, String err) {}

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Carries out a command as the program does, in this process.
    public static Ended call(Path directory, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var caller = new Caller(calledFrom(directory), directory, Locale.ENGLISH, "lin");
        try (var ownership = new Ownership()) {
            var desk =
                    new Desk(
                            new PrintWriter(out),
                            new PrintWriter(err),
                            caller,
                            InstantSource.fixed(Instant.parse("2026-06-03T01:00:00Z")),
                            ownership);
            int code = new CommandLineDoor(desk, new WebPages()).run(List.of(arguments));
            return new Ended(code, out.toString(), err.toString());
        }
    }

    /// The folder that paths in commands start from.
    public static Path calledFrom(Path directory) {
        try {
            return Files.createDirectories(directory.resolveSibling("called-from"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a command over a data directory, as a process of its own, until it ends.
    public static Ended run(Path directory, String... arguments) {
        try (var program = start(directory, List.of(), arguments)) {
            return program.ended();
        }
    }

    /// Starts the program.
    ///
    /// @param options of the JVM
    public static Program start(Path directory, List<String> options, String... arguments) {
        try {
            var command = new ArrayList<String>();
            command.add(ProcessHandle.current().info().command().orElseThrow());
            command.addAll(
                    List.of(
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path")));
            command.addAll(options);
            command.add("fulcrum.Fulcrum");
            command.addAll(List.of(arguments));
            var folder = calledFrom(directory);
            var out = Files.createTempFile(folder, "out", "");
            var err = Files.createTempFile(folder, "err", "");
            var building =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            building.environment().put("FULCRUM_DATA", directory.toString());
            building.environment().put("LC_ALL", "C.UTF-8");
            return new Program(building.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A server over a data directory, once it is ready.
    public static Program serve(Path directory) {
        var server = start(directory, List.of(), "serve", "--port", "0");
        server.await(() -> server.out().contains("http://"));
        return server;
    }

    public String out() {
        return text(out);
    }

    public String err() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of the pages, without a path.
    public String url() {
        var address = Pattern.compile("http://[^/\\s]+").matcher(out());
        if (!address.find()) {
            throw new AssertionError("no address in: " + out());
        }
        return address.group();
    }

    /// Waits until something holds; the process must not end before.
    public void await(BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST.toNanos()) {
                throw new AssertionError("it did not come to that: " + out() + err());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Ended ended() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + out() + err());
            }
            return new Ended(process.exitValue(), out(), err());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /// As `kill`: asks it to end.
    public Ended terminate() {
        process.destroy();
        return ended();
    }

    /// As `kill -9`.
    public Ended kill() {
        process.destroyForcibly();
        return ended();
    }

    @Override
    public void close() {
        kill();
    }
}
