package fulcrum.web.goal;

import fulcrum.strategy.KiteShop;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.time.LocalDate;

/// A served shop of kites, whose facts end in the first days of June 2025, and its boss.
record GoalShop(Served served, Browser boss) implements AutoCloseable {

    static GoalShop in(Path directory) {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
        var served = new Served(directory);
        var boss = served.boss();
        boss.makeStore("shop", "any", "EUR");
        return new GoalShop(served, boss);
    }

    @Override
    public void close() {
        served.close();
    }
}
