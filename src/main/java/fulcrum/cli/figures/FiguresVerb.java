package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Answer;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Comparison;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Span;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "figures",
        description = "Prints figures of a store: by day, week or month, cut into parts.",
        footer = {
            "",
            "Unknown figures are empty cells; why is said on standard error.",
            "Examples: fulcrum figures paid,orders --store toys --month 2017-03 --grain day",
            "          fulcrum figures net_sales --store toys --last 30d --by product --format csv"
        })
public final class FiguresVerb implements Callable<Integer> {

    private final Desk desk;

    @Parameters(
            index = "0",
            arity = "1",
            paramLabel = "METRIC",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Metric ids; `fulcrum metrics` lists them.")
    private List<String> metrics = List.of();

    @Option(names = "--store", paramLabel = "STORE", description = "The store.")
    private @Nullable String store;

    @ArgGroup(exclusive = false)
    private PeriodChoice period = new PeriodChoice();

    @Option(
            names = "--grain",
            paramLabel = "day|week|month|total",
            description = "How the days are sliced (default: total).")
    private Grain grain = Grain.TOTAL;

    @Option(
            names = "--by",
            split = ",",
            splitSynopsisLabel = ",",
            paramLabel = "DIM",
            description = "Dimensions to cut by, e.g. product, channel, country.")
    private List<String> by = List.of();

    @Option(
            names = "--where",
            paramLabel = "DIM=PART",
            description = "Only this part; repeat for more parts or dimensions.")
    private List<String> where = List.of();

    @Option(
            names = "--basis",
            paramLabel = "event|order",
            description = "Money on the day it moved, or on the day of the order (default: event).")
    private Basis basis = Basis.EVENT;

    @Option(
            names = "--as-of",
            paramLabel = "ID|DAY[THH:MM]",
            description =
                    "As known after that import, or at that moment on the store's clock; imports that were undone since are left out.")
    private @Nullable String asOf;

    @Option(
            names = "--bridge",
            description = "What lies between the figures of the two bases, for the whole period.")
    private boolean bridge;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            description = "How it is printed (default: table).")
    private Format format = Format.TABLE;

    enum Format {
        TABLE,
        CSV,
        JSON
    }

    public FiguresVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = chosenStore();
        var past = new Past(desk, chosen, Optional.ofNullable(asOf));
        var figures = past.metrics();
        var ids = ids(figures);
        var days = period.chosen(desk, () -> figures.lastDay(chosen.id(), ids));
        var question =
                new FigureQuestion(
                        chosen.id(),
                        ids,
                        new Span(days, grain, Comparison.NONE),
                        new Cut(by.stream().map(Dimension::new).toList(), filters()),
                        basis);
        var sheet =
                switch (figures.read(question)) {
                    case Answer.Refused(var why) -> throw new UsageMistake(desk.say(why));
                    case Reading reading ->
                            bridge
                                    ? new BridgeSheet(desk, chosen, figures)
                                            .of(figures.bridge(question))
                                    : new FigureSheet(desk, chosen, figures).of(reading);
                };
        switch (format) {
            case TABLE -> sheet.asTable(desk.out());
            case CSV -> sheet.asCsv(desk.out());
            case JSON -> sheet.asJson(desk.out());
        }
        past.told().ifPresent(desk.err()::println);
        sheet.remarks().forEach(desk.err()::println);
        return CommandLineDoor.DONE;
    }

    private Store chosenStore() {
        var stores = desk.rooms().stores().all();
        if (stores.isEmpty()) {
            throw new UsageMistake(desk.say("cli.stores.none"));
        }
        var names = String.join(", ", stores.stream().map(one -> one.id().value()).toList());
        if (store == null) {
            throw new UsageMistake(desk.say("cli.figures.which-store", names));
        }
        for (var one : stores) {
            if (one.id().value().equals(store)) {
                return one;
            }
        }
        throw new UsageMistake(desk.say("cli.figures.no-such-store", store, names));
    }

    private List<MetricId> ids(Metrics figures) {
        var ids = new ArrayList<MetricId>();
        for (var written : metrics) {
            var text = written.strip();
            if (!MetricId.isValid(text) || figures.find(new MetricId(text)).isEmpty()) {
                var nearest =
                        String.join(
                                ", ", figures.nearest(text).stream().map(MetricId::value).toList());
                throw new UsageMistake(desk.say("metrics.no-such-metric", text, nearest));
            }
            ids.add(new MetricId(text));
        }
        return ids;
    }

    private List<Cut.Filter> filters() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (var one : where) {
            int sign = one.indexOf('=');
            if (sign < 1) {
                throw new UsageMistake(desk.say("cli.figures.no-filter", one));
            }
            parts.computeIfAbsent(one.substring(0, sign), _ -> new ArrayList<>())
                    .add(one.substring(sign + 1));
        }
        return parts.entrySet().stream()
                .map(entry -> new Cut.Filter(new Dimension(entry.getKey()), entry.getValue()))
                .toList();
    }
}
