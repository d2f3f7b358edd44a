package fulcrum.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fulcrum.actions.Plan;
import fulcrum.actions.Status;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop that sells half as much again for four weeks.
class EffectsTests {

    static final Period BETTER = new Period(DailyShop.day(224), DailyShop.day(252));
    static final Period QUIET = new Period(DailyShop.day(168), DailyShop.day(182));
    static final String HALF_MORE =
            "case when d >= 224 and d < 252 then round(1.5 * usual) else round(usual) end";

    @TempDir Path folder;
    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder, "10 + 0.5 * sin(d * 3)", HALF_MORE);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    Reading read(Plan plan) {
        var action = shop.started(plan);
        shop.today(DailyShop.day(DailyShop.DAYS));
        assertThat(shop.effects.refresh(Shop.STORE).read()).isPositive();
        return shop.effects.last(action.id()).orElseThrow();
    }

    @Test
    void whatWorkedIsToldWithItsSizeAndWorth() {
        var reading = read(Shop.plan(BETTER, "orders", "0.4"));
        assertThat(reading.result()).isEqualTo(Result.WORKED);
        assertThat(reading.execution()).isEqualTo(Execution.How.AS_PLANNED);
        var measured = reading.measured().orElseThrow();
        assertThat(measured.share().low()).isLessThan(0.5);
        assertThat(measured.share().high()).isGreaterThan(0.5);
        assertThat(measured.firm()).isTrue();
        // a third of what four weeks sold, at about 10.00 an order
        assertThat(measured.goal()).isEqualTo(new MetricId("paid"));
        double more = measured.amount().estimate() * BETTER.days() * 10;
        var worth = measured.worth().orElseThrow();
        assertThat(worth.low()).isLessThan(more);
        assertThat(worth.high()).isGreaterThan(more);
        assertThat(measured.onGoal().orElseThrow().low()).isPositive();
    }

    @Test
    void whatDidNothingIsNotSaidToHaveWorked() {
        var reading = read(Shop.plan(QUIET, "orders", "0.2"));
        assertThat(reading.result()).isIn(Result.NO_EFFECT, Result.CANNOT_TELL);
    }

    @Test
    void theSameFactsAreReadOnceAndEveryReadingStays() {
        var first = read(Shop.plan(BETTER, "orders", "0.4"));
        assertThat(shop.effects.refresh(Shop.STORE)).isEqualTo(new Effects.Refreshed(1, 0));
        var action = shop.work.actions().find(first.action()).orElseThrow();
        shop.moved(action, Status.DROPPED);
        assertThat(shop.effects.refresh(Shop.STORE).read()).isOne();
        assertThat(shop.effects.history(first.action()))
                .extracting(Reading::number)
                .containsExactly(2, 1);
        assertThat(shop.effects.history(first.action()).getLast()).isEqualTo(first);
    }

    /// Other work on the same metric is another footing, and facts still do not reach either.
    @Test
    void whatSaysTheSameIsNotKeptTwice() {
        var end = DailyShop.day(DailyShop.DAYS);
        var later = new Period(end.plusDays(3), end.plusDays(10));
        var action = shop.started(Shop.plan(later, "orders", "0.4"));
        assertThat(shop.effects.refresh(Shop.STORE).read()).isOne();
        shop.started(Shop.plan(new Period(end.plusDays(5), end.plusDays(9)), "orders", "0.1"));
        assertThat(shop.effects.refresh(Shop.STORE)).isEqualTo(new Effects.Refreshed(2, 1));
        assertThat(shop.effects.history(action.id())).hasSize(1);
        assertThat(shop.effects.refresh(Shop.STORE).read()).isZero();
    }

    /// Work after work on every day since the fifth week, all of it without effect.
    @Test
    void whereSomethingWasAlwaysDoneTheNextIsStillTold() {
        for (int day = 28; day < 224; day += 14) {
            shop.started(
                    Shop.plan(
                            new Period(DailyShop.day(day), DailyShop.day(day + 14)),
                            "orders",
                            "0.1"));
        }
        assertThat(read(Shop.plan(BETTER, "orders", "0.4")).result()).isEqualTo(Result.WORKED);
    }

    private void effectsToldIn(String metric) {
        var end = DailyShop.day(DailyShop.DAYS);
        var goal =
                Goal.of(
                        new MetricId(metric),
                        BigDecimal.valueOf(500),
                        new Period(end, end.plusDays(30)));
        assertThat(
                        shop.strategies.change(
                                "Lin",
                                Shop.STORE,
                                new Strategies.Change(Matter.newGoal(), goal, "as agreed", 0)))
                .isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void workWithoutMetricIsUndirected() {
        var reading = read(Shop.plan(BETTER, "", ""));
        assertThat(reading.result()).isEqualTo(Result.UNDIRECTED);
        assertThat(reading.measured()).isEmpty();
    }

    @Test
    void whatWasNotCarriedOutIsNotHeldAgainstTheIdea() {
        var action = shop.added(Shop.plan(BETTER, "orders", "0.4"));
        shop.today(DailyShop.day(DailyShop.DAYS));
        shop.effects.refresh(Shop.STORE);
        var reading = shop.effects.last(action.id()).orElseThrow();
        assertThat(reading.result()).isEqualTo(Result.NOT_DONE);
    }

    @Test
    void factsThatDoNotReachItsDaysAreTooEarly() {
        var end = DailyShop.day(DailyShop.DAYS);
        var later = new Period(end.plusDays(3), end.plusDays(10));
        var action = shop.started(Shop.plan(later, "orders", "0.4"));
        shop.effects.refresh(Shop.STORE);
        assertThat(shop.effects.last(action.id()).orElseThrow().result())
                .isEqualTo(Result.TOO_EARLY);
    }

    @Test
    void whatIsNotOverIsNotFirm() {
        var end = DailyShop.day(DailyShop.DAYS);
        var running = new Period(end.minusDays(7), end.plusDays(7));
        var action = shop.started(Shop.plan(running, "orders", "0.4"));
        shop.effects.refresh(Shop.STORE);
        var measured = shop.effects.last(action.id()).orElseThrow().measured().orElseThrow();
        assertThat(measured.days()).isEqualTo(new Period(running.from(), end));
        assertThat(measured.firmFrom()).contains(running.until());
    }

    @Test
    void otherWorkOnTheSameDaysIsFittedBesideItOrNamed() {
        var first = shop.started(Shop.plan(BETTER, "orders", "0.4"));
        shop.started(Shop.plan(BETTER, "orders", "0.4"));
        shop.today(DailyShop.day(DailyShop.DAYS));
        shop.effects.refresh(Shop.STORE);
        var reading = shop.effects.last(first.id()).orElseThrow();
        assertThat(reading.result()).isEqualTo(Result.CANNOT_TELL);
        assertThat(Texts.in(Locale.ENGLISH).say(reading.told())).contains("#2");
    }

    @Test
    void effectsAreToldInTheUnitOfTheGoalInForce() {
        shop.today(DailyShop.day(DailyShop.DAYS));
        effectsToldIn("orders");
        assertThat(shop.effects.goal(Shop.STORE)).isEqualTo(new MetricId("orders"));
    }

    @Test
    void aPartIsLeftOutOnlyWithAReasonThatIsKept() {
        var action = shop.started(Shop.plan(BETTER, "orders", "0.4"));
        var effects = shop.effects;
        assertThat(effects.overrule(shop.boss, action.id(), "17", true, " ")).isPresent();
        assertThat(effects.overruled(action.id())).isEmpty();
        assertThat(effects.overrule(shop.boss, action.id(), "17", true, "was in the sale"))
                .isEmpty();
        assertThat(effects.overruled(action.id()))
                .extracting(Overrule::part, Overrule::why, Overrule::by)
                .containsExactly(tuple("17", "was in the sale", "Lin"));
        assertThat(effects.overrule(shop.boss, action.id(), "17", false, "it was not")).isEmpty();
        assertThat(effects.overruled(action.id())).isEmpty();
    }

    @Test
    void hoursAreCountedByWhatCameOfThem() {
        read(Shop.plan(BETTER, "orders", "0.4"));
        read(Shop.plan(QUIET, "", ""));
        var meter = shop.effects.meter(Shop.STORE.id(), new Period(QUIET.from(), BETTER.until()));
        assertThat(meter.all().of(Result.WORKED)).isCloseTo(ten(), near());
        assertThat(meter.all().of(Result.UNDIRECTED)).isCloseTo(ten(), near());
        assertThat(meter.byWeek().values().stream().map(Meter.Hours::total).reduce(BigDecimal::add))
                .hasValueSatisfying(sum -> assertThat(sum).isCloseTo(meter.all().total(), near()));
        assertThat(meter.byPerson()).hasSize(1);
        var half = new Period(BETTER.from(), BETTER.from().plusDays(14));
        assertThat(shop.effects.meter(Shop.STORE.id(), half).all().total())
                .isCloseTo(BigDecimal.valueOf(5), near());
    }

    private static BigDecimal ten() {
        return BigDecimal.TEN;
    }

    private static Offset<BigDecimal> near() {
        return Offset.offset(new BigDecimal("0.0001"));
    }
}
