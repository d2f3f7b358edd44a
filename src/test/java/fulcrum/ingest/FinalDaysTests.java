package fulcrum.ingest;

import static fulcrum.ingest.Shop.ORDERS;
import static fulcrum.ingest.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The platform counts sales to an ad for 15 days, so it restates a day for as long.
class FinalDaysTests {

    private static final String ADS =
            "日期,推广计划名称,计划类型,流量来源,展现量,点击量,花费(分),点击率,总成交金额(分),总成交笔数,直接成交金额(分),直接成交笔数,总收藏数,总购物车数\n";

    private static final String COSTS = "月份,费用类型,金额\n";

    @TempDir Path folder;

    @Test
    void aDayIsFinalOnceTheStoreHasFactsAfterItsWindow() {
        try (var shop = new Shop(folder)) {
            shop.drop(ADS + spent("2026-04-20"));
            var second = shop.drop(ADS + spent("2026-05-09")).id().orElseThrow();
            assertThat(provisional(shop.warehouse)).contains(LocalDate.of(2026, 5, 9));

            shop.drop(ORDERS + order("1001", "lin", "10.00", "0.00", "0", "2026-05-23"));
            assertThat(provisional(shop.warehouse)).contains(LocalDate.of(2026, 5, 9));

            shop.drop(ORDERS + order("1002", "lin", "10.00", "0.00", "0", "2026-05-24"));
            assertThat(provisional(shop.warehouse)).isEmpty();

            var then = shop.imports.asOf(shop.store, second.value()).orElseThrow();
            assertThat(provisional(shop.warehouse.asKnown(then.known())))
                    .contains(LocalDate.of(2026, 5, 9));
        }
    }

    @Test
    void costsToldAheadMakeNoDayFinal() {
        try (var shop = new Shop(folder)) {
            shop.drop(ADS + spent("2026-05-09"));
            var costs = shop.drop(COSTS + "2026-12,房租,3000\n");
            assertThat(costs.rows().taken()).isOne();
            assertThat(provisional(shop.warehouse)).contains(LocalDate.of(2026, 5, 9));
        }
    }

    private static String spent(String day) {
        return day + ",日常,引流,站内移动,1000,50,12345,5%,100000,10,80000,8,3,12\n";
    }

    private static Optional<LocalDate> provisional(Facts facts) {
        var year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        return new Metrics(facts)
                .provisionalFrom(new fulcrum.store.StoreId("toys"), new MetricId("ad_cost"), year);
    }
}
