package fulcrum.review.nights;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.review.nights.Done.Standing;
import fulcrum.review.nights.NightWork.Missed;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// trust.md R19: exactly once for each business day, whatever the clock and the machine do.
class NightsTests {

    @TempDir Path directory;
    State state;
    Instant now = Instant.parse("2026-03-01T00:00:00Z");
    final Set<String> alive = new HashSet<>(Set.of("a", "b"));
    final List<Night> each = new ArrayList<>();
    final List<Night> newest = new ArrayList<>();

    @BeforeEach
    void open() {
        state = Keeping.chosen().open(directory);
    }

    @AfterEach
    void close() {
        state.close();
    }

    Store store(String id, String zone) {
        var store =
                new Store(new StoreId(id), id, "any", Currency.getInstance("USD"), ZoneId.of(zone));
        new Stores(state).save(store);
        return store;
    }

    List<NightWork> works(LocalTime at) {
        return List.of(
                new NightWork("refresh", at, Missed.EACH, each::add),
                new NightWork("brief", at.plusMinutes(30), Missed.NEWEST, newest::add));
    }

    Nights process(String name, List<NightWork> works) {
        return new Nights(state, () -> now, new RunningProcess(name, alive::contains), works);
    }

    static List<LocalDate> days(List<Night> nights) {
        return nights.stream().map(Night::day).toList();
    }

    static List<LocalDate> from(String first, int days) {
        var from = LocalDate.parse(first);
        return from.datesUntil(from.plusDays(days)).toList();
    }

