package fulcrum.review.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fulcrum.actions.Action;
import fulcrum.actions.Status;
import fulcrum.effects.Result;
import fulcrum.effects.Shop;
import fulcrum.ingest.ImportEntry;
import fulcrum.ingest.ImportId;
import fulcrum.ingest.ImportReport;
import fulcrum.ingest.RowCounts;
import fulcrum.leverage.Levers;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.review.misses.Cause;
import fulcrum.review.misses.Misses;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Weeks of a shop of 40 weeks, of which the last may be bad.
class ReviewsTests {

    static final String STEADY = "round(usual)";
    static final String BAD_WEEK =
            "case when d >= 273 then round(0.4 * usual) else round(usual) end";
    static final LocalDate LAST = DailyShop.day(273);
    static final MetricId PAID = new MetricId("paid");

    @TempDir Path folder;
    Shop shop;
    Reviews reviews;

    void open(String orders) {
        open(new Shop(folder, "10 + 0.5 * sin(d * 3)", orders));
    }

    void open(Shop opened) {
        shop = opened;
        shop.today(DailyShop.day(DailyShop.DAYS));
        var levers =
                new Levers(shop.state, shop.log, shop.work, shop.effects, shop.metrics, shop.clock);
        reviews =
                new Reviews(
                        shop.state,
                        shop.log,
                        shop.work,
                        shop.strategies,
                        shop.effects,
                        levers,
                        shop.metrics,
                        new Misses(shop.facts, shop.metrics, new Plans(), shop.work, shop.effects),
                        shop.clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theLastWholeWeekIsReviewed() {
        open(STEADY);
        assertThat(reviews.lastWeek(Shop.STORE)).contains(LAST);
        var review = reviews.make(Shop.STORE, LAST);
        assertThat(review.lines().getFirst().metric()).isEqualTo(review.goal());
        assertThat(review.lines().getFirst().depth()).isZero();
        assertThat(reviews.of(Shop.STORE.id(), LAST)).contains(review);
        assertThat(reviews.weeks(Shop.STORE.id())).containsExactly(LAST);
    }

    @Test
    void aWeekThatFactsCoverInPartIsNotReviewed() {
        var friday = DailyShop.day(4).toString();
        var facts =
                new FactsFixture(folder, "shop")
                        .covers(FactKind.ORDERS, "", friday, DailyShop.day(7).toString());
        open(new Shop(folder, facts));
        assertThat(reviews.lastWeek(Shop.STORE)).isEmpty();
    }

    @Test
    void aWeekOfALineIsWhatItsDaysAddUpTo() {
        open(STEADY);
        var paid = reviews.make(Shop.STORE, LAST).line(PAID).orElseThrow();
        double sum = 0;
        double before = 0;
        for (int d = 266; d < 280; d++) {
            double usual = (d % 7 == 6 ? 10 : 20) * (1 + 0.1 * Math.sin((double) d * d));
            // as the shop's SQL: an unevenness of the price, kept to the cent
            double day = Math.round(usual) * Math.round(100 * (10 + 0.5 * Math.sin(d * 3))) / 100.0;
            sum += d >= 273 ? day : 0;
            before += d < 273 ? day : 0;
        }
        assertThat(paid.week().orElseThrow().doubleValue()).isCloseTo(sum, within(0.001));
        assertThat(paid.weeksAgo(1).orElseThrow().doubleValue()).isCloseTo(before, within(0.001));
        assertThat(paid.yearAgo()).isEmpty();
        assertThat(paid.year().now()).isPresent();
        assertThat(paid.year().before()).isEmpty();
    }

    @Test
    void aSteadyWeekHasNoExceptions() {
        open(STEADY);
        var review = reviews.make(Shop.STORE, LAST);
        assertThat(review.exceptions()).isEmpty();
        assertThat(review.drafts()).isEmpty();
        assertThat(review.verdicts()).isEmpty();
    }

    @Test
    void aBadWeekIsAnExceptionWithItsStakeAndItsWords() {
        open(BAD_WEEK);
        var review = reviews.make(Shop.STORE, LAST);
        var orders = exception(review, "orders");
        var line = review.line(new MetricId("orders")).orElseThrow();
        assertThat(line.week().orElseThrow().doubleValue()).isLessThan(orders.low());
        assertThat(orders.mean()).isBetween(120.0, 140.0);
        // six tenths of 130 orders of 10.00
        assertThat(orders.stake().orElseThrow()).isBetween(-900.0, -600.0);
        assertThat(orders.told().getFirst().english()).contains("fell");
        assertThat(orders.told().getFirst().chinese()).contains("订单");
        assertThat(orders.versus().days()).isEqualTo(7);
        assertThat(orders.versus().until()).isBeforeOrEqualTo(LAST);
    }

    static Exceptional exception(Review review, String metric) {
        return review.exceptions().stream()
                .filter(one -> one.metric().value().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatFellAndNobodyWorksOnIsProposedAtItsLowestPlace() {
        open(BAD_WEEK);
        var review = reviews.make(Shop.STORE, LAST);
        var begun =
                review.drafts().stream()
                        .filter(one -> one.kind() == Draft.Kind.BEGIN)
                        .flatMap(one -> one.metric().stream())
                        .toList();
        assertThat(begun).contains(new MetricId("orders")).doesNotContain(review.goal());
    }

    @Test
    void workOnAFallenFigureIsNamedBesideItAndNotProposedAgain() {
        open(BAD_WEEK);
        var days = new Period(LAST.minusDays(3), LAST.plusDays(14));
        var action = shop.started(Shop.plan(days, "orders", "0.2"));
        shop.today(DailyShop.day(DailyShop.DAYS));
        var review = reviews.make(Shop.STORE, LAST);
        assertThat(exception(review, "orders").actions()).containsExactly(action.id().number());
        assertThat(review.drafts())
                .flatExtracting(one -> one.metric().stream().toList())
                .doesNotContain(new MetricId("orders"));
    }

    @Test
    void anActionThatHurtsIsToBeStopped() {
        open(BAD_WEEK);
        var action = hurting();
        var review = reviews.make(Shop.STORE, LAST);
        assertThat(review.verdicts().getFirst().result()).isEqualTo(Result.HURT);
        var stop = review.draft("stop-" + action.id().number()).orElseThrow();
        assertThat(stop.worth().orElseThrow()).isNegative();
        var answer = new Reviews.Answer(stop.key(), true, "");
        assertThat(reviews.answer(shop.boss, Shop.STORE, LAST, answer, "Stopped")).isEmpty();
        assertThat(shop.work.actions().find(action.id()).orElseThrow().status())
                .isEqualTo(Status.DONE);
        assertThat(reviews.answer(shop.boss, Shop.STORE, LAST, answer, "Stopped"))
                .map(one -> one.key())
                .contains("review.weekly.fault.answered");
    }

    private Action hurting() {
        var days = new Period(LAST, LAST.plusDays(10));
        var action = shop.started(Shop.plan(days, "orders", "0.2"));
        shop.today(DailyShop.day(DailyShop.DAYS));
        var _ = shop.effects.refresh(Shop.STORE);
        return action;
    }

    @Test
    void hoursOfTheWeekAreCountedOnce() {
        open(BAD_WEEK);
        var _ = hurting();
        var spent = reviews.make(Shop.STORE, LAST).hours();
        // ten hours on ten days, seven of them in the week
        assertThat(spent.getFirst().hours().total()).isEqualByComparingTo("7");
        assertThat(spent).hasSize(2);
        assertThat(spent.getLast().person()).contains(shop.boss.id());
    }

    @Test
    void aGoalOfTheWeekStandsWithItsOddsAndAsksItsPartOfTheWeek() {
        open(STEADY);
        var period = new Period(LAST.minusDays(21), LAST.plusDays(21));
        var goal = Goal.of(PAID, new BigDecimal("9000"), period);
        var _ =
                shop.strategies.change(
                        "Lin",
                        Shop.STORE,
                        new Strategies.Change(Matter.newGoal(), goal, "more", 0));
        var review = reviews.make(Shop.STORE, LAST);
        var aim = review.aims().getFirst();
        // six weeks of about 1300 make less than 9000
        assertThat(aim.state()).isEqualTo(Aim.State.IN_DOUBT);
        assertThat(aim.week().target().orElseThrow().doubleValue()).isBetween(1400.0, 1600.0);
        assertThat(aim.week().actual().orElseThrow().doubleValue())
                .isCloseTo(
                        review.line(PAID).orElseThrow().week().orElseThrow().doubleValue(),
                        within(0.01));
        assertThat(review.line(PAID).orElseThrow().target()).isEqualTo(aim.week().target());
        assertThat(aim.why().stream().mapToDouble(one -> one.amount().estimate()).sum())
                .isCloseTo(
                        aim.week()
                                .actual()
                                .orElseThrow()
                                .subtract(aim.week().target().orElseThrow())
                                .doubleValue(),
                        within(0.01));
        // nothing was other than always: more was asked than was to be expected
        assertThat(largest(aim)).isEqualTo(Cause.STRATEGY);
    }

    static Cause largest(Aim aim) {
        return aim.why().stream()
                .min(Comparator.comparingDouble(one -> one.amount().estimate()))
                .orElseThrow()
                .cause();
    }

    @Test
    void aDecisionWithAnOwnerIsAnActionThatNextWeekAsksAfter() {
        open(BAD_WEEK);
        var _ = reviews.make(Shop.STORE, LAST.minusWeeks(1));
        var saying =
                new Reviews.Saying(
                        Note.Kind.DECISION, "orders", "Call the carrier", Optional.of(shop.boss));
        assertThat(reviews.say(shop.boss, Shop.STORE, LAST.minusWeeks(1), saying)).isEmpty();
        var follow = reviews.followUps(Shop.STORE.id(), LAST);
        assertThat(follow).hasSize(1);
        var action = follow.getFirst().action().orElseThrow();
        assertThat(action.plan().title()).isEqualTo("Call the carrier");
        assertThat(action.plan().owner()).contains(shop.boss.id());
        assertThat(action.status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void aSignedReviewStaysAsItWas() {
        open(BAD_WEEK);
        var review = reviews.make(Shop.STORE, LAST);
        var newer = reviews.make(Shop.STORE, LAST);
        assertThat(newer.number()).isEqualTo(review.number() + 1);
        assertThat(reviews.sign(shop.boss, Shop.STORE, LAST, review.number()))
                .map(one -> one.key())
                .contains("review.weekly.fault.newer");
        assertThat(reviews.sign(shop.boss, Shop.STORE, LAST, newer.number())).isEmpty();
        assertThat(reviews.make(Shop.STORE, LAST)).isEqualTo(newer);
        var saying = new Reviews.Saying(Note.Kind.EXPLANATION, "orders", "Snow", Optional.empty());
        assertThat(reviews.say(shop.boss, Shop.STORE, LAST, saying))
                .map(one -> one.key())
                .contains("review.weekly.fault.signed");
        assertThat(reviews.restated(Shop.STORE, LAST, List.of())).isEmpty();
    }

    @Test
    void whatWasSaidIsTakenBackOnce() {
        open(STEADY);
        var _ = reviews.make(Shop.STORE, LAST);
        var saying = new Reviews.Saying(Note.Kind.EXPLANATION, "orders", "Snow", Optional.empty());
        assertThat(reviews.say(shop.boss, Shop.STORE, LAST, saying)).isEmpty();
        assertThat(reviews.notes(Shop.STORE.id(), LAST)).extracting(Note::words).contains("Snow");
        assertThat(reviews.takeBack(shop.boss, Shop.STORE, LAST, 1)).isEmpty();
        assertThat(reviews.takeBack(shop.boss, Shop.STORE, LAST, 1)).isPresent();
        assertThat(reviews.notes(Shop.STORE.id(), LAST)).isEmpty();
        assertThat(reviews.say(shop.boss, Shop.STORE, LAST, saying)).isEmpty();
        assertThat(reviews.notes(Shop.STORE.id(), LAST))
                .extracting(Note::number)
                .containsExactly(2);
    }

    @Test
    void aStepThatIsTakenBecomesWork() {
        open(BAD_WEEK);
        var step = reviews.make(Shop.STORE, LAST).draft("begin-orders").orElseThrow();
        var taken = new Reviews.Answer(step.key(), true, "at once");
        assertThat(reviews.answer(shop.boss, Shop.STORE, LAST, taken, "Find out: orders"))
                .isEmpty();
        var action = shop.work.actions().of(Shop.STORE.id()).getFirst();
        assertThat(action.plan().title()).isEqualTo("Find out: orders");
        assertThat(action.plan().owner()).contains(shop.boss.id());
        var note = reviews.notes(Shop.STORE.id(), LAST).getFirst();
        assertThat(note.kind()).isEqualTo(Note.Kind.ACCEPTED);
        assertThat(note.action()).hasValue(action.id().number());
    }

    @Test
    void aStepThatIsLeftChangesNothingAndKeepsItsReason() {
        open(BAD_WEEK);
        var action = hurting();
        var step = reviews.make(Shop.STORE, LAST).draft("stop-" + action.id().number());
        var left = new Reviews.Answer(step.orElseThrow().key(), false, "one more week");
        assertThat(reviews.answer(shop.boss, Shop.STORE, LAST, left, "")).isEmpty();
        assertThat(shop.work.actions().find(action.id()).orElseThrow().status())
                .isEqualTo(Status.RUNNING);
        assertThat(reviews.notes(Shop.STORE.id(), LAST))
                .extracting(Note::kind, Note::words)
                .containsExactly(tuple(Note.Kind.DECLINED, "one more week"));
    }

    @Test
    void whatWorksAndEndsIsToGoOn() {
        open("case when d >= 259 then round(1.5 * usual) else round(usual) end");
        var days = new Period(DailyShop.day(259), DailyShop.day(280));
        var action = shop.started(Shop.plan(days, "orders", "0.4"));
        shop.today(DailyShop.day(DailyShop.DAYS));
        var _ = shop.effects.refresh(Shop.STORE);
        var step = reviews.make(Shop.STORE, LAST).draft("continue-" + action.id().number());
        assertThat(step.orElseThrow().worth().orElseThrow()).isPositive();
        var taken = new Reviews.Answer(step.orElseThrow().key(), true, "");
        assertThat(reviews.answer(shop.boss, Shop.STORE, LAST, taken, "Goes on")).isEmpty();
        // as long again
        assertThat(shop.work.actions().find(action.id()).orElseThrow().plan().days())
                .contains(new Period(days.from(), days.until().plusDays(21)));
    }

    @Test
    void aFigureThatFactsTellOtherwiseStandsBesideItsSignedOne() {
        open(STEADY);
        var review = reviews.make(Shop.STORE, LAST);
        var now = review.line(PAID).orElseThrow().week().orElseThrow();
        var was = now.subtract(new BigDecimal("17.30"));
        var import1 = new ImportId("import-1");
        var earlier = new Restating(shop.metrics.of(Shop.STORE.id()), Shop.STORE, List.of(entry()));
        var restated = earlier.of(signed(review, was), Instant.EPOCH);
        assertThat(restated)
                .containsExactly(new Restated(PAID, was, Optional.of(now), List.of(import1)));
        assertThat(earlier.of(signed(review, was), shop.clock.instant().plusSeconds(1)))
                .containsExactly(new Restated(PAID, was, Optional.of(now), List.of()));
        assertThat(earlier.of(review, Instant.EPOCH)).isEmpty();
    }

    /// As if facts had told something else of one figure when it was signed.
    private static Review signed(Review review, BigDecimal paid) {
        return new Review(
                review.store(),
                review.monday(),
                review.number(),
                review.madeAt(),
                review.goal(),
                review.lines().stream()
                        .map(line -> line.metric().equals(PAID) ? with(line, paid) : line)
                        .toList(),
                review.exceptions(),
                review.aims(),
                review.verdicts(),
                review.hours(),
                review.drafts());
    }

    private static Line with(Line line, BigDecimal paid) {
        var weeks = new ArrayList<>(line.weeks());
        weeks.add(new Line.Slice(weeks.removeLast().from(), Optional.of(paid)));
        return new Line(
                line.metric(),
                line.depth(),
                weeks,
                line.months(),
                line.month(),
                line.quarter(),
                line.year(),
                line.target(),
                line.provisional());
    }

    /// The import that brought all rows of the shop.
    private ImportEntry entry() {
        var report =
                new ImportReport(
                        "orders.csv",
                        "",
                        Optional.of(new ImportId("import-1")),
                        ImportReport.Outcome.IMPORTED,
                        "any",
                        new RowCounts(1, 1, 0, 0, 0),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Optional.empty());
        var at = shop.clock.instant();
        return new ImportEntry(
                new ImportId("import-1"), 57, at, "Lin", LAST.atStartOfDay(), report);
    }
}
