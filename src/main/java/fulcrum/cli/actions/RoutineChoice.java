package fulcrum.cli.actions;

import fulcrum.actions.Routine;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The routine that a command is about.
final class RoutineChoice {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "Its number.")
    private int number;

    @Mixin private StoreChoice store = new StoreChoice();

    Store store(Desk desk) {
        return store.chosen(desk);
    }

    Routine chosen(Desk desk) {
        var id = store.chosen(desk).id();
        return desk.rooms()
                .work()
                .routines()
                .find(new Routine.Id(id, number))
                .orElseThrow(() ->
                        new UsageMistake(
                                desk.say("cli.routines.no-such", String.valueOf(number), id)));
    }
}
