package fulcrum.cli.upkeep;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Verbs that keep the data directory in order.
public final class UpkeepVerbs {

    private UpkeepVerbs() {}

    /// Builds all facts anew.
    @Command(
            name = "rebuild",
            description = "Builds all facts anew from the rows that were kept.",
            footer = {"", "Example: fulcrum rebuild"})
    public static final class Rebuild implements Callable<Integer> {

        private final Desk desk;

        public Rebuild(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            desk.out().println(desk.say("cli.rebuilt", desk.rooms().imports().rebuild()));
            return CommandLineDoor.DONE;
        }
    }

    /// Forgets one customer.
    @Command(
            name = "forget",
            description = "Forgets a customer everywhere and for good; money stays as it was.",
            footer = {"", "Example: fulcrum forget lin_2017"})
    public static final class Forget implements Callable<Integer> {

        private final Desk desk;

        @Parameters(
                paramLabel = "ID",
                description = "Member name, customer number or e-mail, as the platform has it.")
        private String customer = "";

        public Forget(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            boolean found = desk.rooms().imports().forget(customer);
            desk.out().println(desk.say(found ? "cli.forgotten" : "cli.forgotten-unknown"));
            return CommandLineDoor.DONE;
        }
    }

    /// Switches the vault of customers' ids.
    @Command(
            name = "vault",
            description = "Says whether platform ids of customers are kept (encrypted); on | off.",
            footer = {"", "Example: fulcrum vault off"})
    public static final class VaultSwitch implements Callable<Integer> {

        private final Desk desk;

        @Parameters(
                arity = "0..1",
                paramLabel = "on|off",
                description = "off deletes the ids kept so far.")
        private String wanted = "";

        public VaultSwitch(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var imports = desk.rooms().imports();
            switch (wanted) {
                case "on" -> imports.keepCustomerIds(true);
                case "off" -> imports.keepCustomerIds(false);
                case "" -> {}
                default -> throw new fulcrum.cli.UsageMistake(desk.say("cli.vault.on-off", wanted));
            }
            desk.out()
                    .println(
                            desk.say(
                                    imports.keepsCustomerIds() ? "cli.vault.on" : "cli.vault.off"));
            return CommandLineDoor.DONE;
        }
    }
}
