package fulcrum.cli.actions;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Person;
import fulcrum.store.StoreId;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The action that a command is about, and what else commands of work name.
final class ActionChoice {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "Its number.")
    private int number;

    @Mixin private StoreChoice store = new StoreChoice();

    Action chosen(Desk desk) {
        return found(desk, store.chosen(desk).id(), number);
    }

    static Action found(Desk desk, StoreId store, int number) {
        return desk.rooms()
                .work()
                .actions()
                .find(new ActionId(store, number))
                .orElseThrow(() ->
                        new UsageMistake(
                                desk.say("cli.actions.no-such", String.valueOf(number), store)));
    }

    /// The id of an owner whom a command names; nothing for nobody.
    static String owner(Desk desk, String name) {
        return name.isEmpty() || name.equals("none") ? "" : named(desk, name).id().value();
    }

    static Link link(Desk desk, String word) {
        return Link.of(word)
                .orElseThrow(() ->
                        new UsageMistake(
                                desk.say(
                                        "cli.processes.no-such",
                                        word,
                                        Arrays.stream(Link.values())
                                                .map(Link::word)
                                                .collect(Collectors.joining(", ")))));
    }

    static Status status(Desk desk, String word) {
        return Status.of(word)
                .orElseThrow(() -> new UsageMistake(desk.say("cli.actions.no-status", word)));
    }

    static Person named(Desk desk, String name) {
        return PersonNamed.of(desk, desk.rooms().people().here(), name);
    }
}
