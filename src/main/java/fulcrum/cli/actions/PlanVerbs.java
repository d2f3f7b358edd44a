package fulcrum.cli.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Checklists;
import fulcrum.actions.Outcome;
import fulcrum.actions.PlanText;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.units.Said;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Planning an action, and moving it on.
public final class PlanVerbs {

    private PlanVerbs() {}

    /// Plans one.
    @Command(
            name = "add",
            description = "Plans an action; its number is printed.",
            footer = {
                "",
                "Example: fulcrum actions add \"New picture\" --owner Hua --from 2024-06-01",
                "           --to 2024-06-14 --metric conversion --percent 10 --scope product=1042",
                "           --store toys"
            })
    public static final class Add implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "TITLE", description = "What is done.")
        private String title = "";

        @Mixin private StoreChoice store = new StoreChoice();

        @Mixin private PlanChoice plan = new PlanChoice();

        @Option(names = "--from", paramLabel = "DAY", description = "Its first day.")
        private String from = "";

        @Option(names = "--to", paramLabel = "DAY", description = "Its last day.")
        private String to = "";

        @Option(
                names = "--step",
                paramLabel = "WORDS",
                description = "A step of its checklist; several times for more.")
        private List<String> steps = List.of();

        public Add(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk).id();
            var text = plan.over(desk, PlanText.BLANK.called(title).on(from, to));
            var read =
                    switch (text.read()) {
                        case PlanText.Read.Fine(var fine) -> fine;
                        case PlanText.Read.Faulty(var why) -> throw refused(desk, why);
                    };
            var lines = String.join("\n", steps);
            Checklists.fault(lines)
                    .ifPresent(why -> {
                        throw refused(desk, List.of(why));
                    });
            var work = desk.rooms().work();
            var by = PersonNamed.caller(desk);
            var action = kept(desk, work.actions().add(by, chosen, read));
            if (!lines.isBlank()) {
                work.checklists().write(by, action.id(), lines);
            }
            desk.out().println(action.id().number());
            return CommandLineDoor.DONE;
        }
    }

    /// Starts, ends, drops or opens one again.
    @Command(
            name = "move",
            description = "Makes an action planned, running, done or dropped.",
            footer = {"", "Example: fulcrum actions move 12 running --store toys"})
    public static final class Move implements Callable<Integer> {

        private final Desk desk;

        @Mixin private ActionChoice action = new ActionChoice();

        @Parameters(
                index = "1",
                paramLabel = "STATUS",
                description = "planned, running, done or dropped.")
        private String status = "";

        @Option(names = "--why", paramLabel = "WORDS", description = "Why.")
        private String why = "";

        public Move(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var before = action.chosen(desk);
            var wanted = ActionChoice.status(desk, status);
            var outcome =
                    desk.rooms()
                            .work()
                            .actions()
                            .move(
                                    PersonNamed.caller(desk),
                                    before.id(),
                                    before.version(),
                                    wanted,
                                    why);
            var now = kept(desk, outcome);
            desk.out()
                    .println(
                            desk.say("cli.actions.moved", now.id(), desk.say(now.status().said())));
            return CommandLineDoor.DONE;
        }
    }

    static Action kept(Desk desk, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var action) -> action;
            case Outcome.Refused(var why) -> throw refused(desk, why);
            case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ ->
                    throw refused(desk, List.of(Said.of("actions.file.changed")));
        };
    }

    static UsageMistake refused(Desk desk, List<Said> why) {
        return new UsageMistake(why.stream().map(desk::say).collect(Collectors.joining("\n")));
    }
}
