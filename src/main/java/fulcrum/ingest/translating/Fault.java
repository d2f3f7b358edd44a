package fulcrum.ingest.translating;

import fulcrum.units.Said;

/// Why a row was refused: the column, the text found there, and what would be right.
public record Fault(String column, String value, Said reason) {}
