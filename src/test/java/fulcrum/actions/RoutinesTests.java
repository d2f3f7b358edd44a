package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Routine.Draft;
import fulcrum.actions.Routine.Standing;
import fulcrum.actions.Routines.Result;
import fulcrum.state.Keeping;
import fulcrum.store.Festivals;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Work that comes back: exactly one action for each due day that somebody was there for.
@ParameterizedClass
@EnumSource
class RoutinesTests {

    @Parameter Keeping keeping;
    static final LocalDate MONDAY = LocalDate.parse("2025-06-02");
    static final Store TOYS =
            new Store(
                    Workroom.TOYS,
                    "Shop",
                    "any",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));

    @TempDir Path directory;
    Workroom room;
    Routines routines;

    @BeforeEach
    void open() {
        room = new Workroom(keeping, directory);
        routines = room.work.routines();
    }

    @AfterEach
    void close() {
        room.close();
    }

    static PlanText text(String owner, String metric, String share) {
        return new PlanText(
                "Check bids", "paid", false, owner, "", "", "", metric, share, "0.5", "", "");
    }

    static Draft draft(String rhythm) {
        return new Draft(
                text("", "conversion", "5"), "look\nchange", Rhythm.of(rhythm).orElseThrow(), 2);
    }

    Routine added(Draft draft) {
        return kept(routines.add(room.boss, Workroom.TOYS, MONDAY, draft));
    }

    Routine moved(Routine routine, Standing standing, LocalDate today) {
        return kept(routines.move(room.boss, routine.id(), routine.version(), standing, today));
    }

    static Routine kept(Result result) {
        assertThat(result).isInstanceOf(Result.Kept.class);
        return ((Result.Kept) result).routine();
    }

    List<Action> actions(StoreId store) {
        return room.work.actions().of(store);
    }

    List<LocalDate> missed() {
        return routines.history(Workroom.TOYS).stream()
                .filter(due -> due.action().isEmpty())
                .map(Routines.Due::day)
                .sorted()
                .toList();
    }

    @Test
    void aDueDayBecomesOneActionWithAllThatWasWritten() {
        added(draft("daily"));
        assertThat(routines.due(TOYS, MONDAY)).isOne();
        assertThat(routines.due(TOYS, MONDAY)).isZero();
        var action = actions(Workroom.TOYS).getFirst();
        assertThat(action.status()).isEqualTo(Status.PLANNED);
        assertThat(action.plan().title()).isEqualTo("Check bids");
        assertThat(action.plan().link()).isEqualTo(Link.PAID);
        assertThat(action.plan().days()).contains(new Period(MONDAY, MONDAY.plusDays(2)));
        assertThat(action.plan().expectation()).contains(ActionsTests.expect("conversion", "0.05"));
        assertThat(action.plan().effort().hours()).isEqualByComparingTo("0.5");
        assertThat(room.work.checklists().of(action.id()))
                .extracting(Checklists.Step::words)
                .containsExactly("look", "change");
    }

    @Test
    void afterDaysOfDowntimeOnlyTheNewestIsPlannedAndTheOthersAreMissed() {
        added(draft("daily"));
        assertThat(routines.due(TOYS, MONDAY)).isOne();
        assertThat(routines.due(TOYS, MONDAY.plusDays(4))).isOne();
        assertThat(missed())
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));
        assertThat(actions(Workroom.TOYS))
                .extracting(action -> action.plan().days().orElseThrow().from())
                .containsExactly(MONDAY.plusDays(4), MONDAY);
    }

    @Test
    void manyWhoReadAtOnceMakeOne() throws Exception {
        added(draft("daily"));
        try (var readers = Executors.newFixedThreadPool(8)) {
            Callable<Integer> reading = () -> routines.due(TOYS, MONDAY);
            var made = readers.invokeAll(IntStream.range(0, 16).mapToObj(_ -> reading).toList());
            assertThat(made.stream().mapToInt(Future::resultNow).sum()).isOne();
        }
        assertThat(actions(Workroom.TOYS)).hasSize(1);
    }

    @Test
    void daysInAPauseAreNotDueAndWhatEndedNeverComesBack() {
        var paused = moved(added(draft("daily")), Standing.PAUSED, MONDAY);
        assertThat(routines.due(TOYS, MONDAY.plusDays(3))).isZero();
        var on = moved(paused, Standing.ACTIVE, MONDAY.plusDays(5));
        assertThat(routines.due(TOYS, MONDAY.plusDays(5))).isOne();
        assertThat(missed()).isEmpty();

        var again = moved(on, Standing.PAUSED, MONDAY.plusDays(5));
        var back = moved(again, Standing.ACTIVE, MONDAY.plusDays(5));
        assertThat(routines.due(TOYS, MONDAY.plusDays(5))).as("the same day twice").isZero();

        assertThat(moved(back, Standing.ENDED, MONDAY).standing()).isEqualTo(Standing.ENDED);
        assertThat(routines.due(TOYS, MONDAY.plusDays(50))).isZero();
        assertThat(actions(Workroom.TOYS)).hasSize(1);
    }

    @Test
    void whoAnswersForTheLinkTakesWhatNobodyElseHas() {
        var huas = new Charge.Of(room.hua.id());
        assertThat(
                        room.work
                                .processes()
                                .own(
                                        room.boss,
                                        Workroom.TOYS,
                                        Link.PAID,
                                        new Charge.Nobody(),
                                        huas))
                .isTrue();
        added(draft("daily"));
        var lins = text(room.boss.id().value(), "", "");
        added(new Draft(lins, "", new Rhythm.Daily(), 1));
        assertThat(routines.due(TOYS, MONDAY)).isEqualTo(2);
        assertThat(actions(Workroom.TOYS))
                .extracting(action -> action.plan().owner())
                .containsExactly(Optional.of(room.boss.id()), Optional.of(room.hua.id()));
    }

    @Test
    void oneIsPlannedWhetherItIsDueOrNotAndDueDaysStay() {
        var routine = added(draft("weekly monday"));
        var wednesday = MONDAY.plusDays(2);
        assertThat(routines.due(TOYS, MONDAY)).isOne();
        assertThat(routines.planOne(room.hua, routine, wednesday))
                .isInstanceOfSatisfying(
                        Outcome.Kept.class,
                        kept -> {
                            assertThat(kept.action().last().by()).isEqualTo(room.hua.name());
                            assertThat(kept.action().plan().days().orElseThrow())
                                    .isEqualTo(routine.days(wednesday));
                        });
        assertThat(routines.due(TOYS, MONDAY.plusDays(7))).isOne();
        assertThat(actions(Workroom.TOYS)).hasSize(3);
        var gone =
                new Routine(
                        routine.id(),
                        2,
                        new Draft(text("", "no_such", "5"), "", new Rhythm.Daily(), 1),
                        Standing.ACTIVE,
                        MONDAY,
                        routine.last());
        assertThat(routines.planOne(room.hua, gone, wednesday)).isInstanceOf(Outcome.Refused.class);
        assertThat(actions(Workroom.TOYS)).hasSize(3);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheReason() {
        var draft =
                new Draft(
                        text(new PersonId("x").value(), "no_such", "5"), "", new Rhythm.Daily(), 0);
        var refused = routines.add(room.boss, Workroom.TOYS, MONDAY, draft);
        assertThat(((Result.Refused) refused).why())
                .extracting(Said::key)
                .containsExactly(
                        "actions.fault.lasts", "actions.fault.owner", "actions.fault.metric");
        var endless = new Draft(text("", "", ""), "x".repeat(301), new Rhythm.Daily(), 1);
        assertThat(((Result.Refused) routines.add(room.boss, Workroom.TOYS, MONDAY, endless)).why())
                .extracting(Said::key)
                .containsExactly("actions.fault.steps");
        assertThat(routines.of(Workroom.TOYS)).isEmpty();
    }

    @Test
    void whoChangesWhatSomebodyElseChangedIsTold() {
        var routine = added(draft("daily"));
        assertThat(kept(routines.change(room.boss, routine.id(), 1, draft("monthly 3"))).version())
                .isEqualTo(2);
        var late = routines.change(room.hua, routine.id(), 1, draft("weekly friday"));
        assertThat(((Result.ChangedMeanwhile) late).now().version()).isEqualTo(2);
        var paused = routines.move(room.hua, routine.id(), 1, Standing.PAUSED, MONDAY);
        assertThat(paused).isInstanceOf(Result.ChangedMeanwhile.class);
        assertThat(routines.find(routine.id()).orElseThrow().draft().rhythm())
                .isEqualTo(new Rhythm.Monthly(3));
    }

    static List<String> due(String rhythm, String from, String until) {
        return Rhythm.of(rhythm)
                .orElseThrow()
                .due(new Festivals(true), new Period(LocalDate.parse(from), LocalDate.parse(until)))
                .stream()
                .map(LocalDate::toString)
                .toList();
    }

    @Test
    void eachRhythmHasItsDays() {
        assertThat(due("weekly friday", "2025-06-01", "2025-06-15"))
                .containsExactly("2025-06-06", "2025-06-13");
        assertThat(due("monthly 31", "2025-01-01", "2025-05-01"))
                .containsExactly("2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30");
        assertThat(due("before 30 double-11", "2025-01-01", "2026-01-01"))
                .as("Double 11 begins on 10 November")
                .containsExactly("2025-10-11");
        assertThat(due("before 7 any", "2025-05-20", "2025-06-20"))
                .as("618 opens on 1 June and its main days begin on 16 June")
                .containsExactly("2025-05-25", "2025-06-09");
        assertThat(due("wanted", "2025-01-01", "2026-01-01")).isEmpty();
        for (var wrong :
                List.of("", "hourly", "monthly 32", "monthly 0", "before 0 any", "before 9 no")) {
            assertThat(Rhythm.of(wrong)).as(wrong).isEmpty();
        }
        for (var right : List.of("daily", "weekly sunday", "monthly 15", "before 30 spring")) {
            assertThat(Rhythm.of(right).orElseThrow().word()).isEqualTo(right);
        }
    }
}
