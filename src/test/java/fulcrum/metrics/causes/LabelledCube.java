package fulcrum.metrics.causes;

import java.util.Map;
import java.util.Set;

/// A cube whose causes are known.
public record LabelledCube(String name, LeafCube cube, Set<Map<String, String>> causes) {}
