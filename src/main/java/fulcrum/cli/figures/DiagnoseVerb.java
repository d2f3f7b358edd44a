package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.MapFiles;
import fulcrum.diagnosis.Outline;
import fulcrum.diagnosis.Plain;
import fulcrum.diagnosis.ReportPage;
import fulcrum.diagnosis.ReportText;
import fulcrum.diagnosis.Telling;
import fulcrum.diagnosis.topics.TopicsTelling;
import fulcrum.diagnosis.weight.WeightTelling;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "diagnose",
        description = {
            "Says what a store suffers from: every question asked of its facts, what each fault",
            "costs, which other explanations were tried, and what to do first."
        },
        footer = {
            "",
            "Examples: fulcrum diagnose --store toys",
            "          fulcrum diagnose --store toys --format opml > toys.opml"
        })
public final class DiagnoseVerb implements Callable<Integer> {

    /// How it is printed.
    enum Format {
        MD,
        HTML,
        JSON,
        OPML,
        FREEMIND;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "On this day, by facts of the days before it (default: today).")
    private Optional<String> day = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "md|html|json|opml|freemind",
            description = "How it is printed (default: md).")
    private Format format = Format.MD;

    public DiagnoseVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var diagnostics = desk.rooms().diagnostics();
        var diagnosis =
                diagnostics.of(
                        chosen,
                        day.map(text -> PeriodChoice.day(desk, text))
                                .orElseGet(() -> diagnostics.today(chosen)));
        if (format == Format.JSON) {
            Json.print(desk.out(), new Plain(desk.texts()).of(diagnosis));
        } else {
            desk.out().print(text(diagnosis));
        }
        return CommandLineDoor.DONE;
    }

    /// How it stands with its platform, and what its buyers complain of.
    private String standing(Diagnosis diagnosis) {
        var rooms = desk.rooms();
        var store = diagnosis.store();
        var weight = rooms.weights().of(store, diagnosis.day(), Optional.empty());
        var topics = rooms.topics().of(store, diagnosis.day());
        return new WeightTelling(weight, desk.texts()).markdown()
                + new TopicsTelling(topics, desk.texts()).markdown();
    }

    private String text(Diagnosis diagnosis) {
        var metrics = desk.rooms().storeMetrics().of(diagnosis.store().id());
        var goal = metrics.find(diagnosis.goal()).orElseThrow();
        var telling = new Telling(diagnosis, goal.unit(), desk.texts());
        var name = goal.name().in(desk.texts().locale());
        return switch (format) {
            case MD, JSON -> ReportText.markdown(telling, name) + standing(diagnosis);
            case HTML -> ReportPage.html(telling, name, desk.texts().locale());
            case OPML -> MapFiles.opml(Outline.of(telling));
            case FREEMIND -> MapFiles.freemind(Outline.of(telling));
        };
    }
}
