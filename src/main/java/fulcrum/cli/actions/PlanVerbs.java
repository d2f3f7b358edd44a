package fulcrum.cli.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Checklists;
import fulcrum.actions.Outcome;
import fulcrum.actions.PlanText;
import fulcrum.actions.Status;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
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

    /// What it is expected to bring, and what it costs.
    static final class Stakes {

        @Option(names = "--metric", paramLabel = "METRIC", description = "What it should move.")
        private String metric = "";

        @Option(
                names = "--percent",
                paramLabel = "PERCENT",
                description = "By how much, such as 10 or -5.")
        private String percent = "";

        @Option(names = "--hours", paramLabel = "HOURS", description = "Work that it takes.")
        private String hours = "";

        @Option(names = "--cost", paramLabel = "AMOUNT", description = "Money that it takes.")
        private String cost = "";
    }

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

        @Option(names = "--link", paramLabel = "LINK", description = "Of the process.")
        private String link = "";

        @Option(names = "--emergency", description = "It goes before everything else.")
        private boolean emergency;

        @Option(names = "--owner", paramLabel = "NAME", description = "The one who does it.")
        private String owner = "";

        @Option(
                names = "--scope",
                paramLabel = "DIM=PART",
                description = "What it is about; several times for more.")
        private List<String> scope = List.of();

        @Option(names = "--from", paramLabel = "DAY", description = "Its first day.")
        private String from = "";

        @Option(names = "--to", paramLabel = "DAY", description = "Its last day.")
        private String to = "";

        @Mixin private Stakes stakes = new Stakes();

        @Option(names = "--note", paramLabel = "WORDS", description = "What else there is to say.")
        private String note = "";

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
            var text =
                    new PlanText(
                            title,
                            link,
                            emergency,
                            owner.isEmpty() ? "" : ActionChoice.named(desk, owner).id().value(),
                            String.join("\n", scope),
                            from,
                            to,
                            stakes.metric,
                            stakes.percent,
                            stakes.hours,
                            stakes.cost,
                            note);
            var plan =
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
            var by = ActionChoice.caller(desk);
            var action = kept(desk, work.actions().add(by, chosen, plan));
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
            var wanted =
                    Status.of(status)
                            .orElseThrow(() ->
                                    new UsageMistake(desk.say("cli.actions.no-status", status)));
            var outcome =
                    desk.rooms()
                            .work()
                            .actions()
                            .move(
                                    ActionChoice.caller(desk),
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

    private static Action kept(Desk desk, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var action) -> action;
            case Outcome.Refused(var why) -> throw refused(desk, why);
            case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ ->
                    throw refused(desk, List.of(Said.of("actions.file.changed")));
        };
    }

    private static UsageMistake refused(Desk desk, List<Said> why) {
        return new UsageMistake(why.stream().map(desk::say).collect(Collectors.joining("\n")));
    }
}
