package fulcrum.ingest.typing;

import java.util.Optional;

/// As much of an address as is kept.
public record Region(String province, Optional<String> city) {}
