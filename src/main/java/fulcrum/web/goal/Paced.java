package fulcrum.web.goal;

import java.util.List;
import java.util.Optional;

/// How accepted targets stand.
///
/// @param at the address that tells it
/// @param rows none where they have yet to be asked for
public record Paced(String at, List<Row> rows) {
    public Paced {
        rows = List.copyOf(rows);
    }

    /// An accepted target.
    public record Row(
            String name, String metric, String wanted, Cells pace, Optional<String> owner) {}

    /// @param expected of the whole period, or why it is not known
    /// @param before the odds a day earlier; empty where they are no odds any more
    /// @param needed of each day still to come
    /// @param ahead what is expected of them
    /// @param lost the day from which it is out of reach, if nothing changes
    public record Cells(
            String sofar,
            String expected,
            String odds,
            String before,
            String needed,
            String ahead,
            Optional<String> lost) {}
}
