package fulcrum.cli.metrics;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.metrics.Metric;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "metrics",
        description = {
            "Lists the metrics: id, name, unit, meaning, and what brings them;",
            "with a store, those that it defines itself too."
        },
        footer = {"", "Example: fulcrum metrics --lang zh"})
public final class MetricsVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    public MetricsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var metrics =
                store.named(desk)
                        .map(one -> desk.rooms().storeMetrics().of(one.id()))
                        .orElseGet(desk.rooms()::metrics);
        for (var metric : metrics.all()) {
            desk.out().println(heading(metric));
            desk.out().println("  " + metric.meaning().in(desk.texts().locale()));
            desk.out()
                    .println(
                            "  "
                                    + desk.say(
                                            "cli.metrics.made",
                                            metrics.made(metric.id(), desk.texts())));
            desk.out()
                    .println(
                            "  "
                                    + desk.say(
                                            "cli.metrics.needs",
                                            needs(metrics.needs(metric.id()))));
            var dimensions = metrics.dimensions(List.of(metric.id()));
            if (!dimensions.isEmpty()) {
                desk.out()
                        .println(
                                "  "
                                        + desk.say(
                                                "cli.metrics.cut",
                                                String.join(
                                                        ", ",
                                                        dimensions.stream()
                                                                .map(one -> one.id())
                                                                .toList())));
            }
        }
        return CommandLineDoor.DONE;
    }

    private String heading(Metric metric) {
        return "%s\t%s\t%s"
                .formatted(
                        metric.id(),
                        metric.name().in(desk.texts().locale()),
                        desk.say("metrics.unit." + metric.unit().name().toLowerCase(Locale.ROOT)));
    }

    private String needs(List<String> exports) {
        return String.join(
                desk.say("metrics.comma"),
                exports.stream().map(export -> desk.say("metrics.export." + export)).toList());
    }
}
