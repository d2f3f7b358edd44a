package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// The day as of whose morning something is told.
final class MorningChoice {

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "On this day, by facts of the days before it (default: today).")
    private Optional<String> day = Optional.empty();

    LocalDate chosen(Desk desk, Supplier<LocalDate> today) {
        return day.map(text -> PeriodChoice.day(desk, text)).orElseGet(today);
    }
}
