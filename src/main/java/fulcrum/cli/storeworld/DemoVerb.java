package fulcrum.cli.storeworld;

import fulcrum.actions.ActionFiles;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.cli.serve.ServeVerb;
import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.storeworld.PlanDecision;
import fulcrum.storeworld.PlanRequest;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.WorldPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Serves an invented store: eighteen months of a Taobao shop, in a folder of its own.",
        footer = {
            "",
            "The store lies in the folder `demo` of the data directory, apart from real stores.",
            "Example: fulcrum demo --port 8087"
        })
public final class DemoVerb implements Callable<Integer> {

    private static final StoreId STORE = new StoreId("demo");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String WORLD = "world-";

    private final Desk desk;

    @Mixin private final ServeVerb serving;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Which store (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "540",
            description =
                    "How many days it has lived, until yesterday (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--no-serve", description = "Only make and import it.")
    private boolean onlyMake;

    public DemoVerb(Desk desk, ServeVerb serving) {
        this.desk = desk;
        this.serving = serving;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        desk.useDirectory(desk.directory().resolve("demo"));
        var world = desk.directory().resolve(WORLD + seed + "-" + days);
        refuseAnother(world);
        if (!desk.rooms().stores().invented().contains(STORE) && !make(world)) {
            return CommandLineDoor.FAULT;
        }
        return onlyMake ? CommandLineDoor.DONE : serving.call();
    }

    /// One folder holds one world: a second would be added to the first.
    private void refuseAnother(Path world) throws IOException {
        if (!Files.exists(desk.directory())) {
            return;
        }
        try (var found = Files.list(desk.directory())) {
            var other =
                    found.filter(file -> String.valueOf(file.getFileName()).startsWith(WORLD))
                            .filter(file -> !file.toString().endsWith(".part"))
                            .filter(file -> !file.equals(world))
                            .findFirst();
            if (other.isPresent()) {
                throw new UsageMistake(
                        desk.say("cli.demo.another", other.get().getFileName(), desk.directory()));
            }
        }
    }

    /// Lets the world live until yesterday, and imports what its platform exports. The store is
    /// marked last, so that a run that broke off goes on: what is imported already changes nothing.
    private boolean make(Path world) throws IOException {
        if (!Files.exists(world)) {
            Files.createDirectories(desk.directory());
            desk.err().println(desk.say("cli.demo.living", days));
            var written = Writing.of(desk, StoreWorld.of(plan()), world, StoreWorld.Twins.LEFT_OUT);
            assert written.days() == days;
        }
        var store =
                new Store(
                        STORE,
                        desk.say("cli.demo.name"),
                        "taobao",
                        Currency.getInstance("CNY"),
                        ZONE);
        desk.rooms().stores().save(store);
        if (!take(store, world.resolve("exports"))) {
            return false;
        }
        takeDiary(world.resolve("actions.csv"));
        desk.rooms().stores().markInvented(STORE);
        return true;
    }

    /// The operators and what they wrote down of their work; nothing where they stand there
    /// already.
    private void takeDiary(Path diary) throws IOException {
        var work = desk.rooms().work();
        if (!work.actions().of(STORE).isEmpty()) {
            return;
        }
        var caller = new Person(new PersonId("command-line"), desk.caller().person(), Role.BOSS);
        var text = Files.readString(diary);
        for (var name : ActionFiles.owners(text)) {
            var added = desk.rooms().people().add(caller, name, Role.OPERATOR, Set.of(STORE));
            assert added.isPresent() || !desk.rooms().people().all().isEmpty();
        }
        var today = LocalDate.ofInstant(desk.clock().instant(), ZONE);
        int routines = new DemoRoutines(desk).add(caller, STORE, today);
        assert routines > 0;
        var report = work.files().read(caller, STORE, text);
        report.refused()
                .forEach(row ->
                        row.why()
                                .forEach(why ->
                                        desk.err()
                                                .println(
                                                        desk.say(
                                                                "cli.actions.refused",
                                                                row.line(),
                                                                row.title(),
                                                                desk.say(why)))));
    }

    private WorldPlan plan() {
        var today = LocalDate.ofInstant(desk.clock().instant(), ZONE);
        var request =
                new PlanRequest(
                        seed,
                        today.minusDays(days),
                        days,
                        "medium",
                        "taobao",
                        PlanRequest.Wishes.NONE,
                        List.of(),
                        List.of(),
                        false);
        return switch (request.decide()) {
            case PlanDecision.Ready(var plan) -> plan;
            case PlanDecision.Refused(var mistakes) ->
                    throw new UsageMistake(desk.say(mistakes.getFirst()));
        };
    }

    /// Imports all files; nothing in them is wrong, so the first that is not taken whole ends it.
    private boolean take(Store store, Path exports) throws IOException {
        List<Path> files;
        try (var found = Files.walk(exports)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        desk.err().println(desk.say("cli.demo.importing", files.size()));
        int done = 0;
        for (var file : files) {
            var name = file.getFileName().toString();
            var request = ImportRequest.of(file, name, store, desk.caller().person());
            for (var report : desk.rooms().imports().importFile(request)) {
                if (!report.isInFacts() || report.rows().refused() > 0) {
                    complain(report);
                    return false;
                }
            }
            if (++done % 100 == 0) {
                desk.err().println(desk.say("cli.demo.imported", done, files.size()));
                desk.err().flush();
            }
        }
        return true;
    }

    private void complain(ImportReport report) {
        report.notes().forEach(note -> desk.err().println(desk.say(note)));
        desk.err().println(desk.say("cli.demo.not-in", report.file()));
    }
}
