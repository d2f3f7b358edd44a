package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.diagnosis.weight.ModelPlain;
import fulcrum.diagnosis.weight.ModelTelling;
import fulcrum.diagnosis.weight.OurModel;
import fulcrum.diagnosis.weight.StoreWeight;
import fulcrum.diagnosis.weight.WeightPlain;
import fulcrum.diagnosis.weight.WeightTelling;
import fulcrum.store.Store;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "weight",
        description = {
            "Says how a store stands with its platform: the platform's own scores with their official",
            "weights, and what the cheapest next point takes."
        },
        footer = {
            "",
            "Examples: fulcrum weight --store toys",
            "          fulcrum weight --store toys --to 4.8 --json"
        })
public final class WeightVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Mixin private MorningChoice morning = new MorningChoice();

    @Option(
            names = "--to",
            paramLabel = "STARS",
            description = "The mean of ratings that is wanted (default: the next step of 0.05).")
    private Optional<String> target = Optional.empty();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public WeightVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var weights = desk.rooms().weights();
        var weight =
                weights.of(
                        chosen,
                        morning.chosen(desk, () -> weights.today(chosen)),
                        target.map(this::target));
        var model = desk.rooms().models().of(chosen, weight.day());
        if (json) {
            var told = new WeightPlain(desk.texts()).of(weight);
            told.put("our_model", ModelPlain.of(model));
            Json.print(desk.out(), told);
        } else {
            print(weight);
            print(model, chosen);
        }
        return CommandLineDoor.DONE;
    }

    private BigDecimal target(String written) {
        return StoreWeight.target(written)
                .orElseThrow(
                        () -> new UsageMistake(desk.say("diagnosis.weight.no-target", written)));
    }

    private void print(StoreWeight weight) {
        var out = desk.out();
        var telling = new WeightTelling(weight, desk.texts());
        out.println(telling.title());
        out.println(telling.lead());
        for (var standing : weight.standings()) {
            out.println();
            out.println("# " + standing.scheme().name().in(desk.texts().locale()));
            telling.rows(standing).forEach(row -> row(out, row));
            out.println();
            out.println(desk.say("diagnosis.weight.next"));
            telling.next(standing)
                    .forEach(lines -> lines.forEach(line -> out.println("  " + line)));
        }
    }

    private void print(OurModel model, Store of) {
        var out = desk.out();
        var rooms = desk.rooms();
        var telling =
                new ModelTelling(
                        model,
                        of,
                        rooms.storeMetrics().of(of.id()),
                        rooms.effects().goal(of),
                        desk.texts());
        out.println();
        out.println("# " + desk.say("diagnosis.model.title"));
        out.println(desk.say("diagnosis.model.lead"));
        telling.lines().forEach(out::println);
        for (var row : telling.rows()) {
            out.printf("  %s: %d%n", row.name(), row.points());
            if (!row.fitted().isEmpty()) {
                out.printf(
                        "    %s · %s (%s) · %s · %s %s%n",
                        row.fitted(),
                        row.now(),
                        row.rank(),
                        row.toGood(),
                        row.visitors(),
                        row.worth());
            }
        }
        telling.gaps().forEach(out::println);
    }

    private static void row(PrintWriter out, WeightTelling.Row row) {
        out.printf(
                "%s%s%s: %s%s%n",
                "  ".repeat(row.depth() + 1),
                row.name(),
                row.weight().isEmpty() ? "" : " (" + row.weight() + ")",
                row.value(),
                row.beside().isEmpty() ? "" : " · " + String.join(" · ", row.beside()));
    }
}
