package fulcrum.web.question;

import fulcrum.metrics.Versus;
import fulcrum.units.Period;
import fulcrum.web.frame.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The field for the days that a period is compared with.
///
/// @param own where days of one's own are written
public record Compared(List<Option> options, Days own) {

    public Compared {
        options = List.copyOf(options);
    }

    /// @param last the last day with facts
    /// @param facts first and last day of all facts
    public static Compared of(
            Frame frame, Period period, Versus versus, LocalDate last, Optional<Period> facts) {
        return new Compared(
                List.of(
                        Option.of(
                                "prior",
                                frame.say(
                                        period.isMonth()
                                                ? "web.explain.versus.month"
                                                : "web.compare.before"),
                                versus instanceof Versus.Prior),
                        Option.of(
                                "year",
                                frame.say("web.compare.year"),
                                versus instanceof Versus.Year),
                        Option.of(
                                "days",
                                frame.say("web.explain.versus.days"),
                                versus instanceof Versus.Days)),
                Days.of(frame, versus.of(period), Optional.empty(), last, facts));
    }

    /// What an address asks for; days of one's own that are none are those before.
    public static Versus read(Asked asked, Period period) {
        return switch (asked.first("compare")) {
            case "year" -> new Versus.Year();
            case "days" ->
                    new Versus.Days(
                            asked.period("versus-from", "versus-to")
                                    .orElseGet(() -> new Versus.Prior().of(period)));
            default -> new Versus.Prior();
        };
    }

    /// As it is read.
    public static Address written(Address address, Versus versus) {
        return switch (versus) {
            case Versus.Prior() -> address.with("compare", "prior");
            case Versus.Year() -> address.with("compare", "year");
            case Versus.Days(var days) ->
                    address.with("compare", "days")
                            .with("versus-from", days.from())
                            .with("versus-to", days.until().minusDays(1));
        };
    }
}
