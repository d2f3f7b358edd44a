package fulcrum.cli.actions;

import fulcrum.actions.Rhythm;
import fulcrum.actions.RoutineText;
import fulcrum.actions.Routines.Result;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Store;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adding and changing work that comes back.
public final class RoutineVerbs {

    private RoutineVerbs() {}

    /// What a routine has that an action has not.
    static final class Returning {

        @Option(
                names = "--rhythm",
                paramLabel = "WHEN",
                description =
                        "daily, weekly monday, monthly 15, before 7 any, before 30 double-11 (days"
                                + " before a festival), or wanted.")
        private @Nullable String rhythm;

        @Option(
                names = "--lasts",
                paramLabel = "DAYS",
                description = "For how many days each of its actions is planned.")
        private @Nullable String lasts;

        @Mixin private PlanChoice plan = new PlanChoice();

        @Option(
                names = "--step",
                paramLabel = "WORDS",
                description = "A step of its checklist; several times for more.")
        private List<String> steps = List.of();

        /// The routine as it is then; what is not named stays.
        RoutineText over(Desk desk, RoutineText before, Optional<String> title) {
            var text =
                    new RoutineText(
                            plan.over(desk, title.map(before.plan()::called).orElse(before.plan())),
                            steps.isEmpty() ? before.steps() : String.join("\n", steps),
                            before.rhythm(),
                            before.count(),
                            before.festival(),
                            Optional.ofNullable(lasts).orElse(before.lasts()));
            return Optional.ofNullable(rhythm)
                    .map(word -> known(desk, word))
                    .map(text::coming)
                    .orElse(text);
        }

        private static String known(Desk desk, String word) {
            if (Rhythm.of(word).isEmpty()) {
                throw new UsageMistake(desk.say("actions.no-rhythm", word));
            }
            return word;
        }
    }

    static int told(Desk desk, Store store, Result result) {
        switch (result) {
            case Result.Kept(var routine) -> RoutinesVerb.print(desk, store, routine);
            case Result.Refused(var why) -> throw PlanVerbs.refused(desk, why);
            case Result.ChangedMeanwhile _ ->
                    throw PlanVerbs.refused(
                            desk, List.of(Said.of("actions.fault.routine-changed")));
        }
        return CommandLineDoor.DONE;
    }

    /// Adds one.
    @Command(
            name = "add",
            description = "Adds work that comes back; its line is printed.",
            footer = {
                "",
                "Example: fulcrum routines add \"Count stock\" --rhythm \"weekly monday\"",
                "           --link stock --step \"count shelf A\" --store toys"
            })
    public static final class Add implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "TITLE", description = "What is done.")
        private String title = "";

        @Mixin private StoreChoice store = new StoreChoice();

        @Mixin private Returning returning = new Returning();

        public Add(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var result =
                    desk.rooms()
                            .work()
                            .routines()
                            .add(
                                    PersonNamed.caller(desk),
                                    chosen.id(),
                                    RoutinesVerb.today(desk, chosen),
                                    returning.over(desk, RoutineText.BLANK, Optional.of(title)));
            return told(desk, chosen, result);
        }
    }

    /// Changes one.
    @Command(
            name = "change",
            description = "Changes a routine; what is not named stays.",
            footer = {
                "",
                "Example: fulcrum routines change 3 --rhythm daily --owner Hua --store toys"
            })
    public static final class Change implements Callable<Integer> {

        private final Desk desk;

        @Mixin private RoutineChoice routine = new RoutineChoice();

        @Option(names = "--title", paramLabel = "WORDS", description = "What is done.")
        private @Nullable String title;

        @Mixin private Returning returning = new Returning();

        public Change(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var before = routine.chosen(desk);
            var text = returning.over(desk, RoutineText.of(before), Optional.ofNullable(title));
            var result =
                    desk.rooms()
                            .work()
                            .routines()
                            .change(PersonNamed.caller(desk), before.id(), before.version(), text);
            return told(desk, routine.store(desk), result);
        }
    }

    /// Plans one of its actions.
    @Command(
            name = "plan",
            description =
                    "Plans one action of a routine now, whether it is due or not; its number is"
                            + " printed.",
            footer = {"", "Example: fulcrum routines plan 3 --store toys"})
    public static final class PlanOne implements Callable<Integer> {

        private final Desk desk;

        @Mixin private RoutineChoice routine = new RoutineChoice();

        public PlanOne(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var today = RoutinesVerb.today(desk, routine.store(desk));
            var outcome =
                    desk.rooms()
                            .work()
                            .routines()
                            .planOne(PersonNamed.caller(desk), routine.chosen(desk), today);
            desk.out().println(PlanVerbs.kept(desk, outcome).id().number());
            return CommandLineDoor.DONE;
        }
    }
}
