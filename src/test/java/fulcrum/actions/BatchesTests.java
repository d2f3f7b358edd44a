package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Batches.Change;
import fulcrum.actions.Batches.Result;
import fulcrum.actions.Batches.Seen;
import fulcrum.actions.Batches.Step;
import fulcrum.state.Keeping;
import fulcrum.units.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Several actions at once: all or none, and taken back in one.
@ParameterizedClass
@EnumSource
class BatchesTests {

    @Parameter Keeping keeping;
    static final Period JUNE =
            new Period(LocalDate.parse("2024-06-01"), LocalDate.parse("2024-06-08"));

    @TempDir Path directory;
    Workroom room;
    Batches batches;

    @BeforeEach
    void open() {
        room = new Workroom(keeping, directory);
        batches = room.work.batches();
    }

    @AfterEach
    void close() {
        room.close();
    }

    Action add(String title, boolean owned) {
        var owner = Optional.of(room.hua.id()).filter(_ -> owned);
        var outcome =
                room.work.actions().add(room.boss, Workroom.TOYS, ActionsTests.plan(title, owner));
        return ActionsTests.kept(outcome);
    }

    Action now(int number) {
        return room.work.actions().find(new ActionId(Workroom.TOYS, number)).orElseThrow();
    }

    Result change(Change change, Seen... chosen) {
        return batches.change(room.boss, Workroom.TOYS, List.of(chosen), change);
    }

    static Change to(Status status) {
        return new Change(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(status));
    }

    static List<String> refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result)
                .why().stream().map(one -> one.action() + ": " + one.why().key()).toList();
    }

    @Test
    void ownerLinkDaysAndStatusChangeTogetherAndAreTakenBackInOne() {
        var first = add("One", false);
        var second = add("Two", true);
        var change =
                new Change(
                        Optional.of(room.boss.id().value()),
                        Optional.of(Link.STOCK),
                        Optional.of(JUNE),
                        Optional.of(Status.RUNNING));
        var kept = (Result.Kept) change(change, new Seen(1, 1), new Seen(2, 1));
        assertThat(kept.steps()).containsExactly(new Step(1, 1, 2), new Step(2, 1, 2));
        for (int number : new int[] {1, 2}) {
            assertThat(now(number).status()).isEqualTo(Status.RUNNING);
            assertThat(now(number).plan().owner()).contains(room.boss.id());
            assertThat(now(number).plan().link()).isEqualTo(Link.STOCK);
            assertThat(now(number).plan().days()).contains(JUNE);
            assertThat(now(number).frozen()).contains(2);
        }
        var undone = batches.undo(room.hua, Workroom.TOYS, kept.steps());
        assertThat(undone).isInstanceOf(Result.Kept.class);
        assertThat(now(1).plan()).isEqualTo(first.plan());
        assertThat(now(2).plan()).isEqualTo(second.plan());
        assertThat(now(2).status()).isEqualTo(Status.PLANNED);
        assertThat(now(2).version()).as("every version stays").isEqualTo(3);
        assertThat(now(2).frozen()).as("what was expected at the start stays").contains(2);
    }

    @Test
    void oneThatCannotKeepsAllAsTheyWere() {
        add("One", true);
        add("Nobody's", false);
        assertThat(refused(change(to(Status.RUNNING), new Seen(1, 1), new Seen(2, 1))))
                .containsExactly("#2 Nobody's: actions.fault.no-owner");
        assertThat(refused(change(to(Status.DONE), new Seen(1, 1))))
                .containsExactly("#1 One: actions.fault.move");
        assertThat(now(1).version()).isEqualTo(1);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNeitherChangedNorTakenBack() {
        add("One", true);
        add("Two", true);
        var kept = (Result.Kept) change(to(Status.RUNNING), new Seen(1, 1), new Seen(2, 1));
        assertThat(refused(change(to(Status.DONE), new Seen(1, 1), new Seen(2, 2))))
                .containsExactly("#1 One: actions.fault.batch-changed");
        change(to(Status.DONE), new Seen(2, 2));
        assertThat(refused(batches.undo(room.boss, Workroom.TOYS, kept.steps())))
                .containsExactly("#2 Two: actions.fault.batch-changed");
        assertThat(now(1).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void actionsOfAnotherStoreAreNotThere() {
        add("One", true);
        var others =
                batches.change(
                        room.boss, Workroom.BOOKS, List.of(new Seen(1, 1)), to(Status.DROPPED));
        assertThat(refused(others)).containsExactly("#1: actions.fault.batch-changed");
        assertThat(refused(change(to(Status.DROPPED)))).containsExactly(": actions.fault.batch");
        assertThat(now(1).status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void whatIsNamedTwiceOrNeverWasIsRefused() {
        add("One", true);
        assertThat(refused(change(to(Status.RUNNING), new Seen(1, 1), new Seen(1, 1))))
                .containsExactly("#1: actions.fault.batch-twice");
        var kept = (Result.Kept) change(to(Status.RUNNING), new Seen(1, 1));
        var never = List.of(new Step(1, 7, 2));
        assertThat(refused(batches.undo(room.boss, Workroom.TOYS, never)))
                .containsExactly("#1 One: actions.fault.batch-version");
        var twice = List.of(new Step(1, 1, 2), new Step(1, 2, 2));
        assertThat(refused(batches.undo(room.boss, Workroom.TOYS, twice)))
                .containsExactly("#1: actions.fault.batch-twice");
        var many = Collections.nCopies(Batches.MOST + 1, new Step(1, 1, 2));
        assertThat(refused(batches.undo(room.boss, Workroom.TOYS, many)))
                .containsExactly(": actions.fault.batch");
        assertThat(Step.read(Step.written(kept.steps()))).isEqualTo(kept.steps());
        assertThat(Step.read("1.1")).isEmpty();
        assertThat(now(1).version()).isEqualTo(2);
    }
}
