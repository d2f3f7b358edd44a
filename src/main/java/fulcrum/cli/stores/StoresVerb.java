package fulcrum.cli.stores;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "stores",
        description = "Lists the stores: id, platform, currency, zone.",
        footer = {"", "Example: fulcrum stores"})
public final class StoresVerb implements Callable<Integer> {

    private final Desk desk;

    public StoresVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var stores = desk.rooms().stores().all();
        if (stores.isEmpty()) {
            desk.err().println(desk.say("cli.stores.none"));
        }
        for (var store : stores) {
            desk.out()
                    .printf(
                            "%s\t%s\t%s\t%s\t%s%n",
                            store.id(),
                            store.name(),
                            store.platform(),
                            store.currency().getCurrencyCode(),
                            store.zone());
        }
        return CommandLineDoor.DONE;
    }
}
