package fulcrum.ingest;

import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.layout.Writing;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person says of a file that may be read in two ways.
///
/// @param decimal the decimal mark of amounts, `.` or `,`
/// @param dateOrder the order of day, month and year: `ymd`, `mdy` or `dmy`
public record AsWritten(Optional<Character> decimal, Optional<String> dateOrder) {

    /// Nothing is said; the file decides.
    public static final AsWritten OPEN = new AsWritten(Optional.empty(), Optional.empty());

    public AsWritten {
        dateOrder = dateOrder.map(order -> order.toLowerCase(Locale.ROOT));
        if (dateOrder.isPresent() && !Set.of("ymd", "mdy", "dmy").contains(dateOrder.get())) {
            throw new IllegalArgumentException(
                    "order of dates '%s': say ymd, mdy or dmy".formatted(dateOrder.get()));
        }
        if (decimal.isPresent() && ".,".indexOf(decimal.get()) < 0) {
            throw new IllegalArgumentException(
                    "decimal mark '%s': say . or ,".formatted(decimal.get()));
        }
    }

    public boolean isOpen() {
        return decimal.isEmpty() && dateOrder.isEmpty();
    }

    /// The layout with this in it, under an id of its own.
    Layout in(Layout layout) {
        return new Writing(decimal, dateOrder).of(layout);
    }

    ImportRequest.Mapping mapping(Layout layout) {
        var written = in(layout);
        return new ImportRequest.Mapping(written.id(), Layouts.yaml(written));
    }
}
