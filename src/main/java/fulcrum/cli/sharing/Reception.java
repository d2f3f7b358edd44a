package fulcrum.cli.sharing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Takes the commands that are called beside a running server, each in a thread of its own.
///
/// They come over a socket in the data directory that only its owner may use. The path of a socket
/// has room for 107 bytes (`unix(7)`); where the directory's is longer, the socket lies in a folder
/// of its own in the temporary one. `owner` in the data directory says where, `owner.build` of
/// which build the server is.
public final class Reception implements AutoCloseable {

    private static final int LONGEST_PATH = 100;
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    /// Runs one command and gives its exit code.
    @FunctionalInterface
    public interface Running {
        int run(Request request, PrintWriter out, PrintWriter err);
    }

    private final Path note;
    private final Path place;
    private final ServerSocketChannel door;
    private final Running running;
    private final ExecutorService commands =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("command").factory());

    private Reception(Path note, Path place, ServerSocketChannel door, Running running) {
        this.note = note;
        this.place = place;
        this.door = door;
        this.running = running;
    }

    static Path note(Path directory) {
        return directory.resolve("owner");
    }

    static Path build(Path directory) {
        return directory.resolve("owner.build");
    }

    /// Opens for a directory whose lock this process holds, so that whatever socket is there was
    /// left by one that ended.
    public static Reception open(Path directory, Running running) {
        try {
            var note = note(directory);
            clear(note);
            var place = place(directory);
            var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door.bind(UnixDomainSocketAddress.of(place));
            Private.close(place);
            Private.file(build(directory), Build.here());
            Private.file(note, place + System.lineSeparator());
            var reception = new Reception(note, place, door, running);
            Thread.ofPlatform().daemon().name("reception").start(reception::receive);
            return reception;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take commands for " + directory, e);
        }
    }

    private static Path place(Path directory) throws IOException {
        var inside = directory.toRealPath().resolve("commands.sock");
        if (inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
            Files.deleteIfExists(inside);
            return inside;
        }
        return Files.createTempDirectory("fulcrum").resolve("commands.sock");
    }

    /// Takes away the note and the socket it names.
    private static void clear(Path note) throws IOException {
        if (!Files.exists(note)) {
            return;
        }
        var place = Path.of(Files.readString(note).strip());
        if (place.endsWith("commands.sock")) {
            remove(place, note);
        }
        Files.deleteIfExists(note);
    }

    private static void remove(Path place, Path note) throws IOException {
        boolean removed = Files.deleteIfExists(place);
        var folder = place.getParent();
        if (removed && folder != null && !folder.equals(note.toAbsolutePath().getParent())) {
            Files.deleteIfExists(folder);
        }
    }

    private void receive() {
        while (door.isOpen()) {
            try {
                admit(door.accept());
            } catch (AsynchronousCloseException e) {
                return;
            } catch (IOException e) {
                // one caller less; the next may fare better
                Thread.onSpinWait();
            }
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        try {
            commands.execute(() -> serve(channel));
        } catch (RejectedExecutionException e) {
            // it came while the door was being closed
            channel.close();
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            var from =
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            var to =
                    new DataOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 15));
            var request = Wire.read(from);
            stopWhenTheCallerLeaves(from, Thread.currentThread());
            try (var out = new PrintWriter(new Wire.Stream(to, Wire.OUT));
                    var err = new PrintWriter(new Wire.Stream(to, Wire.ERR), true)) {
                int code = running.run(request, out, err);
                out.flush();
                err.flush();
                Wire.exit(to, code);
            }
        } catch (IOException e) {
            // the caller is gone; nobody is left to be told
        }
    }

    /// A caller sends nothing after its command, so the end of the stream is the end of the caller.
    private static void stopWhenTheCallerLeaves(DataInputStream from, Thread command) {
        Thread.ofPlatform()
                .daemon()
                .name("caller")
                .start(() -> {
                    try {
                        if (from.read() < 0) {
                            command.interrupt();
                        }
                    } catch (IOException e) {
                        command.interrupt();
                    }
                });
    }

    /// Takes no more commands; those that run are told to stop.
    @Override
    public void close() {
        try {
            door.close();
            Files.deleteIfExists(note);
            Files.deleteIfExists(note.resolveSibling("owner.build"));
            remove(place, note);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + place, e);
        } finally {
            commands.shutdownNow();
            waitForThem();
        }
    }

    private void waitForThem() {
        try {
            var _ = commands.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
