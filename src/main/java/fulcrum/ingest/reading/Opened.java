package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.util.List;

/// What was found in a file: tables, with those parts that hold none, or nothing to read.
public sealed interface Opened {

    record Tables(List<RawTable> tables, List<Refusal> refused) implements Opened {
        public Tables {
            tables = List.copyOf(tables);
            refused = List.copyOf(refused);
        }
    }

    /// Says what, where, and what would be right.
    record Refusal(String name, Said reason) implements Opened {}
}
