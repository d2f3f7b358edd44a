package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Cut;
import java.util.List;
import picocli.CommandLine.Option;

/// The parts to which a command is narrowed.
final class PartChoice {

    @Option(
            names = "--where",
            paramLabel = "DIM=PART",
            description = "Only this part; repeat for more parts or dimensions.")
    private List<String> where = List.of();

    List<Cut.Filter> filters(Desk desk) {
        return Cut.Filter.parse(where)
                .orElseThrow(() ->
                        new UsageMistake(
                                desk.say("cli.figures.no-filter", String.join(", ", where))));
    }
}
