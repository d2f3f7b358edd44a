package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.effects.experiments.Asked;
import fulcrum.effects.experiments.Experiment;
import fulcrum.effects.experiments.Experiments;
import fulcrum.effects.experiments.Plain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "experiment",
        description = {
            "Says what a campaign brought that was given to some customers by lot and not to others,",
            "from a file with a row for each customer: group, visit, conversion, spend, earlier spend."
        },
        footer = {
            "",
            "Examples: fulcrum experiment campaign.csv",
            "          fulcrum experiment campaign.xlsx --group 人群 --control 不发 --outcome 支付金额 --before 历史消费",
            "          fulcrum experiment campaign.csv --share control=10 --share mail=90 --json"
        })
public final class ExperimentVerb implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV or workbook.")
    private Path file = Path.of("");

    @Mixin private GroupChoice choice = new GroupChoice();

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    /// How the columns of the file are to be read.
    static final class GroupChoice {

        @Option(
                names = "--group",
                paramLabel = "COLUMN",
                description = "Names the group of a customer (default: by its name).")
        private Optional<String> group = Optional.empty();

        @Option(
                names = "--control",
                paramLabel = "GROUP",
                description = "The group that got nothing (default: by its name).")
        private Optional<String> control = Optional.empty();

        @Option(
                names = "--outcome",
                paramLabel = "COLUMN",
                description = "What is compared; repeat for more (default: by their names).")
        private List<String> outcomes = List.of();

        @Option(
                names = "--before",
                paramLabel = "COLUMN",
                description = "Money spent before the campaign; makes results more exact.")
        private Optional<String> before = Optional.empty();

        @Option(
                names = "--share",
                paramLabel = "GROUP=PERCENT",
                description = "How the lot was to share out; repeat for each (default: evenly).")
        private Map<String, Double> shares = new LinkedHashMap<>();

        Asked asked() {
            return new Asked(group, control, outcomes, before, shares);
        }
    }

    public ExperimentVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var path = desk.path(file);
        if (!Files.isRegularFile(path)) {
            throw new UsageMistake(desk.say("cli.experiment.no-file", path));
        }
        var temp = Files.createTempDirectory("fulcrum-experiment");
        try {
            var name = String.valueOf(path.getFileName());
            switch (new Experiments(temp).of(path, name, choice.asked())) {
                case Experiment.Refused(var why) -> throw new UsageMistake(desk.say(why));
                case Experiment.Told told -> print(told);
            }
        } finally {
            remove(temp);
        }
        return CommandLineDoor.DONE;
    }

    private void print(Experiment.Told told) {
        var plain = new Plain(desk.texts());
        if (json) {
            Json.print(desk.out(), plain.of(told));
        } else {
            plain.lines(told).forEach(desk.out()::println);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
