package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.Keeping;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an emergency puts aside is seen from both sides and comes back when it ends.
class EmergenciesTests {

    private static final StoreId TOYS = Workroom.TOYS;

    @TempDir Path directory;
    Workroom room;
    Actions actions;
    Action picture;
    Action title;

    @BeforeEach
    void open() {
        room = new Workroom(Keeping.chosen(), directory);
        actions = room.work.actions();
        picture = started(added("picture", false, room.hua.id(), 1, 14));
        title = added("title", false, room.hua.id(), 3, 9);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Action added(String words, boolean emergency, PersonId owner, int from, int to) {
        var days = new Period(LocalDate.of(2024, 5, from), LocalDate.of(2024, 5, to + 1));
        var plan =
                new Plan(
                        words,
                        Link.PICTURE,
                        emergency,
                        Optional.of(owner),
                        List.of(),
                        Optional.of(days),
                        Optional.empty(),
                        new Effort(BigDecimal.ZERO, BigDecimal.ZERO),
                        "");
        return kept(actions.add(room.boss, TOYS, plan));
    }

    private static Action kept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).action();
    }

    private Action move(Action action, Status status) {
        return kept(actions.move(room.boss, action.id(), now(action).version(), status, ""));
    }

    private Action started(Action action) {
        return move(action, Status.RUNNING);
    }

    private Action now(Action action) {
        return actions.find(action.id()).orElseThrow();
    }

    private List<ActionId> aside() {
        return actions.emergencies().open(TOYS).stream().map(Displacement::action).toList();
    }

    @Test
    void theOwnersWorkIsPutAsideAndTakenUpAgainAtTheEnd() {
        var blocked = added("shop blocked", true, room.hua.id(), 4, 5);
        assertThat(actions.emergencies().before(now(blocked)))
                .extracting(Action::id)
                .containsExactlyInAnyOrder(picture.id(), title.id());
        started(blocked);
        assertThat(now(picture).status()).isEqualTo(Status.PLANNED);
        assertThat(now(picture).last().why()).isEqualTo("#3 shop blocked");
        assertThat(now(picture).frozen()).as("what was expected stays").hasValue(2);
        assertThat(aside()).containsExactlyInAnyOrder(picture.id(), title.id());
        assertThat(actions.emergencies().with(picture.id()).getFirst().emergency())
                .isEqualTo(blocked.id());

        move(blocked, Status.DONE);
        assertThat(now(picture).status()).isEqualTo(Status.RUNNING);
        assertThat(now(title).status()).isEqualTo(Status.PLANNED);
        assertThat(aside()).isEmpty();
        assertThat(actions.emergencies().with(blocked.id()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.ended()).isPresent());
    }

    @Test
    void theWorkOfOthersAndWhatBeginsLaterGoesOn() {
        var mei = room.people.add(room.boss, "Mei", Role.OPERATOR, Set.of(TOYS)).orElseThrow();
        var hers = started(added("stock", false, mei.id(), 1, 14));
        var later = added("later", false, room.hua.id(), 6, 9);
        started(added("shop blocked", true, room.hua.id(), 4, 5));
        assertThat(now(hers).status()).isEqualTo(Status.RUNNING);
        assertThat(aside()).doesNotContain(hers.id(), later.id());
    }

    @Test
    void whatSomebodyDecidedMeanwhileStays() {
        var blocked = started(added("shop blocked", true, room.hua.id(), 4, 5));
        move(picture, Status.DROPPED);
        started(title);
        assertThat(aside()).isEmpty();
        move(blocked, Status.DONE);
        assertThat(now(picture).status()).isEqualTo(Status.DROPPED);
        assertThat(now(title).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void startingByMistakeIsTakenBackWithAllItPutAside() {
        var blocked = started(added("shop blocked", true, room.hua.id(), 4, 5));
        move(blocked, Status.PLANNED);
        assertThat(now(picture).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void workWaitsUntilTheLastOfTwoEmergenciesIsOver() {
        var first = started(added("shop blocked", true, room.hua.id(), 4, 5));
        var second = started(added("warehouse flooded", true, room.hua.id(), 4, 6));
        move(first, Status.DONE);
        assertThat(now(picture).status()).isEqualTo(Status.PLANNED);
        assertThat(actions.emergencies().with(picture.id()).getLast().emergency())
                .isEqualTo(second.id());
        move(second, Status.DONE);
        assertThat(now(picture).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void anEmergencyStandsFirstUntilItIsOver() {
        var blocked = started(added("shop blocked", true, room.hua.id(), 20, 21));
        assertThat(actions.mostUrgent(TOYS, Choice.ALL, Stretch.first(1)).actions())
                .containsExactly(now(blocked));
        move(blocked, Status.DONE);
        assertThat(actions.mostUrgent(TOYS, Choice.ALL, Stretch.first(1)).actions())
                .doesNotContain(now(blocked));
    }

    @Test
    void severalAtOnceArePutAsideAsTheyWereDecided() {
        var blocked = added("shop blocked", true, room.hua.id(), 4, 5);
        var seen =
                List.of(
                        new Batches.Seen(blocked.id().number(), blocked.version()),
                        new Batches.Seen(title.id().number(), title.version()));
        var start =
                new Batches.Change(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Status.RUNNING));
        assertThat(room.work.batches().change(room.boss, TOYS, seen, start))
                .isInstanceOf(Batches.Result.Kept.class);
        assertThat(now(blocked).status()).isEqualTo(Status.RUNNING);
        assertThat(now(title).status()).isEqualTo(Status.PLANNED);
        assertThat(aside()).contains(title.id(), picture.id());
    }
}
