package fulcrum.web.question;

import fulcrum.units.Period;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The field for a period.
///
/// @param to the last day, in the period
/// @param before the days that it is compared with; empty where with none
public record Days(String from, String to, String shown, String before, List<Preset> presets) {

    public Days {
        presets = List.copyOf(presets);
    }

    /// A period that can be had by one press.
    public record Preset(String label, String from, String to, boolean chosen) {

        /// The form's fields and their values, as the script reads them.
        public String picks() {
            return "from=" + from + ";to=" + to;
        }
    }

    /// @param last the last day with facts
    /// @param facts first and last day of all facts
    public static Days of(
            Frame frame,
            Period chosen,
            Optional<Period> before,
            LocalDate last,
            Optional<Period> facts) {
        return new Days(
                chosen.from().toString(),
                chosen.until().minusDays(1).toString(),
                Written.period(chosen),
                before.map(Written::period).orElse(""),
                presets(frame, chosen, last, facts));
    }

    private static List<Preset> presets(
            Frame frame, Period chosen, LocalDate last, Optional<Period> facts) {
        var end = last.plusDays(1);
        var presets = new ArrayList<Preset>();
        presets.add(preset(frame, "web.period.7", new Period(end.minusDays(7), end), chosen));
        presets.add(preset(frame, "web.period.30", new Period(end.minusDays(30), end), chosen));
        presets.add(preset(frame, "web.period.90", new Period(end.minusDays(90), end), chosen));
        presets.add(preset(frame, "web.period.365", new Period(end.minusDays(365), end), chosen));
        var month = Period.monthOf(last);
        presets.add(preset(frame, "web.period.month", month, chosen));
        var earlier = Period.monthOf(month.from().minusDays(1));
        presets.add(preset(frame, "web.period.month-before", earlier, chosen));
        var year = last.withDayOfYear(1);
        presets.add(preset(frame, "web.period.year", new Period(year, year.plusYears(1)), chosen));
        facts.ifPresent(all -> presets.add(preset(frame, "web.period.all", all, chosen)));
        return presets;
    }

    private static Preset preset(Frame frame, String key, Period period, Period chosen) {
        return new Preset(
                frame.say(key),
                period.from().toString(),
                period.until().minusDays(1).toString(),
                period.equals(chosen));
    }
}
