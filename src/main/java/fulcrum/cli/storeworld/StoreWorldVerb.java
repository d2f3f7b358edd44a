package fulcrum.cli.storeworld;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.storeworld.PlanDecision;
import fulcrum.storeworld.PlanRequest;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "storeworld",
        description =
                "Writes an invented store: a platform's export files, and the truth beside them.",
        footer = {
            "",
            "The same options give the same bytes. What is true of the store lies in OUT/truth.",
            "Example: fulcrum storeworld --seed 7 --days 365 --size medium --platform taobao --out world"
        })
public final class StoreWorldVerb implements Callable<Integer> {

    private final Desk desk;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Which world (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--days",
            defaultValue = "540",
            description = "How many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            defaultValue = "2025-01-01",
            description = "Its first day (default: ${DEFAULT-VALUE}).")
    private String from = "";

    @Option(
            names = "--size",
            paramLabel = "small|medium|large|LINES",
            defaultValue = "medium",
            description =
                    "How large, or about how many order lines in all (default: ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(
            names = "--platform",
            paramLabel = "taobao|shopify|amazon",
            defaultValue = "taobao",
            description = "Whose export files (default: ${DEFAULT-VALUE}).")
    private String platform = "";

    @Option(
            names = "--products",
            paramLabel = "N",
            description = "Products, instead of the size's.")
    private @Nullable Integer products;

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "Orders a day, instead of the size's.")
    private @Nullable Double orders;

    @Option(
            names = "--operators",
            paramLabel = "N",
            description = "Operators, instead of the size's.")
    private @Nullable Integer operators;

    @Option(names = "--actions", paramLabel = "N", description = "Actions, instead of the size's.")
    private @Nullable Integer actions;

    @Option(
            names = "--faults",
            paramLabel = "N",
            description = "Planted faults, instead of the size's.")
    private @Nullable Integer faults;

    @Option(
            names = "--notices",
            paramLabel = "N",
            description = "Rule changes, instead of the size's.")
    private @Nullable Integer notices;

    @Option(
            names = "--festival",
            paramLabel = "NAME=DAY",
            description = "A feast of this shop alone; may be given several times.")
    private List<String> festivals = List.of();

    @Option(
            names = "--without",
            paramLabel = "ID",
            description = "Leave out a cause (A001, F01, R01): the same world, had it not been.")
    private List<String> without = List.of();

    @Option(names = "--dirt", description = "Plant spoiled rows; truth/dirt.json lists them.")
    private boolean dirt;

    @Option(
            names = "--no-twins",
            description =
                    "Leave out the worlds without each cause, and so the effects; large worlds do.")
    private boolean noTwins;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
    private Path out = Path.of("");

    public StoreWorldVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var target = desk.path(out);
        if (Files.exists(target)) {
            throw new UsageMistake(desk.say("storeworld.out-exists", out));
        }
        var plan = plan();
        Files.createDirectories(target.toAbsolutePath().getParent());
        var world = StoreWorld.of(plan);
        var twins = noTwins ? StoreWorld.Twins.LEFT_OUT : world.affordable();
        print(world, Writing.of(desk, world, target, twins), target);
        return CommandLineDoor.DONE;
    }

    private WorldPlan plan() {
        var wishes =
                new PlanRequest.Wishes(
                        whole(products),
                        broken(orders),
                        whole(operators),
                        whole(actions),
                        whole(faults),
                        whole(notices));
        var request =
                new PlanRequest(
                        seed, day(), days, size, platform, wishes, festivals, without, dirt);
        return switch (request.decide()) {
            case PlanDecision.Ready(var plan) -> plan;
            case PlanDecision.Refused(var mistakes) ->
                    throw new UsageMistake(
                            mistakes.stream()
                                    .map(desk::say)
                                    .collect(Collectors.joining(System.lineSeparator())));
        };
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException e) {
            throw new UsageMistake(desk.say("cli.figures.no-such-day", from));
        }
    }

    private static OptionalInt whole(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static OptionalDouble broken(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private void print(StoreWorld world, Written written, Path target) {
        desk.out()
                .println(
                        desk.say(
                                "cli.storeworld.written",
                                written.days(),
                                written.orders(),
                                written.lines(),
                                written.files(),
                                written.bytes() / 1_000_000,
                                target));
        desk.out()
                .println(
                        desk.say(
                                "cli.storeworld.next",
                                written.exports(),
                                world.currency(),
                                world.zone()));
    }
}
