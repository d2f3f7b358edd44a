package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Ties;
import fulcrum.metrics.TreeAnswer;
import fulcrum.metrics.TreeReading;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tree",
        description =
                "Lists the metric trees, or prints one with its figures and what each is worth.",
        footer = {
            "",
            "Examples: fulcrum tree",
            "          fulcrum tree profit --store toys --month 2017-03",
            "          fulcrum tree sales --store toys --month 2017-03 --json"
        })
public final class TreeVerb implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TREE", description = "Which tree.")
    private @Nullable String id;

    @Mixin private StoreChoice store = new StoreChoice();

    @ArgGroup(exclusive = false)
    private PeriodChoice period = new PeriodChoice();

    @Mixin private VersusChoice versus = new VersusChoice();

    @Mixin private PastChoice asOf = new PastChoice();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public TreeVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (id == null) {
            list();
            return CommandLineDoor.DONE;
        }
        var chosen = store.chosen(desk);
        var past = asOf.chosen(desk, chosen);
        var metrics = past.metrics();
        var tree = TreeChoice.tree(desk, metrics, id);
        var days = period.chosen(desk, () -> metrics.lastDay(chosen.id(), tree.metrics()));
        var question =
                ExplainQuestion.of(chosen.id(), tree.root(), days, versus.chosen(desk))
                        .in(tree.id());
        switch (metrics.tree(question, Festivals.of(chosen))) {
            case TreeAnswer.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case TreeReading reading -> print(chosen, reading, past.ties(metrics, question));
        }
        past.told().ifPresent(desk.err()::println);
        return CommandLineDoor.DONE;
    }

    private void print(Store chosen, TreeReading reading, Ties ties) {
        if (json) {
            Json.print(desk.out(), reading.plain(desk.texts(), ties));
            return;
        }
        new TreeSheet(desk, chosen, ties).of(reading).asTable(desk.out());
        var words = new TieWords(desk, chosen, ties.metrics());
        reading.root()
                .withAllBelow()
                .flatMap(node -> ties.on(node).stream())
                .forEach(tie -> desk.out().println(words.of(tie)));
    }

    private void list() {
        var locale = desk.texts().locale();
        var metrics =
                store.named(desk)
                        .map(one -> desk.rooms().storeMetrics().of(one.id()))
                        .orElseGet(desk.rooms()::metrics);
        for (var tree : metrics.trees()) {
            desk.out()
                    .printf(
                            "%s\t%s\t%s%n",
                            tree.id(), tree.name().in(locale), tree.meaning().in(locale));
        }
    }
}
