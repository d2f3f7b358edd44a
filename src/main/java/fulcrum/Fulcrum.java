package fulcrum;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.Rooms;
import fulcrum.ingest.Imports;
import fulcrum.metrics.Metrics;
import fulcrum.state.State;
import fulcrum.store.Stores;
import fulcrum.warehouse.Warehouse;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Fulcrum; the one place that reads the wall clock.
@SpringBootApplication
public class Fulcrum {

    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var desk =
                new Desk(
                        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        Path.of("").toAbsolutePath(),
                        directory(),
                        Clock.systemUTC(),
                        Fulcrum::open);
        System.exit(new CommandLineDoor(desk).run(List.of(arguments)));
    }

    private static Rooms open(Path directory) {
        var state = State.open(directory);
        var stores = new Stores(state);
        var warehouse = Warehouse.open(directory);
        var imports = new Imports(state, stores, warehouse, directory, Clock.systemUTC());
        return new Rooms(state, stores, warehouse, imports, new Metrics(warehouse));
    }

    private static Path directory() {
        var named = System.getenv("FULCRUM_DATA");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".fulcrum")
                : Path.of(named);
    }
}
