package fulcrum.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.strategy.Direction.PriceBand;
import fulcrum.strategy.Direction.Segment;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Strategies.Reply;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class StrategiesTests {

    @Parameter Keeping keeping;
    static final Store STORE =
            new Store(
                    new StoreId("shop"),
                    "Shop",
                    "any",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));
    static final MetricId PAID = new MetricId("paid");
    static final Period JULY = Period.monthOf(LocalDate.of(2025, 7, 1));

    @TempDir Path directory;
    @TempDir Path facts;
    State state;
    Warehouse warehouse;
    Strategies strategies;

    @BeforeEach
    void open() {
        state = keeping.open(directory);
        warehouse = new FactsFixture(facts, "shop").open();
        var log = new AuditLog(state, () -> Instant.parse("2025-06-03T08:00:00Z"));
        var metrics =
                new StoreMetrics(
                        new Metrics(warehouse),
                        new OwnDefinitions(state, log, () -> Instant.EPOCH));
        var clock = (InstantSource) () -> Instant.parse("2025-06-03T08:00:00Z");
        strategies = new Strategies(state, log, metrics, new People(state, log, clock), clock);
    }

    @AfterEach
    void close() {
        warehouse.close();
        state.close();
    }

    static Goal goal(String value) {
        return Goal.of(PAID, new BigDecimal(value), JULY);
    }

    String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return Texts.in(Locale.ENGLISH).say(((Outcome.Refused) outcome).why());
    }

    @Test
    void whatWasKeptComesBackAsItWas() {
        var direction =
                new Direction(
                        "Kites that last.\nNo toys that break.",
                        List.of(new Segment("region", List.of("广东", "江苏"))),
                        Optional.of(new PriceBand(new BigDecimal("20"), new BigDecimal("89.90"))),
                        "<script>alert(1)</script>");
        var goal =
                goal("123456.70")
                        .holding(List.of(Hold.at("conversion", new BigDecimal("0.0450"))))
                        .accepting(List.of(new Goal.Target("paid", new BigDecimal("123456.70"))));
        var budget = Budget.NONE.with(YearMonth.of(2025, 7), Map.of("zhitongche", BigDecimal.TEN));
        var matter = Matter.newGoal();
        strategies.change("Lin", STORE, new Change(Matter.DIRECTION, direction, "begin", 0));
        strategies.change("Lin", STORE, new Change(matter, goal, "begin", 0));
        strategies.change("Lin", STORE, new Change(Matter.BUDGET, budget, "begin", 0));

        assertThat(strategies.direction(STORE.id()).orElseThrow().content()).isEqualTo(direction);
        assertThat(strategies.goals(STORE.id()).getFirst().content()).isEqualTo(goal);
        assertThat(strategies.budget(STORE.id()).orElseThrow().content()).isEqualTo(budget);
    }

    @Test
    void aChangeOnAnOldVersionIsNotKept() {
        var matter = Matter.newGoal();
        assertThat(strategies.change("Lin", STORE, new Change(matter, goal("100"), "one", 0)))
                .isEqualTo(new Outcome.Kept(1));
        assertThat(strategies.change("Wei", STORE, new Change(matter, goal("200"), "two", 1)))
                .isEqualTo(new Outcome.Kept(2));
        assertThat(strategies.change("Lin", STORE, new Change(matter, goal("300"), "three", 1)))
                .isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(strategies.history(STORE.id(), matter))
                .extracting(Version::number, Version::changedBy, Version::reason)
                .containsExactly(tuple(2, "Wei", "two"), tuple(1, "Lin", "one"));
    }

    @Test
    void goalsOfOneMetricDoNotOverlap() {
        strategies.change("Lin", STORE, new Change(Matter.newGoal(), goal("100"), "one", 0));
        var from = LocalDate.of(2025, 7, 31);
        var late = Goal.of(PAID, BigDecimal.TEN, new Period(from, from.plusDays(30)));
        var other = Goal.of(new MetricId("orders"), BigDecimal.TEN, JULY);

        assertThat(
                        refused(
                                strategies.change(
                                        "Lin", STORE, new Change(Matter.newGoal(), late, "x", 0))))
                .isEqualTo(
                        "there is a goal for Paid already from 2025-07-01 to 2025-07-31; change or"
                                + " withdraw it, or begin on 2025-08-01");
        assertThat(strategies.change("Lin", STORE, new Change(Matter.newGoal(), other, "x", 0)))
                .isEqualTo(new Outcome.Kept(1));
    }

    @Test
    void nonsenseIsRefusedInWords() {
        var may = Period.monthOf(LocalDate.of(2025, 5, 1));
        assertThat(refused(change(Goal.of(PAID, BigDecimal.TEN, may), "x")))
                .isEqualTo(
                        "the period ended on 2025-05-31 and today is 2025-06-03; choose days to come");
        assertThat(refused(change(goal("10"), " "))).startsWith("say why");
        assertThat(refused(change(goal("10.001"), "x"))).startsWith("10.001 is no amount");
        assertThat(refused(change(goal("1e300"), "x"))).contains("is no amount");
        assertThat(refused(change(Goal.of(new MetricId("payd"), BigDecimal.TEN, JULY), "x")))
                .contains("paid");
        assertThat(refused(change(goal("10"), "x".repeat(1_000_000))))
                .isEqualTo("the reason is longer than 300 characters");
        assertThat(refused(direction("x".repeat(1_000_000), "region")))
                .isEqualTo("the positioning is longer than 2000 characters");
        assertThat(refused(direction("Kites", "mood")))
                .startsWith("'mood' tells no audience apart; write one of: region");
        assertThat(strategies.goals(STORE.id())).isEmpty();
    }

    private Outcome change(Goal goal, String reason) {
        return strategies.change("Lin", STORE, new Change(Matter.newGoal(), goal, reason, 0));
    }

    private Outcome direction(String positioning, String dimension) {
        var segments = List.of(new Segment(dimension, List.of("a")));
        return strategies.change(
                "Lin",
                STORE,
                new Change(
                        Matter.DIRECTION,
                        new Direction(positioning, segments, Optional.empty(), ""),
                        "x",
                        0));
    }

    @Test
    void aProposalChangesNothingUntilItIsAccepted() {
        var matter = Matter.newGoal();
        strategies.change("Lin", STORE, new Change(matter, goal("100"), "one", 0));
        strategies.propose("Wei", STORE, new Change(matter, goal("90"), "too high", 1));
        var proposal = strategies.proposals(STORE.id()).getFirst();

        assertThat(strategies.goals(STORE.id()).getFirst().content()).isEqualTo(goal("100"));
        assertThat(strategies.answer("Lin", STORE, new Reply(proposal.id(), true, "right")))
                .isEqualTo(new Outcome.Kept(2));
        assertThat(strategies.goals(STORE.id()).getFirst().content()).isEqualTo(goal("90"));
        assertThat(strategies.goals(STORE.id()).getFirst().reason()).isEqualTo("Wei: too high");
        assertThat(strategies.answer("Lin", STORE, new Reply(proposal.id(), true, "again")))
                .isEqualTo(new Outcome.Refused(Said.of("strategy.no-such-proposal")));
        var elsewhere =
                new Store(new StoreId("other"), "Other", "any", STORE.currency(), STORE.zone());
        assertThat(strategies.proposals(elsewhere.id())).isEmpty();
    }

    @Test
    void aProposalOnAnOldVersionStaysOpen() {
        var matter = Matter.newGoal();
        strategies.change("Lin", STORE, new Change(matter, goal("100"), "one", 0));
        strategies.propose("Wei", STORE, new Change(matter, goal("90"), "too high", 1));
        strategies.change("Lin", STORE, new Change(matter, goal("95"), "two", 1));
        var proposal = strategies.proposals(STORE.id()).getFirst();

        assertThat(strategies.answer("Lin", STORE, new Reply(proposal.id(), true, "")))
                .isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(strategies.proposals(STORE.id()).getFirst().answer()).isEmpty();
        assertThat(strategies.answer("Lin", STORE, new Reply(proposal.id(), false, "it is 95 now")))
                .isEqualTo(new Outcome.Kept(1));
        assertThat(strategies.goals(STORE.id()).getFirst().content()).isEqualTo(goal("95"));
    }

    @Test
    void aWithdrawnGoalMakesRoomForAnother() {
        var matter = Matter.newGoal();
        strategies.change("Lin", STORE, new Change(matter, goal("100"), "one", 0));
        strategies.change("Lin", STORE, new Change(matter, new Content.Withdrawn(), "not now", 1));
        assertThat(strategies.goals(STORE.id())).isEmpty();
        assertThat(change(goal("200"), "again")).isEqualTo(new Outcome.Kept(1));
        assertThat(strategies.history(STORE.id(), matter)).hasSize(2);
    }
}
