package fulcrum;

import fulcrum.cli.Caller;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.Ownership;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Fulcrum; the one place that reads the wall clock.
@SpringBootApplication
public class Fulcrum {

    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try (var ownership = new Ownership()) {
            var desk = new Desk(out, err, caller(), Clock.systemUTC(), ownership);
            return new CommandLineDoor(desk, new WebPages()).run(arguments);
        }
    }

    private static Caller caller() {
        return new Caller(
                Path.of("").toAbsolutePath(),
                directory(),
                Locale.getDefault(),
                System.getProperty("user.name", "?"));
    }

    private static Path directory() {
        var named = System.getenv("FULCRUM_DATA");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".fulcrum")
                : Path.of(named).toAbsolutePath();
    }
}
