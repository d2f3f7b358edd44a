package fulcrum.cli.actions;

import fulcrum.actions.Routine.Standing;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Pausing work that comes back, ending it, letting it go on.
public final class StandingVerbs {

    private StandingVerbs() {}

    /// Stops one for a while.
    @Command(
            name = "pause",
            description = "Pauses a routine: days in a pause are not due.",
            footer = {"", "Example: fulcrum routines pause 3 --store toys"})
    public static final class Pause extends Moving {

        public Pause(Desk desk) {
            super(desk, Standing.PAUSED);
        }
    }

    /// Lets one go on.
    @Command(
            name = "resume",
            description = "Lets a routine go on from today.",
            footer = {"", "Example: fulcrum routines resume 3 --store toys"})
    public static final class Resume extends Moving {

        public Resume(Desk desk) {
            super(desk, Standing.ACTIVE);
        }
    }

    /// Ends one.
    @Command(
            name = "end",
            description = "Ends a routine; it can go on later.",
            footer = {"", "Example: fulcrum routines end 3 --store toys"})
    public static final class End extends Moving {

        public End(Desk desk) {
            super(desk, Standing.ENDED);
        }
    }

    /// Gives a routine another standing.
    public abstract static sealed class Moving implements Callable<Integer>
            permits Pause, Resume, End {

        private final Desk desk;
        private final Standing standing;

        @Mixin private RoutineChoice routine = new RoutineChoice();

        Moving(Desk desk, Standing standing) {
            this.desk = desk;
            this.standing = standing;
        }

        @Override
        public Integer call() {
            var chosen = routine.store(desk);
            var before = routine.chosen(desk);
            var result =
                    desk.rooms()
                            .work()
                            .routines()
                            .move(
                                    PersonNamed.caller(desk),
                                    before.id(),
                                    before.version(),
                                    standing,
                                    RoutinesVerb.today(desk, chosen));
            return RoutineVerbs.told(desk, chosen, result);
        }
    }
}
