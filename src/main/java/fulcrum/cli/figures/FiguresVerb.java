package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Answer;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Comparison;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Span;
import fulcrum.units.Grain;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private StoreChoice store = new StoreChoice();

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

    @Mixin private PartChoice where = new PartChoice();

    @Option(
            names = "--basis",
            paramLabel = "event|order",
            description = "Money on the day it moved, or on the day of the order (default: event).")
    private Basis basis = Basis.EVENT;

    @Mixin private PastChoice asOf = new PastChoice();

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
        var chosen = store.chosen(desk);
        var past = asOf.chosen(desk, chosen);
        var figures = past.metrics();
        var ids = MetricChoice.ids(desk, figures, metrics);
        var days = period.chosen(desk, () -> figures.lastDay(chosen.id(), ids));
        var question =
                new FigureQuestion(
                        chosen.id(),
                        ids,
                        new Span(days, grain, Comparison.NONE),
                        new Cut(by.stream().map(Dimension::new).toList(), where.filters(desk)),
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
}
