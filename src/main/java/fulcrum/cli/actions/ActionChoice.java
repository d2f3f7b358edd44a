package fulcrum.cli.actions;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The action that a command is about, and who stands behind the command.
final class ActionChoice {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "Its number.")
    private int number;

    @Mixin private StoreChoice store = new StoreChoice();

    Action chosen(Desk desk) {
        var id = store.chosen(desk).id();
        return desk.rooms()
                .work()
                .actions()
                .find(new ActionId(id, number))
                .orElseThrow(() ->
                        new UsageMistake(
                                desk.say("cli.actions.no-such", String.valueOf(number), id)));
    }

    /// Whoever can read the data directory is the boss.
    static Person caller(Desk desk) {
        return new Person(new PersonId("command-line"), desk.caller().person(), Role.BOSS);
    }

    static Person named(Desk desk, String name) {
        return PersonNamed.of(desk, desk.rooms().people().here(), name);
    }
}
