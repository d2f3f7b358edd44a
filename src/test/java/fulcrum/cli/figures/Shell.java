package fulcrum.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.cli.Caller;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.Ownership;
import fulcrum.cli.Pages;
import fulcrum.cli.Rooms;
import fulcrum.state.Keeping;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.warehouse.FactsFixture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Runs commands over a data directory, in English, on 1 May 2024.
public record Shell(Path folder) {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2024-05-01T00:00:00Z"));

    public record Ran(int code, String out, String err) {}

    /// A French shop with these facts.
    static void keep(Path folder, FactsFixture facts) {
        var id = new StoreId("shop");
        try (var warehouse = facts.open();
                var state = Keeping.chosen().open(folder)) {
            new Stores(state)
                    .save(
                            new Store(
                                    id,
                                    "Shop",
                                    "any",
                                    Currency.getInstance("EUR"),
                                    ZoneId.of("Europe/Paris")));
            assertThat(warehouse.coverage(id)).isNotEmpty();
        }
    }

    public Ran run(String command) {
        return run(List.of(command.split(" ")));
    }

    /// Words with spaces in them, too.
    Ran run(List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var caller = new Caller(folder, folder, Locale.ENGLISH, "lin");
        try (var ownership = new Ownership()) {
            var desk =
                    new Desk(new PrintWriter(out), new PrintWriter(err), caller, CLOCK, ownership);
            int code = new CommandLineDoor(desk, Shell::noPages).run(words);
            return new Ran(code, out.toString(), err.toString());
        }
    }

    private static Pages.Served noPages(Rooms rooms, Pages.Place place, Desk desk) {
        throw new AssertionError("nobody asked for pages");
    }
}
