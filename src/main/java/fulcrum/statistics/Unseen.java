package fulcrum.statistics;

import java.util.List;

/// Something ahead that never moved this series before, and what others did.
///
/// @param ahead 1 for each step to come that it moves, else 0
/// @param others one for each earlier occasion: the values on the steps that it moved, as long as
///   the series, gaps elsewhere
/// @param alike whether they are of its kind. Where not, only is taken from them how far such
///   things move the series, not to which side
public record Unseen(Series ahead, List<Series> others, boolean alike) {

    public Unseen {
        others = List.copyOf(others);
    }
}
