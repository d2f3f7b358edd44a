package fulcrum.cli.sharing;

import fulcrum.cli.Caller;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a command and what it prints travel between two processes of one machine.
///
/// There: version, folder, directory, language, person, number of arguments, arguments; each text
/// as length and UTF-8. Back: frames of a kind, a length and so many UTF-16 characters, the last
/// one of the kind {@link #EXIT} with the exit code instead.
final class Wire {

    static final int OUT = 1;
    static final int ERR = 2;
    static final int EXIT = 3;

    private static final int VERSION = 0x46554C01;
    private static final int LONGEST = 1 << 20;

    private Wire() {}

    static void write(DataOutputStream to, Caller caller, List<String> arguments)
            throws IOException {
        to.writeInt(VERSION);
        text(to, caller.folder().toString());
        text(to, caller.directory().toString());
        text(to, caller.language().toLanguageTag());
        text(to, caller.person());
        to.writeInt(arguments.size());
        for (var argument : arguments) {
            text(to, argument);
        }
        to.flush();
    }

    static Request read(DataInputStream from) throws IOException {
        if (from.readInt() != VERSION) {
            throw new IOException("the caller is another version of Fulcrum");
        }
        var caller =
                new Caller(
                        Path.of(text(from)),
                        Path.of(text(from)),
                        Locale.forLanguageTag(text(from)),
                        text(from));
        int count = length(from);
        var arguments = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            arguments.add(text(from));
        }
        return new Request(caller, arguments);
    }

    private static void text(DataOutputStream to, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String text(DataInputStream from) throws IOException {
        int length = length(from);
        var bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int length(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a command of %d characters is none".formatted(length));
        }
        return length;
    }

    static void exit(DataOutputStream to, int code) throws IOException {
        synchronized (to) {
            to.writeByte(EXIT);
            to.writeInt(code);
            to.flush();
        }
    }

    /// Characters of a frame whose kind was read.
    static char[] characters(DataInputStream from) throws IOException {
        int length = length(from);
        var bytes = from.readNBytes(2 * length);
        if (bytes.length < 2 * length) {
            throw new EOFException();
        }
        var characters = new char[length];
        ByteBuffer.wrap(bytes).asCharBuffer().get(characters);
        return characters;
    }

    /// One of the two streams of a command.
    static final class Stream extends Writer {

        private final DataOutputStream to;
        private final int kind;

        Stream(DataOutputStream to, int kind) {
            super(to);
            this.to = to;
            this.kind = kind;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            for (int done = 0; done < length; done += LONGEST) {
                frame(characters, offset + done, Math.min(LONGEST, length - done));
            }
        }

        private void frame(char[] characters, int offset, int length) throws IOException {
            var bytes = ByteBuffer.allocate(2 * length);
            bytes.asCharBuffer().put(characters, offset, length);
            synchronized (to) {
                to.writeByte(kind);
                to.writeInt(length);
                to.write(bytes.array());
            }
        }

        @Override
        public void flush() throws IOException {
            synchronized (to) {
                to.flush();
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
