package fulcrum.statistics;

import java.util.List;
import java.util.Map;

/// What was not as expected in many series, and which of them could not be watched.
///
/// @param anomalies by step, then by how far off
/// @param refused by name of the series
public record AnomalyReport(List<Anomaly> anomalies, Map<String, Refusal> refused) {

    public AnomalyReport {
        anomalies = List.copyOf(anomalies);
        refused = Map.copyOf(refused);
    }
}
