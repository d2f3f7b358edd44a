package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.actions.Checklists.Progress;
import fulcrum.actions.Status;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How an action was carried out, which is judged before the idea is.
///
/// @param days those on which it was at work; none where it was not
/// @param beforehand whether what was expected was written down before anybody could know
/// @param progress of its checklist, where it has one
public record Execution(
        How how, Optional<Period> days, boolean beforehand, Optional<Progress> progress) {

    public enum How {
        AS_PLANNED("effects.execution.as-planned"),
        /// It began later than was planned when it was started.
        LATE("effects.execution.late"),
        /// It was finished with steps left undone, or dropped on the way.
        IN_PART("effects.execution.in-part"),
        /// It was dropped before it began, or its days went by.
        NOT_DONE("effects.execution.not-done"),
        /// Its days are still to come.
        AHEAD("effects.execution.ahead");

        private final Said said;

        How(String key) {
            this.said = Said.of(key);
        }

        public Said said() {
            return said;
        }
    }

    /// A day of grace: what is started in the morning after was not late.
    private static final int GRACE = 1;

    /// @param versions all of an action, the last first
    static Execution of(
            List<Action> versions, Optional<Progress> progress, ZoneId zone, LocalDate today) {
        return new History(versions, progress, zone, today).execution();
    }

    private record History(
            List<Action> versions, Optional<Progress> progress, ZoneId zone, LocalDate today) {

        Execution execution() {
            var last = versions.getFirst();
            var planned = last.plan().days();
            if (planned.isEmpty()) {
                boolean tried = last.status() == Status.DONE || last.status() == Status.RUNNING;
                return told(tried ? How.AS_PLANNED : How.AHEAD, Optional.empty());
            }
            var days = planned.get();
            return switch (last.status()) {
                case PLANNED -> told(overdue(days) ? How.NOT_DONE : How.AHEAD, Optional.empty());
                case DROPPED -> dropped(days, last);
                case RUNNING -> told(isLate(days) ? How.LATE : How.AS_PLANNED, began(days));
                case DONE -> told(done(days), began(days));
            };
        }

        private Execution told(How how, Optional<Period> days) {
            return new Execution(how, days, beforehand(), progress);
        }

        private boolean overdue(Period days) {
            return !days.until().isAfter(today);
        }

        private How done(Period days) {
            if (progress.filter(one -> one.done() < one.steps()).isPresent()) {
                return How.IN_PART;
            }
            return isLate(days) ? How.LATE : How.AS_PLANNED;
        }

        /// What was started and dropped ran until it was dropped.
        private Execution dropped(Period days, Action last) {
            var dropped = day(last.last().at());
            return started()
                    .filter(from -> from.isBefore(dropped) && days.from().isBefore(dropped))
                    .map(_ -> {
                        var until = dropped.isBefore(days.until()) ? dropped : days.until();
                        return told(How.IN_PART, began(new Period(days.from(), until)));
                    })
                    .orElseGet(() -> told(How.NOT_DONE, Optional.empty()));
        }

        /// From the day on which it was started, where that was seen.
        private Optional<Period> began(Period days) {
            return Optional.of(
                    started()
                            .filter(from -> isLate(days) && from.isBefore(days.until()))
                            .map(from -> new Period(from, days.until()))
                            .orElse(days));
        }

        private boolean isLate(Period days) {
            return beforehand()
                    && started()
                            .filter(from -> from.isAfter(days.from().plusDays(GRACE)))
                            .isPresent();
        }

        private Optional<LocalDate> started() {
            return versions.reversed().stream()
                    .filter(one -> one.status() == Status.RUNNING || one.status() == Status.DONE)
                    .findFirst()
                    .map(one -> day(one.last().at()));
        }

        /// Whether it was written down before its first day was over.
        private boolean beforehand() {
            var first = day(versions.getLast().last().at());
            return versions.getFirst()
                    .plan()
                    .days()
                    .filter(days -> !first.isAfter(days.from()))
                    .isPresent();
        }

        private LocalDate day(Instant moment) {
            return moment.atZone(zone).toLocalDate();
        }
    }
}
