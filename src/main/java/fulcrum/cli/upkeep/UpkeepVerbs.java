package fulcrum.cli.upkeep;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.ingest.Held;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Verbs that keep the data directory in order.
public final class UpkeepVerbs {

    /// Retention counts in months; which side of midnight a day lies does not matter to it.
    private static final ZoneOffset UTC = ZoneOffset.UTC;

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
            description =
                    "Forgets a customer everywhere and for good, or all who have not bought for"
                            + " long; money stays as it was.",
            footer = {
                "",
                "Example: fulcrum forget lin_2017",
                "         fulcrum forget --older-than 36     (put it into cron to keep it so)"
            })
    public static final class Forget implements Callable<Integer> {

        private final Desk desk;

        @Parameters(
                arity = "0..1",
                paramLabel = "ID",
                description = "Member name, customer number or e-mail, as the platform has it.")
        private String customer = "";

        @Option(
                names = "--older-than",
                paramLabel = "MONTHS",
                defaultValue = "0",
                description =
                        "Instead: all customers without an order or refund in so many months. Who"
                                + " buys again is known again from then on.")
        private int months;

        public Forget(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (customer.isBlank() == (months == 0) || months < 0) {
                throw new UsageMistake(desk.say("cli.forget.one-of"));
            }
            if (months > 0) {
                var day = LocalDate.ofInstant(desk.clock().instant(), UTC).minusMonths(months);
                desk.out()
                        .println(
                                desk.say(
                                        "cli.forgotten-before",
                                        desk.rooms().imports().forgetBefore(day),
                                        day));
                return CommandLineDoor.DONE;
            }
            boolean found = desk.rooms().imports().forget(customer);
            desk.out().println(desk.say(found ? "cli.forgotten" : "cli.forgotten-unknown"));
            return CommandLineDoor.DONE;
        }
    }

    /// Writes down what is held of one customer.
    @Command(
            name = "held",
            description =
                    "Writes down, as JSON, all that is kept of a customer, to hand it to them.",
            footer = {"", "Example: fulcrum held lin_2017 > lin_2017.json"})
    public static final class HeldOf implements Callable<Integer> {

        private final Desk desk;

        @Parameters(
                paramLabel = "ID",
                description = "Member name, customer number or e-mail, as the platform has it.")
        private String customer = "";

        public HeldOf(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var held = desk.rooms().imports().held(customer);
            var told = new LinkedHashMap<String, Object>();
            told.put("customer", customer);
            told.put("id_is_kept", held.isIdKept());
            told.put("rows", held.rows().stream().map(HeldOf::row).toList());
            desk.out()
                    .println(
                            JsonMapper.shared()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(told));
            return CommandLineDoor.DONE;
        }

        private static Map<String, Object> row(Held.Row row) {
            var told = new LinkedHashMap<String, Object>();
            told.put("store", row.store().value());
            told.put("file", row.file());
            told.put("line", row.line());
            told.put("columns", row.columns());
            told.put("cells", row.cells());
            return told;
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
                default -> throw new UsageMistake(desk.say("cli.vault.on-off", wanted));
            }
            desk.out()
                    .println(
                            desk.say(
                                    imports.keepsCustomerIds() ? "cli.vault.on" : "cli.vault.off"));
            return CommandLineDoor.DONE;
        }
    }
}
