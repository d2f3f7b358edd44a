package fulcrum.cli.imports;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.ingest.AsWritten;
import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.store.Homes;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Imports export files of a store into its facts.",
        footer = {
            "",
            "Exit codes: 0 all rows in, 3 some rows refused, 4 a file not recognised or refused.",
            "Example: fulcrum import ExportOrderList.csv ExportOrderDetailList.csv --store toys"
        })
public final class ImportVerb implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths = List.of();

    @Option(
            names = "--store",
            required = true,
            description = "The store; made if it does not exist.")
    private String storeId = "";

    @Option(
            names = "--platform",
            description = "taobao, shopify, woocommerce, amazon … for a new store.")
    private @Nullable String platform;

    @Option(names = "--zone", description = "Time zone of a new store, e.g. Asia/Shanghai.")
    private @Nullable String zone;

    @Option(names = "--currency", description = "Currency of a new store, e.g. CNY.")
    private @Nullable String currency;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "Read the files as this mapping says.")
    private @Nullable Path map;

    @Option(
            names = "--dates",
            paramLabel = "ymd|mdy|dmy",
            description = "Order of dates, where the files do not tell.")
    private @Nullable String dates;

    @Option(
            names = "--decimal",
            paramLabel = ".|,",
            description = "Decimal mark, where the files do not tell.")
    private @Nullable Character decimal;

    @Option(
            names = "--period",
            paramLabel = "FROM..UNTIL",
            description =
                    "Days that the files cover, where they do not tell; UNTIL is the day after the last, or a month as 2026-05.")
    private @Nullable String period;

    @Option(names = "--yes", description = "Accept the mapping proposed for an unknown table.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Say what would happen; change nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object per file.")
    private boolean json;

    public ImportVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var imports = desk.rooms().imports();
        var files = files();
        var store = store(imports, files);
        var mapping = mapping();
        var written = written();
        var covers = covers();
        int worst = CommandLineDoor.DONE;
        var printing = new ReportPrinting(desk, store);
        for (var file : files) {
            var request =
                    new ImportRequest(
                            file,
                            file.getFileName().toString(),
                            store,
                            mapping,
                            written,
                            covers,
                            yes,
                            dryRun,
                            desk.caller().person());
            for (var report : imports.importFile(request)) {
                printing.print(report, json);
                worst = Math.max(worst, code(report));
            }
        }
        return worst;
    }

    private static int code(ImportReport report) {
        return switch (report.outcome()) {
            case NOT_RECOGNISED, REFUSED -> CommandLineDoor.FILE_REFUSED;
            case IMPORTED, SAME_AS_BEFORE, DRY_RUN ->
                    report.rows().refused() > 0
                            ? CommandLineDoor.ROWS_REFUSED
                            : CommandLineDoor.DONE;
        };
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        for (var given : paths) {
            var path = desk.path(given);
            if (!Files.exists(path)) {
                throw new UsageMistake(desk.say("cli.import.no-file", given));
            }
            files.addAll(inside(path));
        }
        return files;
    }

    private static List<Path> inside(Path path) {
        try (var found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.getFileName().toString().startsWith(".") || file.equals(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + path, e);
        }
    }

    private Store store(Imports imports, List<Path> files) {
        if (!StoreId.isValid(storeId)) {
            throw new UsageMistake(desk.say("cli.store-id", storeId));
        }
        var id = new StoreId(storeId);
        return desk.rooms()
                .stores()
                .find(id)
                .orElseGet(() -> {
                    var made = newStore(id, imports, files);
                    if (!dryRun) {
                        desk.rooms().stores().save(made);
                    }
                    desk.err()
                            .println(
                                    desk.say(
                                            "cli.import.new-store",
                                            made.id(),
                                            made.platform(),
                                            made.currency().getCurrencyCode(),
                                            made.zone()));
                    return made;
                });
    }

    private Store newStore(StoreId id, Imports imports, List<Path> files) {
        var hints = imports.hints(files.getFirst(), files.getFirst().getFileName().toString());
        var itsPlatform = platform == null ? hints.platform() : platform;
        var itsCurrency =
                currency == null
                        ? hints.currency()
                                .or(() -> Homes.currency(itsPlatform))
                                .orElseThrow(
                                        () -> new UsageMistake(desk.say("cli.import.say-currency")))
                        : currency(currency);
        return new Store(id, id.value(), itsPlatform, itsCurrency, zone(itsCurrency));
    }

    private Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new UsageMistake(desk.say("cli.import.no-currency", code));
        }
    }

    private ZoneId zone(Currency itsCurrency) {
        try {
            return zone == null ? Homes.zone(itsCurrency) : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UsageMistake(desk.say("cli.import.no-zone", String.valueOf(zone)));
        }
    }

    private AsWritten written() {
        try {
            return new AsWritten(Optional.ofNullable(decimal), Optional.ofNullable(dates));
        } catch (IllegalArgumentException e) {
            throw new UsageMistake(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Period> covers() {
        if (period == null) {
            return Optional.empty();
        }
        var said = CoveredDays.of(period);
        if (said.isEmpty()) {
            throw new UsageMistake(desk.say("cli.import.no-period", period));
        }
        return said;
    }

    private Optional<ImportRequest.Mapping> mapping() {
        if (map == null) {
            return Optional.empty();
        }
        try {
            var name = map.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            return Optional.of(
                    new ImportRequest.Mapping("map-" + name, Files.readString(desk.path(map))));
        } catch (IOException e) {
            throw new UsageMistake(desk.say("cli.import.no-file", map));
        } catch (IllegalArgumentException e) {
            throw new UsageMistake(String.valueOf(e.getMessage()));
        }
    }
}
