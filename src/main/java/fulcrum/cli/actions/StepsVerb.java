package fulcrum.cli.actions;

import fulcrum.actions.ActionId;
import fulcrum.actions.Checklists.Tick;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.UsageMistake;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "steps",
        description = "Lists the checklist of an action.",
        footer = {
            "",
            "Examples: fulcrum actions steps 12 --store toys",
            "          fulcrum actions tick 12 2 --store toys"
        })
public final class StepsVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private ActionChoice action = new ActionChoice();

    public StepsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        print(desk, action.chosen(desk).id());
        return CommandLineDoor.DONE;
    }

    private static void print(Desk desk, ActionId id) {
        for (var step : desk.rooms().work().checklists().of(id)) {
            desk.out()
                    .printf(
                            "%d\t%s\t%s\t%s%n",
                            step.position(),
                            step.done().isPresent() ? "✓" : "",
                            step.words(),
                            step.done().map(done -> done.by() + " " + done.at()).orElse(""));
        }
    }

    /// Ticks a step, or takes the tick away.
    @Command(
            name = "tick",
            description = "Ticks a step of the checklist. Then lists it.",
            footer = {"", "Example: fulcrum actions tick 12 2 --store toys"})
    public static final class Ticking implements Callable<Integer> {

        private final Desk desk;

        @Mixin private ActionChoice action = new ActionChoice();

        @Parameters(index = "1", paramLabel = "STEP", description = "Its place in the list.")
        private int position;

        @Option(names = "--undo", description = "Takes the tick away.")
        private boolean undo;

        public Ticking(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var id = action.chosen(desk).id();
            var checklists = desk.rooms().work().checklists();
            boolean done =
                    checklists.of(id).stream()
                            .filter(step -> step.position() == position)
                            .map(step -> new Tick(position, step.words(), !undo))
                            .anyMatch(tick -> checklists.tick(PersonNamed.caller(desk), id, tick));
            if (!done) {
                throw new UsageMistake(desk.say("cli.actions.no-step", id, position));
            }
            print(desk, id);
            return CommandLineDoor.DONE;
        }
    }
}
