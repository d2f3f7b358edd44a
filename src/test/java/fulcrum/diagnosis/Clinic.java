package fulcrum.diagnosis;

import fulcrum.effects.Shop;
import fulcrum.ingest.Imports;
import fulcrum.metrics.Unit;
import fulcrum.outlook.DailyShop;
import fulcrum.store.Stores;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.time.LocalDate;

/// The daily shop, diagnosed on the day after its last.
public final class Clinic implements AutoCloseable {

    public final Shop shop;
    private final Diagnostics diagnostics;

    Clinic(Path folder, FactsFixture facts) {
        shop = new Shop(folder, facts);
        shop.today(DailyShop.day(DailyShop.DAYS));
        diagnostics =
                new Diagnostics(
                        new Diagnostics.Sources(
                                shop.warehouse,
                                new Imports(
                                        shop.state,
                                        new Stores(shop.state),
                                        shop.warehouse,
                                        folder,
                                        shop.clock),
                                shop.metrics,
                                shop.strategies,
                                shop.work,
                                shop.effects),
                        shop.clock);
    }

    public Clinic(Path folder, String price, String orders) {
        this(folder, DailyShop.of(folder, price, orders));
    }

    /// On a day, by the facts of the days before it.
    public Diagnosis diagnosis(LocalDate day) {
        return diagnostics.of(Shop.STORE, day);
    }

    public Diagnosis diagnosis() {
        return diagnostics.of(Shop.STORE, diagnostics.today(Shop.STORE));
    }

    Finding finding(String check) {
        return diagnosis().findings().stream()
                .filter(one -> one.check().id().equals(check))
                .findFirst()
                .orElseThrow();
    }

    public static Telling telling(Diagnosis diagnosis, Texts texts) {
        return new Telling(diagnosis, Unit.MONEY, texts);
    }

    @Override
    public void close() {
        shop.close();
    }
}
