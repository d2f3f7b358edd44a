package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.diagnosis.Chapter;
import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.Plain;
import fulcrum.diagnosis.ReportPage;
import fulcrum.diagnosis.ReportText;
import fulcrum.diagnosis.Telling;
import fulcrum.diagnosis.mindmap.MapFiles;
import fulcrum.diagnosis.mindmap.NodeText;
import fulcrum.diagnosis.mindmap.Outline;
import fulcrum.diagnosis.topics.TopicsTelling;
import fulcrum.diagnosis.weight.WeightTelling;
import fulcrum.metrics.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            "          fulcrum diagnose --store toys --format opml > toys.opml",
            "          fulcrum diagnose --store toys --format xmind --out toys.xmind"
        })
public final class DiagnoseVerb implements Callable<Integer> {

    /// How it is printed.
    enum Format {
        MD,
        HTML,
        JSON,
        OPML,
        FREEMIND,
        XMIND;

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
            paramLabel = "md|html|json|opml|freemind|xmind",
            description = "How it is printed (default: md).")
    private Format format = Format.MD;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file that is written; xmind needs one.")
    private Optional<Path> out = Optional.empty();

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
        if (out.isEmpty() && format == Format.XMIND) {
            throw new UsageMistake(desk.say("cli.diagnose.xmind-needs-out"));
        }
        var file = file(diagnosis);
        out.ifPresentOrElse(
                path -> write(path, file),
                () -> desk.out().print(new String(file, StandardCharsets.UTF_8)));
        return CommandLineDoor.DONE;
    }

    /// How it stands with its platform, and what its buyers complain of.
    private List<Chapter> standing(Diagnosis diagnosis) {
        var rooms = desk.rooms();
        var store = diagnosis.store();
        var weight = rooms.weights().of(store, diagnosis.day(), Optional.empty());
        var topics = rooms.topics().of(store, diagnosis.day());
        return List.of(
                new WeightTelling(weight, desk.texts()).chapter(),
                new TopicsTelling(topics, desk.texts()).chapter());
    }

    private static void write(Path path, byte[] file) {
        try {
            Files.write(path, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private byte[] file(Diagnosis diagnosis) {
        return format == Format.XMIND
                ? MapFiles.xmind(outline(diagnosis))
                : text(diagnosis).getBytes(StandardCharsets.UTF_8);
    }

    private Outline outline(Diagnosis diagnosis) {
        var text = new NodeText(telling(diagnosis), desk.texts());
        return Outline.of(desk.rooms().mindmaps().of(diagnosis), text);
    }

    private Telling telling(Diagnosis diagnosis) {
        return new Telling(diagnosis, goal(diagnosis).unit(), desk.texts());
    }

    private Metric goal(Diagnosis diagnosis) {
        return desk.rooms()
                .storeMetrics()
                .of(diagnosis.store().id())
                .find(diagnosis.goal())
                .orElseThrow();
    }

    private String text(Diagnosis diagnosis) {
        var telling = telling(diagnosis);
        var name = goal(diagnosis).name().in(desk.texts().locale());
        return switch (format) {
            case JSON -> Json.text(new Plain(desk.texts()).of(diagnosis));
            case MD, XMIND -> ReportText.markdown(telling, name, standing(diagnosis));
            case HTML -> ReportPage.html(telling, name, standing(diagnosis), desk.texts().locale());
            case OPML -> MapFiles.opml(outline(diagnosis));
            case FREEMIND -> MapFiles.freemind(outline(diagnosis));
        };
    }
}
