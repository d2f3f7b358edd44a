package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.exports.Table;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A report with a file for each month in which there was something to tell.
final class Monthly implements Closeable {

    private final Opening opening;
    private YearMonth month = YearMonth.of(1, 1);
    private Optional<Table> open = Optional.empty();

    /// Opens the file of a month.
    @FunctionalInterface
    interface Opening {
        Table open(YearMonth month) throws IOException;
    }

    Monthly(Opening opening) {
        this.opening = opening;
    }

    /// The file that holds the day; days come in order.
    Table of(LocalDate day) throws IOException {
        var its = YearMonth.from(day);
        if (open.isEmpty() || !its.equals(month)) {
            close();
            month = its;
            open = Optional.of(opening.open(its));
        }
        return open.get();
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
