package fulcrum.effects;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Action;
import fulcrum.actions.Designs;
import fulcrum.actions.Expectation;
import fulcrum.actions.Plan;
import fulcrum.actions.Status;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.outlook.Design;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop of 24 products that all sell half as much again for four weeks, whatever is done.
class LotsTests {

    static final Period DAYS = new Period(DailyShop.day(224), DailyShop.day(252));
    static final Dimension PRODUCT = new Dimension("product");
    static final List<String> GOODS = IntStream.range(0, 24).mapToObj(one -> "p" + one).toList();

    @TempDir Path folder;
    Shop shop;

    @BeforeEach
    void open() {
        shop =
                new Shop(
                        folder,
                        DailyShop.of(
                                        folder,
                                        "10 + 0.5 * sin(d * 3)",
                                        "case when d >= 224 and d < 252 then 9 else 6 end * usual")
                                .sql(
                                        """
                                        update order_lines
                                        set product_id = 'p' || (hash(source_row) % 24)
                                        """));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    static Plan plan() {
        var plan = Shop.plan(DAYS, "paid", "0.2");
        return scoped(plan, List.of(new Cut.Filter(PRODUCT, GOODS)));
    }

    static Plan scoped(Plan plan, List<Cut.Filter> scope) {
        return new Plan(
                plan.title(),
                plan.link(),
                false,
                plan.owner(),
                scope,
                plan.days(),
                plan.expectation(),
                plan.effort(),
                "");
    }

    Action started(Plan plan, Optional<Designs.Wish> wish) {
        shop.today(DAYS.from().minusDays(1));
        var added = shop.added(Shop.owned(plan, shop.boss));
        wish.ifPresent(
                one -> assertThat(shop.work.designs().draw(shop.boss, added.id(), one)).isEmpty());
        shop.today(DAYS.from());
        return shop.moved(added, Status.RUNNING);
    }

    Reading read(Action action) {
        shop.today(DailyShop.day(DailyShop.DAYS));
        assertThat(shop.effects.refresh(Shop.STORE).read()).isPositive();
        return shop.effects.last(action.id()).orElseThrow();
    }

    static Optional<Designs.Wish> wish(fulcrum.actions.Design.Kind kind, List<String> members) {
        return Optional.of(new Designs.Wish(kind, String.join("\n", members), 3, 7));
    }

    @Test
    void withoutALotWhatMovesAllIsTakenForItsEffect() {
        assertThat(read(started(plan(), Optional.empty())).result()).isEqualTo(Result.WORKED);
    }

    @Test
    void whatMovedThoseLeftOutTooIsNotItsEffect() {
        var lot = wish(fulcrum.actions.Design.Kind.HOLD_OUT, GOODS);
        var beside = read(started(plan(), lot));
        assertThat(beside.measured().orElseThrow().design()).isEqualTo(Design.By.HOLD_OUT);
        assertThat(beside.result()).isIn(Result.NO_EFFECT, Result.CANNOT_TELL);
        var share = beside.measured().orElseThrow().share();
        assertThat(share.low()).isNegative();
        assertThat(share.high()).isBetween(0.0, 0.4);
        assertThat(beside.told().key()).isEqualTo("outlook.design.hold-out");
        assertThat(shop.effects.refresh(Shop.STORE).read()).isZero();
    }

    @Test
    void whoseTurnHasNotComeIsComparedWith() {
        var lot = wish(fulcrum.actions.Design.Kind.STAGGERED, GOODS);
        var measured = read(started(plan(), lot)).measured().orElseThrow();
        assertThat(measured.design()).isEqualTo(Design.By.STAGGERED);
        // three groups, a week apart: from the third on nobody is left
        assertThat(measured.days()).isEqualTo(new Period(DAYS.from(), DAYS.from().plusDays(14)));
        assertThat(measured.share().holdsZero()).isTrue();
    }

    /// Customers are in no facts by product, and the figure stays that of the whole shop.
    @Test
    void groupsThatFactsDoNotKnowAreSaid() {
        var members = IntStream.range(0, 20).mapToObj(one -> "Customer " + one).toList();
        var lot = wish(fulcrum.actions.Design.Kind.HOLD_OUT, members);
        var reading = read(started(scoped(plan(), List.of()), lot));
        assertThat(reading.measured().orElseThrow().design()).isEqualTo(Design.By.OWN_PAST);
        assertThat(Texts.in(Locale.ENGLISH).say(reading.told()))
                .startsWith("Its groups cannot be compared: of the groups that were drawn, 0 parts")
                .contains("Told by its own past");
    }

    @Test
    void whatWasHopedOnceItWasKnownDoesNotCount() {
        var action = started(Shop.plan(DAYS, "orders", "0.4"), Optional.empty());
        shop.today(DAYS.until());
        var hoped =
                new Plan(
                        action.plan().title(),
                        action.plan().link(),
                        false,
                        action.plan().owner(),
                        List.of(),
                        Optional.of(new Period(DAYS.from().plusDays(14), DAYS.until())),
                        Optional.of(new Expectation(new MetricId("paid"), new BigDecimal("0.5"))),
                        action.plan().effort(),
                        "");
        var changed =
                shop.work
                        .actions()
                        .change(shop.boss, action.id(), action.version(), hoped, "better");
        assertThat(changed).isInstanceOf(fulcrum.actions.Outcome.Kept.class);
        var reading = read(action);
        assertThat(reading.measured().orElseThrow().metric()).isEqualTo(new MetricId("orders"));
        assertThat(reading.measured().orElseThrow().days()).isEqualTo(DAYS);
        assertThat(reading.told().key()).isEqualTo("effects.told.amended");
        assertThat(Texts.in(Locale.ENGLISH).say(reading.told()))
                .startsWith("It was changed after it had begun");
    }
}
