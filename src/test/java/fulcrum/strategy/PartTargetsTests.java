package fulcrum.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.strategy.Strategies.Change;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop of two products, a hundred days long, on 11 June 2025. On day d the kite 1042 sells for
/// 200 + (d % 5) and its advertising costs 20 + (d % 3); the ball 1043 sells for 100 and its
/// advertising costs 40.
class PartTargetsTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    private static final MetricId RATIO = new MetricId("ad_cost_ratio");
    private static final MetricId RECEIVED = new MetricId("received");
    private static final Matter GOAL = Matter.newGoal();
    private static final MetricId PAID = new MetricId("paid");
    private static final Period JUNE = Period.monthOf(LocalDate.of(2025, 6, 1));

    @TempDir Path directory;
    @TempDir Path facts;
    State state;
    Warehouse warehouse;
    StoreMetrics metrics;
    Strategies strategies;
    People people;
    Person lin;
    Person hua;

    @BeforeEach
    void open() {
        warehouse = shop(facts);
        state = Keeping.chosen().open(directory);
        var clock = (java.time.InstantSource) () -> Instant.parse("2025-06-11T08:00:00Z");
        var log = new AuditLog(state, clock);
        metrics = new StoreMetrics(new Metrics(warehouse), new OwnDefinitions(state, log, clock));
        people = new People(state, log, clock);
        lin = people.addFirst("Lin", "hash").orElseThrow();
        hua = people.add(lin, "Hua", Role.OPERATOR, Set.of()).orElseThrow();
        strategies = new Strategies(state, log, metrics, people, clock);
    }

    static Warehouse shop(Path facts) {
        return new FactsFixture(facts, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            order_id, day, ordered_on, sold, paid, received, product_id, line_kind)
                        select 'shop', 'i', d * 2 + k, true, false, d || '-' || k,
                            date '%1$s' + d::int, date '%1$s' + d::int, true,
                            case k when 0 then 200 + d %% 5 else 100 end,
                            case k when 0 then 200 + d %% 5 else 100 end,
                            case k when 0 then '1042' else '1043' end, 'goods'
                        from range(100) days(d), range(2) kinds(k)
                        """
                                .formatted(FIRST))
                .sql(
                        """
                        insert into ads (store, import_id, source_row, in_force, provisional,
                            channel, level, day, days, product_id, cost, counted)
                        select 'shop', 'a', d * 2 + k, true, false, 'feeds', 'product',
                            date '%1$s' + d::int, 1,
                            case k when 0 then '1042' else '1043' end,
                            case k when 0 then 20 + d %% 3 else 40 end, true
                        from range(100) days(d), range(2) kinds(k)
                        """
                                .formatted(FIRST))
                .covers(FactKind.ORDERS, "", "2025-03-03", "2025-06-11")
                .covers(FactKind.ADS, "feeds", "2025-03-03", "2025-06-11")
                .open();
    }

    @AfterEach
    void close() {
        state.close();
        warehouse.close();
    }

    private Line line(MetricId metric, String part, String value) {
        return line(metric, part, value, hua.id());
    }

    private static Line line(MetricId metric, String part, String value, PersonId owner) {
        return new Line(metric, "product", part, new BigDecimal(value), JUNE, owner);
    }

    private Outcome decide(PartTargets targets, int after) {
        return strategies.change(
                "Lin", KiteShop.STORE, new Change(Matter.PARTS, targets, "as agreed", after));
    }

    private Pace pace(Line line) {
        return new Plans().pace(metrics.of(KiteShop.STORE.id()), KiteShop.STORE, line);
    }

    /// 1 to 10 June are the days 90 to 99.
    @Test
    void theCostRatioOfAProductIsItsOwn() {
        double ads = 0;
        double paid = 0;
        for (int d = 90; d < 100; d++) {
            ads += 20 + d % 3;
            paid += 200 + d % 5;
        }
        var kite = (Pace.Told) pace(line(RATIO, "1042", "0.12"));
        assertThat(kite.sofar().orElseThrow()).isCloseTo(ads / paid, within(1e-6));
        assertThat(kite.expected()).isCloseTo(0.104, within(0.004));
        assertThat(kite.odds()).as("0.12 at most, 0.104 expected").isGreaterThan(0.9);
        var ball = (Pace.Told) pace(line(RATIO, "1043", "0.3"));
        assertThat(ball.sofar().orElseThrow()).isCloseTo(0.4, within(1e-6));
        assertThat(ball.odds()).isLessThan(0.1);
        var sales = (Pace.Told) pace(line(PAID, "1043", "2900"));
        assertThat(sales.sofar().orElseThrow()).isCloseTo(1000, within(1e-6));
        assertThat(sales.expected()).isCloseTo(3000, within(30.0));
    }

    @Test
    void oneFigureOfOnePartHasOneTargetAndOneOwnerForItsDays() {
        var first = PartTargets.NONE.with(line(RATIO, "1042", "0.12"));
        assertThat(decide(first, 0)).isEqualTo(new Outcome.Kept(1));
        var changed = first.with(line(RATIO, "1042", "0.11")).with(line(PAID, "1043", "2900"));
        assertThat(decide(changed, 1)).isEqualTo(new Outcome.Kept(2));
        assertThat(decide(first, 1)).isInstanceOf(Outcome.ChangedMeanwhile.class);
        var kept = strategies.parts(KiteShop.STORE.id()).orElseThrow().content();
        assertThat(kept.lines())
                .extracting(one -> one.part() + " " + one.value())
                .containsExactlyInAnyOrder("1042 0.11", "1043 2900");
        assertThat(kept.without(line(PAID, "1043", "1").key()).lines()).hasSize(1);
    }

    @Test
    void whatCannotBeWantedIsRefusedWithWhatWouldBeRight() {
        var bad =
                List.of(
                        line(new MetricId("nonsense"), "1042", "1"),
                        line(RATIO, " ", "0.1"),
                        new Line(RATIO, "flavour", "1042", BigDecimal.ONE, JUNE, hua.id()),
                        new Line(
                                RATIO,
                                "product",
                                "1042",
                                BigDecimal.ONE,
                                Period.monthOf(LocalDate.of(2025, 5, 1)),
                                hua.id()),
                        line(RATIO, "1042", "1", new PersonId("")),
                        line(RATIO, "1042", "1", new PersonId("nobody-of-that-id")));
        var said = List.of("nonsense", "product", "flavour", "ended", "one owner", "not here");
        for (int i = 0; i < bad.size(); i++) {
            var outcome = decide(PartTargets.NONE.with(bad.get(i)), 0);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(Texts.in(Texts.ENGLISH).say(((Outcome.Refused) outcome).why()))
                    .contains(said.get(i));
        }
    }

    @Test
    void whoLeftOrDoesNotSeeTheStoreGetsNoTarget() {
        var shop = KiteShop.STORE;
        var other = new StoreId("other");
        new Stores(state).save(new Store(other, "Other", "any", shop.currency(), shop.zone()));
        var mei = people.add(lin, "Mei", Role.OPERATOR, Set.of(other)).orElseThrow();
        assertThat(refused(PartTargets.NONE.with(line(RATIO, "1042", "0.1", mei.id())), 0))
                .contains("not here");
        assertThat(people.letGo(lin, hua.id())).isEqualTo(People.Outcome.DONE);
        assertThat(refused(PartTargets.NONE.with(line(RATIO, "1042", "0.1")), 0))
                .contains("not here");
    }

    /// Somebody else's target can be changed while the one of who left still stands.
    @Test
    void whatSomebodyHadBeforeTheyLeftHindersNobody() {
        var kept = PartTargets.NONE.with(line(RATIO, "1042", "0.12"));
        assertThat(decide(kept, 0)).isEqualTo(new Outcome.Kept(1));
        assertThat(people.letGo(lin, hua.id())).isEqualTo(People.Outcome.DONE);
        assertThat(decide(kept.with(line(PAID, "1043", "2900", lin.id())), 1))
                .isEqualTo(new Outcome.Kept(2));
    }

    private String refused(PartTargets targets, int after) {
        return said(decide(targets, after));
    }

    private static String said(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return Texts.in(Texts.ENGLISH).say(((Outcome.Refused) outcome).why());
    }

    @Test
    void aPartThatNoFactNamesIsRefusedWithTheNearest() {
        assertThat(refused(PartTargets.NONE.with(line(PAID, "1024", "2900")), 0))
                .contains("1024", "1042");
        var channel =
                new Line(
                        new MetricId("ad_cost"), "channel", "feed", BigDecimal.TEN, JUNE, hua.id());
        assertThat(refused(PartTargets.NONE.with(channel), 0)).contains("feeds");
        var region = new Line(PAID, "region", "Utopia", BigDecimal.TEN, JUNE, hua.id());
        assertThat(decide(PartTargets.NONE.with(region), 0))
                .as("facts name no region at all")
                .isEqualTo(new Outcome.Kept(1));
    }

    @Test
    void aPartThatIsGoneMayStayAndChange(@TempDir Path bare) {
        var gone = PartTargets.NONE.with(line(PAID, "1024", "2900"));
        try (var nothing = KiteShop.of(bare, FIRST).open()) {
            var clock = (java.time.InstantSource) () -> Instant.parse("2025-06-11T08:00:00Z");
            var log = new AuditLog(state, clock);
            var before =
                    new StoreMetrics(new Metrics(nothing), new OwnDefinitions(state, log, clock));
            var outcome =
                    new Strategies(state, log, before, people, clock)
                            .change("Lin", KiteShop.STORE, new Change(Matter.PARTS, gone, "so", 0));
            assertThat(outcome).isEqualTo(new Outcome.Kept(1));
        }
        var changed = gone.with(line(PAID, "1024", "100")).with(line(RATIO, "1043", "0.4"));
        assertThat(decide(changed, 1)).isEqualTo(new Outcome.Kept(2));
        assertThat(refused(changed.with(line(PAID, "1025", "1")), 2)).contains("1025");
    }

    private void goal(MetricId metric, String value) {
        var outcome =
                strategies.change(
                        "Lin",
                        KiteShop.STORE,
                        new Change(
                                Matter.newGoal(),
                                KiteShop.goal(metric, value, JUNE),
                                "as agreed",
                                0));
        assertThat(outcome).isEqualTo(new Outcome.Kept(1));
    }

    @Test
    void partsThatComeToMoreThanTheWholeAreRefusedWithTheSum() {
        goal(PAID, "9000");
        var kite = PartTargets.NONE.with(line(PAID, "1042", "7000"));
        assertThat(decide(kite, 0)).isEqualTo(new Outcome.Kept(1));
        assertThat(refused(kite.with(line(PAID, "1043", "2900")), 1))
                .contains("1042 7000 + 1043 2900 = 9900", "9000");
        assertThat(decide(kite.with(line(PAID, "1043", "2000.01")), 1))
                .as("as far off as three cents are rounded")
                .isEqualTo(new Outcome.Kept(2));
    }

    @Test
    void whereEveryPartHasATargetTheyMustMakeTheWhole() {
        goal(PAID, "9000");
        var kite = PartTargets.NONE.with(line(PAID, "1042", "5000"));
        assertThat(decide(kite, 0))
                .as("the ball may bring the rest")
                .isEqualTo(new Outcome.Kept(1));
        assertThat(refused(kite.with(line(PAID, "1043", "3999")), 1))
                .contains("1042 5000 + 1043 3999 = 8999", "9000");
        var whole = kite.with(line(PAID, "1043", "4000"));
        assertThat(decide(whole, 1)).isEqualTo(new Outcome.Kept(2));
        var lower = whole.with(line(PAID, "1042", "4500"));
        assertThat(decide(lower, 2)).as("so that another can rise").isEqualTo(new Outcome.Kept(3));
        assertThat(decide(lower.with(line(PAID, "1043", "4500")), 3))
                .isEqualTo(new Outcome.Kept(4));
    }

    @Test
    void whatDoesNotAddUpOrIsForOtherDaysContradictsNothing() {
        goal(PAID, "9000");
        goal(RATIO, "0.1");
        var july = Period.monthOf(LocalDate.of(2025, 7, 1));
        var later = new Line(PAID, "product", "1042", new BigDecimal("20000"), july, hua.id());
        var targets =
                PartTargets.NONE
                        .with(later)
                        .with(line(RATIO, "1042", "0.3"))
                        .with(line(RATIO, "1043", "0.4"))
                        .with(line(new MetricId("orders"), "1042", "90"));
        assertThat(decide(targets, 0)).isEqualTo(new Outcome.Kept(1));
    }

    @Test
    void anAcceptedTargetCountsAsTheWhole() {
        var both =
                PartTargets.NONE
                        .with(line(RECEIVED, "1042", "7000"))
                        .with(line(RECEIVED, "1043", "2000"));
        assertThat(decide(both, 0)).isEqualTo(new Outcome.Kept(1));
        assertThat(wants("9000.004", 0)).isEqualTo(new Outcome.Kept(1));
        var more = both.with(line(RATIO, "1042", "0.12"));
        assertThat(decide(more, 1)).isEqualTo(new Outcome.Kept(2));
        assertThat(refused(more.with(line(RECEIVED, "1043", "3000")), 2))
                .contains("7000 + 1043 3000 = 10000", "9000.004");
    }

    @Test
    void aWholeBelowItsPartsIsRefusedWithTheSum() {
        var both =
                PartTargets.NONE
                        .with(line(RECEIVED, "1042", "7000"))
                        .with(line(RECEIVED, "1043", "2900"));
        assertThat(decide(both, 0)).isEqualTo(new Outcome.Kept(1));
        assertThat(said(wants("9000", 0))).contains("1042 7000 + 1043 2900 = 9900", "9000");
        assertThat(decide(both.with(line(RECEIVED, "1043", "2000")), 1))
                .isEqualTo(new Outcome.Kept(2));
        assertThat(wants("9000", 0)).isEqualTo(new Outcome.Kept(1));
        assertThat(said(wants("8000", 1))).contains("= 9000", "8000");
        assertThat(wants("9500", 1)).as("parts may leave some open").isEqualTo(new Outcome.Kept(2));
    }

    /// A goal whose accepted target for what is received is that.
    private Outcome wants(String received, int after) {
        var goal =
                KiteShop.goal(new MetricId("net_sales"), "8000", JUNE)
                        .accepting(List.of(new Goal.Target("received", new BigDecimal(received))));
        return strategies.change("Lin", KiteShop.STORE, new Change(GOAL, goal, "agreed", after));
    }

    @Test
    void theLastDayOfAPartIsKnown() {
        var own = metrics.of(KiteShop.STORE.id());
        var by = new fulcrum.metrics.Dimension("product");
        assertThat(own.parts(KiteShop.STORE.id()).lastDay(PAID, by, "1042"))
                .contains(LocalDate.of(2025, 6, 10));
        assertThat(own.parts(KiteShop.STORE.id()).lastDay(PAID, by, "1024")).isEmpty();
    }
}
