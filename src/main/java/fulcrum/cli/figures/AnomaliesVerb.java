package fulcrum.cli.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Tree;
import fulcrum.outlook.OddDays;
import fulcrum.outlook.OddQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "anomalies",
        description =
                "Names days on which figures were not as they should be, and the lowest figure that says why.",
        footer = {
            "",
            "Examples: fulcrum anomalies --store toys --last 28d",
            "          fulcrum anomalies --store toys --month 2017-03 --tree sales --floor 200"
        })
public final class AnomaliesVerb implements Callable<Integer> {

    private static final int LONGEST = 92;

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @ArgGroup(exclusive = false)
    private PeriodChoice period = new PeriodChoice();

    @Option(
            names = "--tree",
            paramLabel = "TREE",
            description = "Only figures of this tree; see `fulcrum tree`.")
    private @Nullable String tree;

    @Option(
            names = "--floor",
            paramLabel = "AMOUNT",
            description = "Name nothing that is worth less, in the unit of the tree's top.")
    private double floor;

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public AnomaliesVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var metrics = desk.rooms().storeMetrics().of(chosen.id());
        var named =
                Optional.ofNullable(tree).map(written -> TreeChoice.tree(desk, metrics, written));
        var days = period.chosen(desk, () -> metrics.lastDay(chosen.id(), watched(metrics, named)));
        if (days.days() > LONGEST || !(floor >= 0)) {
            throw new UsageMistake(desk.say("cli.anomalies.too-long", LONGEST));
        }
        var odd =
                new Outlooks(metrics)
                        .odd(new OddQuestion(chosen, named.map(Tree::id), days, floor));
        if (json) {
            Json.print(desk.out(), odd.plain(desk.texts()));
        } else {
            print(chosen, metrics, odd, days);
        }
        return CommandLineDoor.DONE;
    }

    private void print(Store chosen, Metrics metrics, OddDays odd, Period days) {
        if (odd.watched() == 0) {
            desk.out().println(desk.say("cli.anomalies.nothing-watched"));
        } else if (odd.found().isEmpty()) {
            desk.out()
                    .println(
                            desk.say("cli.anomalies.none", days.from(), days.until().minusDays(1)));
        } else {
            new OddSheet(desk, Numbers.of(chosen), metrics).of(odd).asTable(desk.out());
        }
        notWatched(metrics.naming(desk.texts()), odd)
                .forEach((why, names) ->
                        desk.err()
                                .println(
                                        desk.say(
                                                "cli.anomalies.not-watched",
                                                String.join(desk.say("metrics.comma"), names),
                                                why)));
    }

    /// The names of figures by the reason why they could not be watched.
    private Map<String, List<String>> notWatched(Naming naming, OddDays odd) {
        return odd.refused().entrySet().stream()
                .collect(
                        groupingBy(
                                entry -> desk.say(entry.getValue()),
                                LinkedHashMap::new,
                                mapping(entry -> naming.metric(entry.getKey()), toList())));
    }

    private static List<MetricId> watched(Metrics metrics, Optional<Tree> named) {
        return named.map(List::of).orElseGet(metrics::trees).stream()
                .flatMap(one -> one.metrics().stream())
                .distinct()
                .toList();
    }
}
