package fulcrum.diagnosis.topics;

import java.time.LocalDate;
import java.util.Optional;

/// What one buyer wrote.
///
/// @param day none where the export has none
/// @param bad by its stars or its label; none where it has neither
/// @param repliedOn when the shop replied
/// @param source the import and the row that it is from
record Review(
        Optional<LocalDate> day,
        String product,
        Optional<Boolean> bad,
        String text,
        Optional<LocalDate> repliedOn,
        Source source) {

    record Source(String importId, long row) {}
}
