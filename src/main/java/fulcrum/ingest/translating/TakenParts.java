package fulcrum.ingest.translating;

import fulcrum.ingest.typing.Region;
import fulcrum.ingest.typing.Regions;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The part of a cell that a layout takes: what a pattern finds, or one of the parts with a name.
final class TakenParts {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/年.]?(0?[1-9]|1[0-2])月?");
    private static final Set<String> NAMED =
            Set.of("province", "city", "first_day", "last_day", "days");

    private final Optional<String> part;
    private final Optional<Pattern> pattern;

    TakenParts(Optional<String> part) {
        this.part = part;
        this.pattern = part.filter(one -> !NAMED.contains(one)).map(Pattern::compile);
    }

    String of(String text) {
        if (part.isEmpty()) {
            return text;
        }
        if (pattern.isPresent()) {
            var found = pattern.get().matcher(text);
            return found.find() ? found.group(Math.min(1, found.groupCount())) : "";
        }
        return switch (part.get()) {
            case "province" -> Regions.chinese(text).map(Region::province).orElse("");
            case "city" -> Regions.chinese(text).flatMap(Region::city).orElse("");
            case "first_day" -> period(text).map(p -> p.from().toString()).orElse(text);
            case "last_day" ->
                    period(text).map(p -> p.until().minusDays(1).toString()).orElse(text);
            default -> period(text).map(p -> String.valueOf(p.days())).orElse("1");
        };
    }

    /// `2026-06-01 ~ 2026-06-07`, a month `2026-06`, or a day.
    private static Optional<Period> period(String text) {
        var month = MONTH.matcher(text.strip());
        return month.matches()
                ? Optional.of(
                        Period.monthOf(
                                LocalDate.of(
                                        Integer.parseInt(month.group(1)),
                                        Integer.parseInt(month.group(2)),
                                        1)))
                : StatedPeriods.find(text, List.of());
    }
}
