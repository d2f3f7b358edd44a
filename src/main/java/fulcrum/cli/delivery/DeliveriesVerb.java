package fulcrum.cli.delivery;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.review.delivery.Deliveries;
import fulcrum.review.delivery.Delivery;
import fulcrum.review.nights.RunningProcess;
import fulcrum.store.People.Member;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what was handed over for people, and tries their addresses.
@Command(
        name = "deliveries",
        description =
                "Lists what was to reach people: when, to whom, by what, standing, tries, message, what went wrong.",
        footer = {"", "Example: fulcrum deliveries --test Lin"})
public final class DeliveriesVerb implements Callable<Integer> {

    private final Desk desk;

    @Option(
            names = "--test",
            paramLabel = "PERSON",
            description = "Sends this person a test first.")
    private @Nullable String test;

    @Option(
            names = "--limit",
            defaultValue = "30",
            description = "How many are listed, the newest first (default: ${DEFAULT-VALUE}).")
    private int limit;

    public DeliveriesVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var deliveries = desk.rooms().deliveries();
        if (test != null) {
            send(deliveries, test);
        }
        var names = desk.rooms().people().names();
        var rows = deliveries.newest(limit);
        if (rows.isEmpty()) {
            desk.err().println(desk.say("cli.deliveries.none"));
        }
        rows.forEach(one -> print(one, names.getOrDefault(one.person(), "?")));
        return CommandLineDoor.DONE;
    }

    private void print(Delivery one, String person) {
        desk.out()
                .printf(
                        "%s\t%s\t%s\t%s\t%d\t%s\t%s%n",
                        one.next().truncatedTo(ChronoUnit.SECONDS),
                        person,
                        word(one.address().channel()),
                        word(one.standing()),
                        one.tries(),
                        one.message().subject(),
                        one.why().map(desk::say).orElse(""));
    }

    private void send(Deliveries deliveries, String name) {
        var fault =
                deliveries.test(
                        person(name),
                        desk.say("web.delivery.test.subject"),
                        desk.say("web.delivery.test.text"));
        if (fault.isPresent()) {
            throw new UsageMistake(desk.say(fault.get()));
        }
        try (var courier = deliveries.courier(RunningProcess.here())) {
            courier.bring();
        }
    }

    private PersonId person(String name) {
        return desk.rooms().people().all().stream()
                .map(Member::person)
                .filter(one -> one.isMeant(name))
                .findFirst()
                .map(Person::id)
                .orElseThrow(() -> new UsageMistake(desk.say("cli.deliveries.no-such", name)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
