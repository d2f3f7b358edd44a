package fulcrum.cli.sharing;

import fulcrum.cli.Caller;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The process that owns a data directory and takes commands: a running server.
public final class Owner implements AutoCloseable {

    private final SocketChannel channel;
    private final boolean ofThisBuild;

    private Owner(SocketChannel channel, boolean ofThisBuild) {
        this.channel = channel;
        this.ofThisBuild = ofThisBuild;
    }

    /// Whether it runs the same program as this process.
    public boolean isOfThisBuild() {
        return ofThisBuild;
    }

    /// The owner of a directory; empty where there is none, or one that takes no commands.
    public static Optional<Owner> reach(Path directory) {
        try {
            var place = Path.of(Files.readString(Reception.note(directory)).strip());
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(place));
                return Optional.of(new Owner(channel, isOfThisBuild(directory)));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// One that is so old that it does not say is of another.
    private static boolean isOfThisBuild(Path directory) throws IOException {
        var said = Reception.build(directory);
        return Files.exists(said) && Files.readString(said).equals(Build.here());
    }

    /// Lets the owner run a command and prints what it prints; gives the exit code.
    public int carryOut(Caller caller, List<String> arguments, PrintWriter out, PrintWriter err)
            throws IOException {
        Wire.write(
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))),
                caller,
                arguments);
        var answer = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        while (true) {
            int kind = answer.readByte();
            if (kind == Wire.EXIT) {
                return answer.readInt();
            }
            var stream = kind == Wire.ERR ? err : out;
            stream.write(Wire.characters(answer));
            if (answer.available() == 0) {
                stream.flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