    /// The hour is left out or comes twice somewhere in each of these walks.
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-05, 02:30",
        "America/New_York, 2026-10-29, 01:30",
        "Europe/Berlin, 2026-03-26, 02:00",
        "Europe/Berlin, 2026-10-22, 02:59",
        "Australia/Lord_Howe, 2026-04-02, 01:45",
        "Africa/Cairo, 2026-04-21, 00:00",
        "Africa/Cairo, 2026-10-27, 23:15",
        "Asia/Shanghai, 2028-02-26, 04:00",
        "Europe/London, 2028-02-26, 23:20"
    })
    void oncePerBusinessDayOverChangesOfTheClockAndALeapDay(
            String zone, String begins, LocalTime at) {
        var store = store("toys", zone);
        now = LocalDate.parse(begins).atStartOfDay(store.zone()).toInstant().minusSeconds(60);
        var nights = process("a", works(at));
        var end = LocalDate.parse(begins).plusDays(7).atStartOfDay(store.zone()).toInstant();
        for (; now.isBefore(end); now = now.plus(Duration.ofMinutes(7))) {
            nights.run(List.of(store));
        }
        assertThat(days(each)).endsWith(from(begins, 7).toArray(LocalDate[]::new));
        assertThat(days(each)).doesNotHaveDuplicates().hasSizeBetween(7, 8);
        assertThat(days(newest)).doesNotHaveDuplicates().hasSizeBetween(6, 8);
        assertThat(each).allMatch(night -> night.missed() == 0);
    }

    @Test
    void aDayThatAZoneLeftOutHasNoNight() {
        var apia = store("apia", "Pacific/Apia");
        now = Instant.parse("2011-12-28T20:00:00Z");
        var nights = process("a", works(LocalTime.of(4, 0)));
        for (int hour = 0; hour < 24 * 5; hour++, now = now.plus(Duration.ofHours(1))) {
            nights.run(List.of(apia));
        }
        assertThat(days(each))
                .containsExactly(
                        LocalDate.parse("2011-12-29"),
                        LocalDate.parse("2011-12-31"),
                        LocalDate.parse("2012-01-01"),
                        LocalDate.parse("2012-01-02"),
                        LocalDate.parse("2012-01-03"));
    }

    @Test
    void storesInOtherZonesHaveTheirOwnNights() {
        var tokyo = store("tokyo", "Asia/Tokyo");
        var denver = store("denver", "America/Denver");
        now = Instant.parse("2026-03-01T00:00:00Z");
        var nights = process("a", works(LocalTime.of(4, 0)));
        for (int hour = 0; hour < 48; hour++, now = now.plus(Duration.ofHours(1))) {
            nights.run(List.of(tokyo, denver));
        }
        assertThat(each)
                .extracting(night -> night.store().id().value() + " " + night.day())
                .containsExactly(
                        "denver 2026-03-01",
                        "tokyo 2026-03-02",
                        "denver 2026-03-02",
                        "tokyo 2026-03-03");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void aClockThatIsSetBackAndForthByAnHourDoesNothingTwiceAndLeavesNothingOut(long seed) {
        var store = store("toys", "Europe/Berlin");
        RandomGenerator chance = new java.util.Random(seed);
        var wall = Instant.parse("2026-03-20T12:00:00Z");
        var nights = process("a", works(LocalTime.of(0, 20)));
        var step = Duration.ZERO;
        for (int minute = 0; minute < 20 * 24 * 60; minute += 10) {
            if (chance.nextInt(12) == 0) {
                step = Duration.ofHours(chance.nextInt(3) - 1L);
            }
            now = wall.plus(Duration.ofMinutes(minute)).plus(step);
            nights.run(List.of(store));
        }
        now = wall.plus(Duration.ofDays(20));
        nights.run(List.of(store));
        assertThat(days(each)).isEqualTo(from("2026-03-21", 20));
        assertThat(days(newest)).isEqualTo(from("2026-03-21", 20));
    }

    @Test
    void aClockThatWasAYearAheadDoesNotKeepTodayWaiting() {
        var store = store("toys", "Asia/Shanghai");
        var nights = process("a", works(LocalTime.of(4, 0)));
        nights.run(List.of(store));
        now = now.plus(Duration.ofDays(365));
        nights.run(List.of(store));
        now = Instant.parse("2026-03-02T00:00:00Z");
        each.clear();
        nights.run(List.of(store));
        nights.run(List.of(store));
        assertThat(days(each)).containsExactly(LocalDate.parse("2026-03-02"));
    }

    @Test
    void threeDaysOfDowntimeAreCaughtUpWithOneBriefThatSaysWhatItStandsFor() {
        var store = store("toys", "Asia/Shanghai");
        process("a", works(LocalTime.of(4, 0))).run(List.of(store));
        now = Instant.parse("2026-03-02T00:00:00Z");
        process("a", works(LocalTime.of(4, 0))).run(List.of(store));
        now = now.plus(Duration.ofDays(3)).plus(Duration.ofHours(5));
        each.clear();
        newest.clear();
        var done = process("b", works(LocalTime.of(4, 0))).run(List.of(store));
        assertThat(days(each)).isEqualTo(from("2026-03-03", 3));
        assertThat(newest).containsExactly(new Night(store, LocalDate.parse("2026-03-05"), 2));
        assertThat(done).hasSize(4).allMatch(one -> one.standing() == Standing.DONE);
        assertThat(process("b", works(LocalTime.of(4, 0))).run(List.of(store))).isEmpty();
        assertThat(Nights.newest(state, 1)).extracting(Done::missed).containsExactly(2);
    }

    @Test
    void aYearOfDowntimeIsSevenRefreshesAndOneBrief() {
        var store = store("toys", "Asia/Shanghai");
        process("a", works(LocalTime.of(4, 0))).run(List.of(store));
        now = now.plus(Duration.ofDays(365));
        process("a", works(LocalTime.of(4, 0))).run(List.of(store));
        assertThat(each).hasSize(7);
        assertThat(each.getFirst().missed()).isEqualTo(358);
        assertThat(newest).extracting(Night::missed).containsExactly(364);
    }

    /// Nights are days of the clock, not of facts: two years of facts that are filled in bring
    /// none.
    @Test
    void aStoreThatIsNewHasNoNightsBehindIt() {
        var store = store("toys", "Asia/Shanghai");
        var nights = process("a", works(LocalTime.of(4, 0)));
        for (int hour = 0; hour < 19; hour++, now = now.plus(Duration.ofHours(1))) {
            assertThat(nights.run(List.of(store))).as("at %s", now).isEmpty();
        }
    }

    @Test
    void twoProcessesAtTheSameMomentDoEachNightOnce() throws Exception {
        var store = store("toys", "Asia/Shanghai");
        process("a", works(LocalTime.of(4, 0))).run(List.of(store));
        var once = java.util.Collections.synchronizedList(new ArrayList<Night>());
        var works = List.of(new NightWork("brief", LocalTime.of(4, 0), Missed.NEWEST, once::add));
        process("a", works).run(List.of(store));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int day = 0; day < 20; day++) {
                now = now.plus(Duration.ofDays(1));
                var first = process("a", works);
                var second = process("b", works);
                Callable<List<Done>> one = () -> first.run(List.of(store));
                Callable<List<Done>> other = () -> second.run(List.of(store));
                for (var ran : threads.invokeAll(List.of(one, other))) {
                    ran.get();
                }
            }
        }
        assertThat(days(once)).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void whatAProcessThatEndedHadBegunIsDoneByTheNextAndWhatALivingOneHasIsLeftToIt() {
        var store = store("toys", "Asia/Shanghai");
        var killed =
                List.of(
                        new NightWork(
                                "brief",
                                LocalTime.of(4, 0),
                                Missed.NEWEST,
                                _ -> {
                                    throw new StackOverflowError("killed");
                                }));
        var whole = List.of(new NightWork("brief", LocalTime.of(4, 0), Missed.NEWEST, newest::add));
        process("a", killed).run(List.of(store));
        now = now.plus(Duration.ofDays(1));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> process("a", killed).run(List.of(store)))
                .isInstanceOf(StackOverflowError.class);
        now = now.plus(Duration.ofHours(1));
        assertThat(process("b", whole).run(List.of(store))).isEmpty();
        alive.remove("a");
        assertThat(process("b", whole).run(List.of(store)))
                .extracting(Done::tries, Done::standing)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, Standing.DONE));
        assertThat(newest).hasSize(1);
    }

    @Test
    void whatFailsIsTriedFourTimesWithGrowingPausesAndThenGivenUp() {
        var store = store("toys", "Asia/Shanghai");
        var tried = new ArrayList<Instant>();
        var works =
                List.of(
                        new NightWork(
                                "refresh",
                                LocalTime.of(4, 0),
                                Missed.EACH,
                                _ -> {
                                    tried.add(now);
                                    throw new IllegalStateException("disk\nfull");
                                }));
        var nights = process("a", works);
        nights.run(List.of(store));
        now = Instant.parse("2026-03-01T20:00:00Z");
        for (int minute = 0; minute < 20 * 60; minute++, now = now.plusSeconds(60)) {
            nights.run(List.of(store));
        }
        assertThat(tried)
                .extracting(at -> Duration.between(tried.getFirst(), at).toMinutes())
                .containsExactly(0L, 10L, 40L, 130L);
        assertThat(Nights.newest(state, 5))
                .singleElement()
                .matches(one -> one.standing() == Standing.GIVEN_UP)
                .matches(one -> one.why().equals("disk full"));
    }

    @Test
    void aWeeklyWorkIsDoneOnItsDayOrAfterItWhenThatWasMissed() {
        var store = store("toys", "Asia/Shanghai");
        var works =
                List.of(
                        new NightWork(
                                "review",
                                LocalTime.of(5, 0),
                                Set.of(DayOfWeek.MONDAY),
                                Missed.NEWEST,
                                newest::add));
        now = Instant.parse("2026-03-06T00:00:00Z");
        process("a", works).run(List.of(store));
        now = Instant.parse("2026-03-11T01:00:00Z");
        process("a", works).run(List.of(store));
        for (int day = 0; day < 14; day++, now = now.plus(Duration.ofDays(1))) {
            process("a", works).run(List.of(store));
        }
        assertThat(days(newest))
                .containsExactly(
                        LocalDate.parse("2026-03-09"),
                        LocalDate.parse("2026-03-16"),
                        LocalDate.parse("2026-03-23"));
    }

    @Test
    void thisProcessLivesAndOneOfItsNumberThatStartedEarlierDoesNot() {
        var here = RunningProcess.here();
        assertThat(here.lives().test(here.name())).isTrue();
        assertThat(here.isAnother(here.name())).isFalse();
        assertThat(here.isAnother(here.name().replaceAll("@.*", "@1"))).isFalse();
        assertThat(here.isAnother("nonsense")).isFalse();
    }

    @Test
    void factsAreLookedAtOnceAfterTheyCameToRest() {
        var store = store("toys", "Asia/Shanghai");
        var facts = new StringBuilder("1");
        var looked = new ArrayList<String>();
        var settling =
                new Settling(() -> now, _ -> facts.toString(), _ -> looked.add(facts.toString()));
        for (int second = 0; second < 300; second += 5, now = now.plusSeconds(5)) {
            if (second >= 100 && second < 150) {
                facts.append(",").append(second);
            }
            settling.look(List.of(store));
        }
        assertThat(looked).containsExactly("1", facts.toString());
    }
}
