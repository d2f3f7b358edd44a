package fulcrum.ingest.reading;

/// Bytes on their way to becoming tables: what to call them, and how much of them is read.
record Source(String name, Bytes bytes, ReadingLimits limits) {}
