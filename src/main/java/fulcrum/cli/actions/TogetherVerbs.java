package fulcrum.cli.actions;

import fulcrum.actions.Batches;
import fulcrum.actions.Batches.Result;
import fulcrum.actions.Batches.Seen;
import fulcrum.actions.Batches.Step;
import fulcrum.actions.PlanText;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Several actions at once.
public final class TogetherVerbs {

    private TogetherVerbs() {}

    /// Changes all of them, or none.
    @Command(
            name = "change",
            description =
                    "Changes several actions at once: all of them, or none. What is not named stays."
                            + " Says how to take it back.",
            footer = {
                "",
                "Examples: fulcrum actions change 3,4,5 --owner Hua --store toys",
                "          fulcrum actions change 3,4 --from 2024-06-01 --to 2024-06-14 \\",
                "              --status running --store toys"
            })
    public static final class Change implements Callable<Integer> {

        private final Desk desk;

        @Parameters(
                split = ",",
                arity = "1..*",
                paramLabel = "NUMBER",
                description = "Their numbers, with commas.")
        private List<Integer> numbers = List.of();

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(
                names = "--owner",
                paramLabel = "NAME",
                description = "The one who does them; none for nobody.")
        private @Nullable String owner;

        @Option(names = "--link", paramLabel = "LINK", description = "Of the process.")
        private @Nullable String link;

        @Option(names = "--from", paramLabel = "DAY", description = "Their first day.")
        private String from = "";

        @Option(names = "--to", paramLabel = "DAY", description = "Their last day.")
        private String to = "";

        @Option(
                names = "--status",
                paramLabel = "STATUS",
                description = "planned, running, done or dropped.")
        private @Nullable String status;

        public Change(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var change =
                    new Batches.Change(
                            Optional.ofNullable(owner).map(one -> ActionChoice.owner(desk, one)),
                            Optional.ofNullable(link).map(one -> ActionChoice.link(desk, one)),
                            days(),
                            Optional.ofNullable(status).map(one -> ActionChoice.status(desk, one)));
            var seen = numbers.stream().map(number -> seen(chosen, number)).toList();
            var steps =
                    kept(
                            desk,
                            batches(desk)
                                    .change(PersonNamed.caller(desk), chosen.id(), seen, change));
            print(desk, chosen, steps);
            desk.err().println(desk.say("cli.actions.undo", Step.written(steps), chosen.id()));
            return CommandLineDoor.DONE;
        }

        private Optional<Period> days() {
            if (from.isEmpty() && to.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    PlanText.days(from, to)
                            .orElseThrow(
                                    () -> new UsageMistake(desk.say("actions.fault.typed-days"))));
        }

        private Seen seen(Store chosen, int number) {
            return new Seen(number, ActionChoice.found(desk, chosen.id(), number).version());
        }
    }

    /// Takes such a change back.
    @Command(
            name = "undo",
            description = "Takes back what `fulcrum actions change` did: each is as it was before.",
            footer = {"", "Example: fulcrum actions undo 3.1.2_4.5.6 --store toys"})
    public static final class Undo implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "STEPS", description = "As `fulcrum actions change` printed them.")
        private String steps = "";

        @Mixin private StoreChoice store = new StoreChoice();

        public Undo(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var read = Step.read(steps);
            if (!Step.written(read).equals(steps)) {
                throw new UsageMistake(desk.say("cli.actions.no-steps", steps));
            }
            var back = kept(desk, batches(desk).undo(PersonNamed.caller(desk), chosen.id(), read));
            print(desk, chosen, back);
            return CommandLineDoor.DONE;
        }
    }

    private static Batches batches(Desk desk) {
        return desk.rooms().work().batches();
    }

    private static List<Step> kept(Desk desk, Result result) {
        return switch (result) {
            case Result.Kept(var steps) -> steps;
            case Result.Refused(var why) ->
                    throw new UsageMistake(
                            why.stream()
                                    .map(one -> one.told(desk::say))
                                    .collect(Collectors.joining("\n")));
        };
    }

    private static void print(Desk desk, Store store, List<Step> steps) {
        for (var step : steps) {
            var action = ActionChoice.found(desk, store.id(), step.number());
            desk.out()
                    .printf(
                            "%s\t%s\t%s%n",
                            action.id(), action.status().word(), action.plan().title());
        }
    }
}
