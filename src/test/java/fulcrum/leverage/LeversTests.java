package fulcrum.leverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.actions.Action;
import fulcrum.actions.Status;
import fulcrum.effects.Result;
import fulcrum.effects.Shop;
import fulcrum.leverage.Track.Standing;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Levers of a shop that sold a quarter more on days 180 to 200, and as always else.
class LeversTests {

    static final String LIFTED =
            "case when d between 180 and 200 then round(1.25 * usual) else round(usual) end";
    static final Period LIFT = new Period(DailyShop.day(180), DailyShop.day(201));
    static final Period NOTHING = new Period(DailyShop.day(230), DailyShop.day(251));

    @TempDir Path folder;
    Shop shop;
    Levers levers;

    void open() {
        shop = new Shop(folder, "10 + 0.5 * sin(d * 3)", LIFTED);
        levers =
                new Levers(shop.state, shop.log, shop.work, shop.effects, shop.metrics, shop.clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    Action done(Period days) {
        var started = shop.started(Shop.plan(days, "orders", "0.2"));
        shop.today(days.until());
        return shop.moved(started, Status.DONE);
    }

    Lever kept(Action action) {
        var outcome =
                levers.keep(
                        shop.boss,
                        Shop.STORE.id(),
                        levers.playOf(action),
                        Optional.of(action.id()));
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).lever();
    }

    @Test
    void anActionIsKeptAsTheLeverThatItWas() {
        open();
        var action = done(LIFT);
        shop.work.checklists().write(shop.boss, action.id(), "Take a picture\nUpload it");
        var lever = kept(action);
        assertThat(lever.play().name()).isEqualTo("Picture");
        assertThat(lever.play().steps()).isEqualTo("Take a picture\nUpload it");
        assertThat(lever.play().metric()).contains(new MetricId("orders"));
        assertThat(lever.play().days()).isEqualTo(21);
        assertThat(levers.of(Shop.STORE.id())).containsExactly(lever);
    }

    @Test
    void whatWorkedIsProvenAndItsNextEffectLiesBelowWhatItDid() {
        open();
        var lever = kept(done(LIFT));
        shop.today(DailyShop.day(DailyShop.DAYS));
        var _ = shop.effects.refresh(Shop.STORE);
        var track = levers.track(Shop.STORE, lever);
        assertThat(track.uses()).hasSize(1);
        assertThat(track.uses().getFirst().reading().orElseThrow().result())
                .isEqualTo(Result.WORKED);
        assertThat(track.standing()).isEqualTo(Standing.PROVEN);
        // what was measured was a quarter; one success was partly luck
        assertThat(track.next().orElseThrow().estimate()).isBetween(0.10, 0.25);
        assertThat(track.hours()).isEqualByComparingTo("10");
        assertThat(track.perHour().orElseThrow())
                .isCloseTo(track.worth().orElseThrow().estimate() / 10, within(1e-9));
    }

    @Test
    void whatDidNothingIsKeptAsThat() {
        open();
        var works = kept(done(LIFT));
        var nothing = kept(done(NOTHING));
        shop.today(DailyShop.day(DailyShop.DAYS));
        var _ = shop.effects.refresh(Shop.STORE);
        var tracks = levers.tracks(Shop.STORE);
        assertThat(tracks)
                .extracting(one -> one.lever().id())
                .containsExactly(works.id(), nothing.id());
        assertThat(tracks.getLast().standing()).isNotEqualTo(Standing.PROVEN);
        assertThat(tracks.getLast().positive().orElseThrow())
                .isLessThan(tracks.getFirst().positive().orElseThrow());
    }

    @Test
    void pullingALeverPlansItsStepsAndExpectsWhatItBrought() {
        open();
        var action = done(LIFT);
        shop.work.checklists().write(shop.boss, action.id(), "Take a picture");
        var lever = kept(action);
        shop.today(DailyShop.day(DailyShop.DAYS));
        var _ = shop.effects.refresh(Shop.STORE);
        var day = DailyShop.day(DailyShop.DAYS);
        var pulled = levers.pull(shop.boss, Shop.STORE, lever, day);
        assertThat(pulled).isInstanceOf(fulcrum.actions.Outcome.Kept.class);
        var planned = ((fulcrum.actions.Outcome.Kept) pulled).action();
        assertThat(planned.status()).isEqualTo(Status.PLANNED);
        assertThat(planned.plan().days()).contains(new Period(day, day.plusDays(21)));
        assertThat(planned.plan().expectation().orElseThrow().share())
                .isBetween(new BigDecimal("0.10"), new BigDecimal("0.25"));
        assertThat(shop.work.checklists().of(planned.id()))
                .extracting(step -> step.words())
                .containsExactly("Take a picture");
        assertThat(levers.find(lever.id()).orElseThrow().uses())
                .containsExactly(planned.id(), action.id());
    }

    @Test
    void twoPeopleWhoChangeALeverDoNotLoseEachOthersWords() {
        open();
        var lever = kept(done(LIFT));
        var other = named(lever.play(), "Second picture");
        assertThat(levers.change(shop.boss, lever.id(), 1, other, "clearer"))
                .isInstanceOf(Outcome.Kept.class);
        assertThat(levers.change(shop.boss, lever.id(), 1, named(lever.play(), "Third"), ""))
                .isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(levers.versions(lever.id()))
                .extracting(one -> one.play().name())
                .containsExactly("Second picture", "Picture");
    }

    @Test
    void whatIsWrongInAPlayIsSaidAllAtOnce() {
        open();
        var wrong =
                new Play(
                        " ",
                        "x".repeat(5_001),
                        "",
                        "",
                        "",
                        "",
                        fulcrum.actions.Link.OTHER,
                        Optional.of(new MetricId("no_such_metric")),
                        new BigDecimal("-1"),
                        BigDecimal.ZERO,
                        0);
        var outcome = levers.keep(shop.boss, Shop.STORE.id(), wrong, Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).why())
                .extracting(fulcrum.units.Said::key)
                .containsExactly(
                        "leverage.fault.name",
                        "leverage.fault.text",
                        "leverage.fault.days",
                        "leverage.fault.effort",
                        "leverage.fault.metric");
        assertThat(levers.of(Shop.STORE.id())).isEmpty();
    }

    @Test
    void whatWasPutAsideComesBack() {
        open();
        var lever = kept(done(LIFT));
        var _ = levers.offer(shop.boss, lever.id(), 1, false, "too much work");
        assertThat(levers.find(lever.id()).orElseThrow().kept()).isFalse();
        var _ = levers.offer(shop.boss, lever.id(), 2, true, "");
        assertThat(levers.find(lever.id()).orElseThrow().kept()).isTrue();
    }

    static Play named(Play play, String name) {
        return new Play(
                name,
                play.trigger(),
                play.preconditions(),
                play.steps(),
                play.risk(),
                play.unlocks(),
                play.link(),
                play.metric(),
                play.hours(),
                play.coins(),
                play.days());
    }
}
