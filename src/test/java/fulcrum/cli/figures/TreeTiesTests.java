package fulcrum.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.cli.Caller;
import fulcrum.cli.Desk;
import fulcrum.cli.Ownership;
import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MeasuredEdge.Shown;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Tie;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.store.Hypotheses;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreeTiesTests {

    static final InstantSource IN_APRIL =
            InstantSource.fixed(Instant.parse("2024-04-10T23:30:00Z"));
    static final String MARCH =
            "tree sales --store shop --from 2024-03-04 --until 2024-03-11 --versus 2024-02-05..2024-02-12";

    @TempDir static Path folder;

    @BeforeAll
    void aShopWhereSomebodySupposes() {
        Shell.keep(
                folder,
                new FactsFixture(folder, "shop")
                        .rows(
                                FactKind.ORDER_LINES,
                                "order_id, day, ordered_on, sold, country, paid, received",
                                "'o1', date '2024-02-05', date '2024-02-05', true, 'France', 10, 10",
                                "'o3', date '2024-03-05', date '2024-03-05', true, 'France', 8, 8",
                                "'o4', date '2024-03-06', date '2024-03-06', true, 'France', 8, 8")
                        .covers(FactKind.ORDERS, "", "2024-02-01", "2024-04-01"));
        try (var state = Keeping.chosen().open(folder)) {
            new Hypotheses(state, new AuditLog(state, IN_APRIL), IN_APRIL)
                    .add(
                            new Person(new PersonId("lin"), "Lin", Role.BOSS),
                            new StoreId("shop"),
                            "paid",
                            "orders",
                            new Hypotheses.Words("what sells brings more to sell", "Jun"));
        }
    }

    /// L(16, 10) = 6 / ln 1.6 = 12.77; orders ln 2 = 0.693, order value ln 0.8 = −0.223. Stated on
    /// the evening of 10 April in UTC, which is the 11th in Paris.
    @Test
    void whatIsAssumedHangsOnItsMetricWithWhoseIdeaItIs() {
        var told = new Shell(folder).run(MARCH);

        assertThat(told.out().lines().map(line -> line.replaceAll(" +", " ").strip()))
                .containsSubsequence(
                        "Orders 1 2 +8.85 formula",
                        "? Paid 16.00 assumed",
                        "Order value 10.00 8.00 -2.85 formula",
                        "? Paid moves Orders: assumed. what sells brings more to sell (Jun, 2024-04-11)");
        assertThat(new Shell(folder).run(MARCH + " --as-of 2024-04-10").out())
                .doesNotContain("assumed");
    }

    @Test
    void programsAreGivenTheSame() {
        assertThat(new Shell(folder).run(MARCH + " --json").out().replaceAll("\\s", ""))
                .contains(
                        "\"edge\":\"formula\",\"joint\":\"multiplied\",\"metric\":\"orders\"",
                        "\"ties\":[{\"edge\":\"assumed\",\"metric\":\"paid\",\"now\":16",
                        "\"assumed\":{\"claim\":\"whatsellsbringsmoretosell\",\"owner\":\"Jun\",\"stated_at\":\"2024-04-10T23:30:00Z\"}");
    }

    @Test
    void whatActionsShowedIsToldWithItsIntervalAndTheirNumber() {
        var claim =
                Optional.of(
                        new Hypothesis(
                                "h",
                                "conversion",
                                "paid",
                                "pages sell",
                                "Jun",
                                IN_APRIL.instant(),
                                Optional.empty()));

        assertThat(told(Optional.empty(), Shown.MOVES))
                .isEqualTo(
                        "→ Conversion moves Paid: measured. 1.00 % more: +21.00 EUR (-1.00 EUR to +43.00 EUR), by 9 actions");
        assertThat(told(claim, Shown.MOVES))
                .startsWith(
                        "→ Conversion moves Paid: assumed, shown by actions. pages sell (Jun, 2024-04-11). 1.00 % more: +21.00 EUR");
        assertThat(told(claim, Shown.MOVES_NOTHING))
                .startsWith("≠ Conversion moves Paid: assumed, not shown by actions.");
        assertThat(told(claim, Shown.CANNOT_TELL)).startsWith("? Conversion moves Paid: assumed.");
    }

    private static String told(Optional<Hypothesis> claim, Shown shown) {
        var edge =
                new MeasuredEdge(
                        new MetricId("conversion"),
                        new MetricId("paid"),
                        shown,
                        new MeasuredEdge.Slope(
                                new BigDecimal("2100"),
                                new BigDecimal("-100"),
                                new BigDecimal("4300")),
                        9);
        var nowhere = new PrintWriter(new StringWriter());
        var caller = new Caller(folder, folder, Locale.ENGLISH, "lin");
        try (var ownership = new Ownership();
                var rooms = new fulcrum.cli.Rooms(folder, IN_APRIL, _ -> {})) {
            var desk = new Desk(nowhere, nowhere, caller, IN_APRIL, ownership);
            var store = rooms.stores().find(new StoreId("shop")).orElseThrow();
            return new TieWords(desk, store, rooms.metrics())
                    .of(new Tie(edge.cause(), edge.moves(), claim, Optional.of(edge)));
        }
    }
}
