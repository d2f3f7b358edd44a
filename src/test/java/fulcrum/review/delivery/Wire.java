package fulcrum.review.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The other side of a connection, as well or badly behaved as a test wants it.
final class Wire implements AutoCloseable {

    private final ServerSocket server;
    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile Manner manner;

    @FunctionalInterface
    interface Manner {
        void with(Socket socket, Wire wire) throws IOException, InterruptedException;
    }

    Wire(Manner manner) {
        this.manner = manner;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            manner.with(socket, this);
        } catch (IOException | InterruptedException e) {
            heard.add("cut: " + e.getMessage());
        }
    }

    int port() {
        return server.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /// Reads one request over HTTP, head and body.
    static String request(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                return head.toString();
            }
            head.append((char) read);
        }
        var length =
                head.toString()
                        .lines()
                        .filter(line -> line.toLowerCase().startsWith("content-length:"))
                        .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    static Manner answers(int code, String body) {
        return (socket, wire) -> {
            wire.heard.add(request(socket));
            say(
                    socket,
                    "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(code, body.getBytes(StandardCharsets.UTF_8).length, body));
        };
    }

    /// A mail server; `end` is what it does after the dot, and `rcpt` its answer to the receiver.
    static Manner mail(String rcpt, String end) {
        return (socket, wire) -> {
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, "220 here\r\n");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                wire.heard.add(line);
                if (line.startsWith("EHLO")) {
                    say(socket, "250 here\r\n");
                } else if (line.startsWith("RCPT")) {
                    say(socket, rcpt + "\r\n");
                } else if (line.equals("DATA")) {
                    say(socket, "354 go\r\n");
                    for (var text = in.readLine(); !".".equals(text); text = in.readLine()) {
                        wire.heard.add(text);
                    }
                    if (end.isEmpty()) {
                        return;
                    }
                    say(socket, end + "\r\n");
                } else if (line.equals("QUIT")) {
                    say(socket, "221 bye\r\n");
                    return;
                } else {
                    say(socket, "250 ok\r\n");
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
