package fulcrum.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Strategies.Reply;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Money that was spent and days that are over are not decided again.
class ClosedTests {

    private static final Store STORE =
            new Store(
                    new StoreId("shop"),
                    "Shop",
                    "any",
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Paris"));
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final YearMonth MAY = YearMonth.of(2025, 5);

    @TempDir Path directory;
    @TempDir Path facts;
    @TempDir Path earlier;
    private State state;
    private Warehouse warehouse;
    private Strategies strategies;
    private Instant now = Instant.parse("2025-06-20T08:00:00Z");

    /// Ten days of June: 100.00 in search, 30.00 in display.
    @BeforeEach
    void open() {
        state = Keeping.chosen().open(directory);
        warehouse =
                new FactsFixture(facts, "shop")
                        .sql(
                                """
                                insert into ads (store, import_id, source_row, in_force, provisional,
                                    channel, level, day, days, cost, counted)
                                select 'shop', 'a', d * 2 + k, true, false,
                                    case k when 0 then 'search' else 'display' end, 'account',
                                    date '2025-06-01' + d::int, 1,
                                    case k when 0 then 10 else 3 end, true
                                from range(10) days(d), range(2) kinds(k)
                                """)
                        .covers(FactKind.ADS, "search", "2025-04-01", "2025-06-11")
                        .covers(FactKind.ADS, "display", "2025-04-01", "2025-06-11")
                        .open();
        strategies = strategies(warehouse);
    }

    private Strategies strategies(Warehouse known) {
        InstantSource clock = () -> now;
        var log = new AuditLog(state, clock);
        return new Strategies(
                state,
                log,
                new StoreMetrics(new Metrics(known), new OwnDefinitions(state, log, clock)),
                new People(state, log, clock),
                clock);
    }

    @AfterEach
    void close() {
        warehouse.close();
        state.close();
    }

    private Outcome plan(Budget budget) {
        int after = strategies.last(STORE.id(), Matter.BUDGET).map(Version::number).orElse(0);
        return strategies.change(
                "Lin", STORE, new Change(Matter.BUDGET, budget, "as agreed", after));
    }

    private Outcome plan(Map<String, String> amounts) {
        var before = strategies.budget(STORE.id()).map(Version::content).orElse(Budget.NONE);
        return plan(with(before, JUNE, amounts));
    }

    private static Budget with(Budget before, YearMonth month, Map<String, String> amounts) {
        var read = new TreeMap<String, BigDecimal>();
        amounts.forEach((channel, amount) -> read.put(channel, new BigDecimal(amount)));
        return before.with(month, read);
    }

    private static String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return Texts.in(Locale.ENGLISH).say(((Outcome.Refused) outcome).why());
    }

    @Test
    void aPlanIsNotBelowWhatWasSpent() {
        assertThat(refused(plan(Map.of("search", "99.99"))))
                .isEqualTo("search: 99.99 is below what was already spent this month, 100.00");
        assertThat(plan(Map.of("search", "100"))).isEqualTo(new Outcome.Kept(1));
    }

    @Test
    void aPlanIsNotTakenFromAChannelThatHasSpent() {
        plan(Map.of("search", "400", "video", "50"));
        var why = "search already spent 100.00 this month; leave a plan of at least as much";
        assertThat(refused(plan(Map.of("video", "50")))).isEqualTo(why);
        assertThat(refused(plan(Map.of()))).isEqualTo(why);
        assertThat(strategies.budget(STORE.id()).orElseThrow().content().of(JUNE))
                .containsOnlyKeys("search", "video");
    }

    @Test
    void aChannelThatSpentNothingOrHadNoPlanMayGoWithoutOne() {
        plan(Map.of("search", "400", "video", "50"));
        assertThat(plan(Map.of("search", "300"))).isEqualTo(new Outcome.Kept(2));
        assertThat(strategies.budget(STORE.id()).orElseThrow().content().of(JUNE))
                .as("display has spent 30 and never had a plan")
                .containsOnlyKeys("search");
    }

    @Test
    void aLineThatStaysIsNotDecidedAgainWhenSpendingHasPassedIt() {
        try (var before = new FactsFixture(earlier, "shop").open()) {
            var first = with(Budget.NONE, JUNE, Map.of("search", "80", "video", "50"));
            assertThat(
                            strategies(before)
                                    .change(
                                            "Lin",
                                            STORE,
                                            new Change(Matter.BUDGET, first, "begin", 0)))
                    .isEqualTo(new Outcome.Kept(1));
        }
        assertThat(plan(Map.of("search", "80.00", "video", "60"))).isEqualTo(new Outcome.Kept(2));
        assertThat(refused(plan(Map.of("search", "90", "video", "60"))))
                .startsWith("search: 90 is below what was already spent");
    }

    @Test
    void aMonthThatIsOverKeepsItsPlan() {
        now = Instant.parse("2025-05-20T08:00:00Z");
        plan(with(Budget.NONE, MAY, Map.of("video", "50")));
        now = Instant.parse("2025-06-20T08:00:00Z");
        var before = strategies.budget(STORE.id()).orElseThrow().content();
        assertThat(refused(plan(with(before, MAY, Map.of()))))
                .isEqualTo("2025-05 is over; budgets are for this month and those to come");
        assertThat(refused(plan(with(before, MAY, Map.of("video", "20")))))
                .startsWith("2025-05 is over");
    }

    private static Goal goal(YearMonth month) {
        return Goal.of(StrategiesTests.PAID, new BigDecimal("100"), Period.monthOf(month.atDay(1)));
    }

    @Test
    void aGoalWhosePeriodIsOverIsNeitherMovedNorWithdrawn() {
        now = Instant.parse("2025-05-20T08:00:00Z");
        var matter = Matter.newGoal();
        strategies.change("Lin", STORE, new Change(matter, goal(MAY), "begin", 0));
        strategies.propose("Hua", STORE, new Change(matter, goal(JUNE), "later", 1));
        var proposal = strategies.proposals(STORE.id()).getFirst().id();

        now = LocalDate.of(2025, 6, 1).atStartOfDay(STORE.zone()).toInstant();
        var why =
                "the period of this goal ended on 2025-05-31 and today is 2025-06-01: it stays as it"
                        + " was decided; set another goal for days to come";
        assertThat(refused(strategies.change("Lin", STORE, new Change(matter, goal(JUNE), "x", 1))))
                .isEqualTo(why);
        var withdrawn = new Change(matter, new Content.Withdrawn(), "x", 1);
        assertThat(refused(strategies.change("Lin", STORE, withdrawn))).isEqualTo(why);
        assertThat(refused(strategies.propose("Hua", STORE, withdrawn))).isEqualTo(why);
        assertThat(refused(strategies.answer("Lin", STORE, new Reply(proposal, true, ""))))
                .isEqualTo(why);
        assertThat(strategies.goals(STORE.id()).getFirst().content()).isEqualTo(goal(MAY));
        assertThat(strategies.answer("Lin", STORE, new Reply(proposal, false, "too late")))
                .isEqualTo(new Outcome.Kept(1));
    }

    @Test
    void aGoalIsWithdrawnOnItsLastDay() {
        now = Instant.parse("2025-05-20T08:00:00Z");
        var matter = Matter.newGoal();
        strategies.change("Lin", STORE, new Change(matter, goal(MAY), "begin", 0));
        now = Instant.parse("2025-05-31T21:59:00Z");
        assertThat(
                        strategies.change(
                                "Lin", STORE, new Change(matter, new Content.Withdrawn(), "x", 1)))
                .isEqualTo(new Outcome.Kept(2));
    }
}
