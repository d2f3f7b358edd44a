package fulcrum.ingest;

import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.layout.Writing;
import java.util.Optional;

/// What a person says of a file that may be read in two ways.
///
/// @param decimal the decimal mark of amounts, `.` or `,`
/// @param dateOrder the order of day, month and year: `ymd`, `mdy` or `dmy`
public record AsWritten(Optional<Character> decimal, Optional<String> dateOrder) {

    /// Nothing is said; the file decides.
    public static final AsWritten OPEN = new AsWritten(Optional.empty(), Optional.empty());

    ImportRequest.Mapping mapping(Layout layout) {
        var written = new Writing(decimal, dateOrder).of(layout);
        return new ImportRequest.Mapping(written.id(), Layouts.yaml(written));
    }
}
