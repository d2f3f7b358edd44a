package fulcrum.effects;

import static fulcrum.actions.Status.DONE;
import static fulcrum.actions.Status.DROPPED;
import static fulcrum.actions.Status.PLANNED;
import static fulcrum.actions.Status.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Checklists.Progress;
import fulcrum.actions.Effort;
import fulcrum.actions.Link;
import fulcrum.actions.Plan;
import fulcrum.actions.Status;
import fulcrum.effects.Execution.How;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An action from 1 to 14 May 2024, seen on 20 May.
class ExecutionTests {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.parse("2024-05-20");
    static final Period DAYS =
            new Period(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-05-15"));

    final List<Action> versions = new ArrayList<>();

    ExecutionTests on(String day, Status status) {
        var plan =
                new Plan(
                        "Picture",
                        Link.PICTURE,
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.of(DAYS),
                        Optional.empty(),
                        Effort.NONE,
                        "");
        var at = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
        versions.addFirst(
                new Action(
                        new ActionId(new StoreId("toys"), 1),
                        versions.size() + 1,
                        plan,
                        status,
                        Optional.empty(),
                        new Action.Change(at, "Hua", "")));
        return this;
    }

    Execution seen(Optional<Progress> progress) {
        return Execution.of(versions, progress, ZONE, TODAY);
    }

    Execution seen() {
        return seen(Optional.empty());
    }

    @Test
    void whatWasDoneInTimeWasDoneAsPlanned() {
        var seen =
                on("2024-04-20", PLANNED).on("2024-05-02", RUNNING).on("2024-05-15", DONE).seen();
        assertThat(seen.how()).isEqualTo(How.AS_PLANNED);
        assertThat(seen.days()).contains(DAYS);
        assertThat(seen.beforehand()).isTrue();
    }

    @Test
    void whatBeganLateIsJudgedFromThenOn() {
        var seen =
                on("2024-04-20", PLANNED).on("2024-05-06", RUNNING).on("2024-05-15", DONE).seen();
        assertThat(seen.how()).isEqualTo(How.LATE);
        assertThat(seen.days()).contains(new Period(LocalDate.parse("2024-05-06"), DAYS.until()));
    }

    @Test
    void whatWasNeverStartedWasNotDone() {
        assertThat(on("2024-04-20", PLANNED).seen())
                .isEqualTo(new Execution(How.NOT_DONE, Optional.empty(), true, Optional.empty()));
    }

    @Test
    void whatIsStillToComeIsNotJudged() {
        on("2024-04-20", PLANNED);
        var before = Execution.of(versions, Optional.empty(), ZONE, LocalDate.parse("2024-05-14"));
        assertThat(before.how()).isEqualTo(How.AHEAD);
    }

    @Test
    void whatWasDroppedOnTheWayRanUntilThen() {
        var seen =
                on("2024-04-20", PLANNED)
                        .on("2024-05-01", RUNNING)
                        .on("2024-05-08", DROPPED)
                        .seen();
        assertThat(seen.how()).isEqualTo(How.IN_PART);
        assertThat(seen.days()).contains(new Period(DAYS.from(), LocalDate.parse("2024-05-08")));
    }

    @Test
    void whatWasDroppedBeforeItBeganWasNotDone() {
        assertThat(on("2024-04-20", PLANNED).on("2024-04-28", DROPPED).seen().how())
                .isEqualTo(How.NOT_DONE);
    }

    @Test
    void stepsLeftUndoneAreSaid() {
        var seen =
                on("2024-04-20", PLANNED)
                        .on("2024-05-01", RUNNING)
                        .on("2024-05-15", DONE)
                        .seen(Optional.of(new Progress(2, 3)));
        assertThat(seen.how()).isEqualTo(How.IN_PART);
        assertThat(seen.days()).contains(DAYS);
    }

    @Test
    void whatIsWrittenDownAfterwardsKeepsItsDaysAndIsNoForecast() {
        var seen = on("2024-05-20", PLANNED).on("2024-05-20", DONE).seen();
        assertThat(seen.how()).isEqualTo(How.AS_PLANNED);
        assertThat(seen.days()).contains(DAYS);
        assertThat(seen.beforehand()).isFalse();
    }
}
