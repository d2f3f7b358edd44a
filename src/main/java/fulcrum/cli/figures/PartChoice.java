package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/// The parts to which a command is narrowed.
final class PartChoice {

    @Option(
            names = "--where",
            paramLabel = "DIM=PART",
            description = "Only this part; repeat for more parts or dimensions.")
    private List<String> where = List.of();

    List<Cut.Filter> filters(Desk desk) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (var one : where) {
            int sign = one.indexOf('=');
            if (sign < 1) {
                throw new UsageMistake(desk.say("cli.figures.no-filter", one));
            }
            parts.computeIfAbsent(one.substring(0, sign), _ -> new ArrayList<>())
                    .add(one.substring(sign + 1));
        }
        return parts.entrySet().stream()
                .map(entry -> new Cut.Filter(new Dimension(entry.getKey()), entry.getValue()))
                .toList();
    }
}
