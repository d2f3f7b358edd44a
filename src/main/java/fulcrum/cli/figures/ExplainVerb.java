package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Explained;
import fulcrum.metrics.Explanation;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.TreeId;
import fulcrum.store.Festivals;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = "Says why a figure changed, in parts that add up.",
        footer = {
            "",
            "Examples: fulcrum explain paid --store toys --month 2017-03",
            "          fulcrum explain net_sales --store toys --from 2017-03-01 --until 2017-04-01 --versus year --by channel,product"
        })
public final class ExplainVerb implements Callable<Integer> {

    private final Desk desk;

    @Parameters(
            index = "0",
            paramLabel = "METRIC",
            description = "Metric id; `fulcrum metrics` lists them.")
    private String metric = "";

    @Mixin private StoreChoice store = new StoreChoice();

    @ArgGroup(exclusive = false)
    private PeriodChoice period = new PeriodChoice();

    @Mixin private VersusChoice versus = new VersusChoice();

    @Option(
            names = "--by",
            split = ",",
            splitSynopsisLabel = ",",
            paramLabel = "DIM",
            description = "Dimensions to take it apart by, one in the other, in place of a tree.")
    private List<String> by = List.of();

    @Mixin private PartChoice where = new PartChoice();

    @Option(
            names = "--tree",
            paramLabel = "TREE",
            description = "By which tree, where the metric stands in several; see `fulcrum tree`.")
    private @Nullable String tree;

    @Option(
            names = "--basis",
            paramLabel = "event|order",
            description = "Money on the day it moved, or on the day of the order (default: event).")
    private Basis basis = Basis.EVENT;

    @Mixin private PastChoice asOf = new PastChoice();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public ExplainVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var past = asOf.chosen(desk, chosen);
        var metrics = past.metrics();
        var id = MetricChoice.id(desk, metrics, metric);
        var days = period.chosen(desk, () -> metrics.lastDay(chosen.id(), List.of(id)));
        var question =
                new ExplainQuestion(
                        chosen.id(),
                        id,
                        days,
                        versus.chosen(desk),
                        basis,
                        by.stream().map(Dimension::new).toList(),
                        where.filters(desk),
                        tree());
        switch (metrics.explain(question, Festivals.of(chosen))) {
            case Explained.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case Explanation explanation -> {
                var sheet = new ExplainSheet(desk, chosen, metrics, explanation);
                if (json) {
                    sheet.asJson(desk.out());
                } else {
                    sheet.asText(desk.out());
                    past.told().ifPresent(desk.err()::println);
                    explanation.notes().forEach(note -> desk.err().println(desk.say(note)));
                }
            }
        }
        return CommandLineDoor.DONE;
    }

    private Optional<TreeId> tree() {
        if (tree != null && !MetricId.isValid(tree)) {
            throw new UsageMistake(desk.say("cli.explain.no-such-tree", tree));
        }
        return Optional.ofNullable(tree).map(TreeId::new);
    }
}
