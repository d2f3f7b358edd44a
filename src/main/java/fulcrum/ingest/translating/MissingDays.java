package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Cell;
import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Facts whose day stands in no column of the file, so that only the period of the whole file can
/// say it.
///
/// @param needed true where a fact without a day is refused
record MissingDays(boolean needed) {

    static List<MissingDays> of(Layouts.Match match) {
        return match.layout().reads().stream()
                .map(read -> of(read, match.headers()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<MissingDays> of(Layout.Read read, Headers headers) {
        var ways = new ArrayList<Cell>();
        var next = Optional.ofNullable(read.cells().get("day"));
        while (next.isPresent()) {
            if (CellTexts.isPresent(next.get().source(), headers)) {
                ways.add(next.get());
            }
            next = next.get().or();
        }
        boolean byPeriodOnly =
                !ways.isEmpty()
                        && ways.stream()
                                .allMatch(way -> way.source() instanceof Cell.Source.StatedPeriod);
        return byPeriodOnly
                ? Optional.of(
                        new MissingDays(ways.stream().anyMatch(way -> way.treatment().need())))
                : Optional.empty();
    }
}
