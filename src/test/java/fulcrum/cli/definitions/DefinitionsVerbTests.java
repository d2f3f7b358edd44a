package fulcrum.cli.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.cli.figures.Shell;
import fulcrum.state.Keeping;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A boss's own metrics from a file: kept in versions, counted like every other.
class DefinitionsVerbTests {

    static final String OWN =
            """
            metrics:
              paid_twice:
                name: Paid, twice
                unit: money
                better: higher
                formula: paid * 2
            trees:
              twice:
                name: Twice
                root: paid_twice
                ways: {paid_twice: paid + paid}
            """;

    @TempDir Path folder;

    @BeforeEach
    void twoShops() {
        try (var warehouse =
                        new FactsFixture(folder, "shop")
                                .rows(
                                        FactKind.ORDER_LINES,
                                        "order_id, day, ordered_on, sold, paid",
                                        "'o1', date '2024-03-30', date '2024-03-30', true, 10.5",
                                        "'o2', date '2024-03-31', date '2024-03-31', true, 7")
                                .covers(FactKind.ORDERS, "", "2024-03-30", "2024-04-01")
                                .open();
                var state = Keeping.chosen().open(folder)) {
            for (var id : List.of("shop", "other")) {
                new Stores(state)
                        .save(
                                new Store(
                                        new StoreId(id),
                                        "Shop",
                                        "any",
                                        Currency.getInstance("EUR"),
                                        ZoneId.of("Europe/Paris")));
            }
            assertThat(warehouse.coverage(new StoreId("shop"))).hasSize(1);
        }
    }

    private Shell.Ran run(String command) {
        return new Shell(folder).run(command);
    }

    private Shell.Ran set(String text) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), text);
        return run("definitions set own.yaml --store shop --reason agreed");
    }

    @Test
    void anOwnMetricIsCountedExplainedAndListedForItsStoreOnly() throws IOException {
        assertThat(set(OWN).out()).isEqualTo("kept as version 1\n");

        assertThat(run("figures paid_twice --store shop --month 2024-03 --format csv").out())
                .isEqualTo("paid_twice\n35.00\n");
        assertThat(
                        run("explain paid_twice --store shop --from 2024-03-31 --until 2024-04-01")
                                .out())
                .contains("Paid, twice")
                .contains("-7.00");
        assertThat(run("tree twice --store shop --month 2024-03").out()).contains("35.00");
        assertThat(run("metrics --store shop").out()).contains("paid_twice\tPaid, twice");
        assertThat(run("metrics --store other").out()).doesNotContain("paid_twice");
        assertThat(run("metrics").out()).doesNotContain("paid_twice");
        assertThat(run("tree --store shop").out()).contains("twice\tTwice");
        assertThat(run("figures paid_twice --store other --month 2024-03").err())
                .contains("there is no metric 'paid_twice'");
    }

    @Test
    void definitionsAreThoseOfTheMomentThatIsAskedFor() throws IOException {
        assertThat(set(OWN).code()).isZero();

        assertThat(run("figures paid_twice --store shop --month 2024-03 --as-of 2024-04-01").err())
                .contains("there is no metric 'paid_twice'");
        assertThat(run("definitions --store shop --as-of 2024-04-01").out()).isEmpty();
        assertThat(run("definitions --store shop --as-of 2024-05-01").out()).isEqualTo(OWN);
    }

    @Test
    void aFileWithMistakesIsRefusedWithAllOfThemAndNothingIsKept() throws IOException {
        var ran = set(OWN.replace("paid * 2", "payed * 2").replace("unit: money", "unit: cash"));

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("2 mistakes\n  line 4: paid_twice.unit: 'cash' is none of money,")
                .contains("line 6: paid_twice.formula: there is no metric 'payed'; the nearest");
        assertThat(run("definitions versions --store shop").out()).isEmpty();
        assertThat(run("definitions check own.yaml").code()).isEqualTo(4);
        assertThat(run("definitions check no-such.yaml").err()).startsWith("cannot read ");
    }

    @Test
    void versionsAreListedAndAnEarlierOneCanBeReadAndSetAgain() throws IOException {
        assertThat(set(OWN).code()).isZero();
        assertThat(set(OWN).out()).startsWith("it is already so");
        assertThat(set("").out()).isEqualTo("kept as version 2\n");

        assertThat(run("definitions --store shop").err()).contains("defines no metrics of its own");
        assertThat(run("definitions versions --store shop").out())
                .isEqualTo(
                        """
                        2\t2024-05-01 02:00\tlin\tagreed
                        1\t2024-05-01 02:00\tlin\tagreed
                        """);
        assertThat(set(run("definitions --store shop --number 1").out()).out())
                .isEqualTo("kept as version 3\n");
        assertThat(run("definitions --store shop").out()).isEqualTo(OWN);
        assertThat(run("definitions --store shop --number 9").err()).contains("no version 9");
    }
}
