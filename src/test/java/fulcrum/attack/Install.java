package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.Program;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A Fulcrum that was just installed: a process of its own over an empty folder, with nothing set.
final class Install implements AutoCloseable {

    final Path data;
    final Program server;
    final String code;

    Install(Path data) {
        this.data = data;
        this.server = Program.serve(data);
        server.await(() -> server.out().contains("/start?code="));
        this.code = found("/start\\?code=([\\w-]+)", server.out());
    }

    static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    Browser stranger() {
        var house = server.url();
        return new Browser(path -> URI.create(house + path));
    }

    /// Makes the first account.
    Browser settled() {
        var boss = stranger();
        boss.get("/start?code=" + code);
        assertThat(start(boss)).isEqualTo(303);
        return boss;
    }

    int start(Browser browser) {
        var fields =
                Map.of(
                        "code",
                        code,
                        "name",
                        Served.NAME,
                        "password",
                        Served.PASSWORD,
                        "again",
                        Served.PASSWORD);
        return browser.post("/start", fields).statusCode();
    }

    /// A key for programs, shown this once.
    static String key(Browser browser) {
        browser.get("/account");
        var made = browser.post("/account/tokens", Map.of("label", "sheet", "may", "WORK"));
        return found("<code id=\"secret\"[^>]*>([^<]+)<", made.body());
    }

    /// The first bytes that a request gets which no client would send.
    String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(server.url()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var bytes = new byte[16_384];
            int read = socket.getInputStream().read(bytes);
            return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
        }
    }

    /// What stands in the files of the data directory that has this text in it.
    List<Path> filesWith(String text) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .map(data::relativize)
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            var wanted =
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return bytes.contains(wanted);
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Fails where an answer tells of the inside.
    static void tellsNothing(String asked, String body) {
        assertThat(body)
                .as(asked)
                .doesNotContain("Exception", "\tat ", "at fulcrum.", "java.lang", "org.jooq")
                .doesNotContain("SQLITE", "jdbc:duck", "springframework", "Tomcat")
                .doesNotContainIgnoringCase("select * from", "stack trace");
    }

    @Override
    public void close() {
        server.close();
    }
}
