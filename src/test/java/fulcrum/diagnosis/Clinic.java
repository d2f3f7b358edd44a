package fulcrum.diagnosis;

import fulcrum.effects.Shop;
import fulcrum.ingest.Imports;
import fulcrum.metrics.Unit;
import fulcrum.outlook.DailyShop;
import fulcrum.store.Stores;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;

/// The daily shop, diagnosed on the day after its last.
final class Clinic implements AutoCloseable {

    final Shop shop;
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

    Clinic(Path folder, String price, String orders) {
        this(folder, DailyShop.of(folder, price, orders));
    }

    Diagnosis diagnosis() {
        return diagnostics.of(Shop.STORE, diagnostics.today(Shop.STORE));
    }

    Finding finding(String check) {
        return diagnosis().findings().stream()
                .filter(one -> one.check().id().equals(check))
                .findFirst()
                .orElseThrow();
    }

    static Telling telling(Diagnosis diagnosis, Texts texts) {
        return new Telling(diagnosis, Unit.MONEY, texts);
    }

    @Override
    public void close() {
        shop.close();
    }
}
