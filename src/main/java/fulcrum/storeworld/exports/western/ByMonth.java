package fulcrum.storeworld.exports.western;

import fulcrum.units.Period;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A report with one file for each month and edition: those of the month that is going on are open
/// together, because what comes of a thing is known when it happens.
public final class ByMonth<F extends Closeable> implements Closeable {

    private final Period world;
    private final boolean early;
    private final Opening<F> opening;
    private final List<F> open = new ArrayList<>();
    private Optional<YearMonth> month = Optional.empty();

    /// Opens the file of a month as it is written on a day.
    @FunctionalInterface
    public interface Opening<F> {
        F open(YearMonth month, Edition edition) throws IOException;
    }

    public ByMonth(Period world, Opening<F> opening) {
        this(world, true, opening);
    }

    private ByMonth(Period world, boolean early, Opening<F> opening) {
        this.world = world;
        this.early = early;
        this.opening = opening;
    }

    /// Of a report that the platform does not restate, so that one export of it is enough.
    public static <F extends Closeable> ByMonth<F> once(Period world, Opening<F> opening) {
        return new ByMonth<>(world, false, opening);
    }

    /// The files that tell of a day. Days come in order.
    public List<F> of(LocalDate day) throws IOException {
        if (month.isEmpty() || !month.get().equals(YearMonth.from(day))) {
            close();
            month = Optional.of(YearMonth.from(day));
            var editions = Edition.of(month.get(), world);
            for (var edition : early ? editions : List.of(editions.getLast())) {
                open.add(opening.open(month.get(), edition));
            }
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        for (var file : open) {
            file.close();
        }
        open.clear();
    }
}
