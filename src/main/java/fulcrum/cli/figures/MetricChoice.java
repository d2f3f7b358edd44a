package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import java.util.List;

/// The metrics that a command is about.
final class MetricChoice {

    private MetricChoice() {}

    static List<MetricId> ids(Desk desk, Metrics metrics, List<String> written) {
        return written.stream().map(one -> id(desk, metrics, one.strip())).toList();
    }

    static MetricId id(Desk desk, Metrics metrics, String written) {
        if (!MetricId.isValid(written) || metrics.find(new MetricId(written)).isEmpty()) {
            var nearest =
                    String.join(
                            ", ", metrics.nearest(written).stream().map(MetricId::value).toList());
            throw new UsageMistake(desk.say("metrics.no-such-metric", written, nearest));
        }
        return new MetricId(written);
    }
}
