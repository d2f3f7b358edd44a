package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Value;
import fulcrum.units.Figure;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is said beside figures, each remark once with the dates that it is about.
final class Remarks {

    private final Desk desk;
    private final boolean dated;
    private final Map<Remark, Dates> remarks = new LinkedHashMap<>();

    Remarks(Desk desk, boolean dated) {
        this.desk = desk;
        this.dated = dated;
    }

    private record Remark(MetricId metric, boolean unknown, Said said) {}

    private record Dates(LocalDate first, LocalDate last, int count) {

        Dates with(Dates other) {
            return new Dates(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    count + other.count);
        }
    }

    void add(MetricId metric, LocalDate date, Value value) {
        if (value.figure() instanceof Figure.Unknown(var reason)) {
            add(new Remark(metric, true, reason), date);
        }
        value.notes().forEach(note -> add(new Remark(metric, false, note), date));
    }

    private void add(Remark remark, LocalDate date) {
        remarks.merge(remark, new Dates(date, date, 1), Dates::with);
    }

    List<String> told() {
        var told = new ArrayList<String>();
        remarks.forEach((remark, dates) ->
                told.add(
                        desk.say(
                                remark.unknown() ? "cli.figures.unknown" : "cli.figures.note",
                                place(remark, dates),
                                desk.say(remark.said()))));
        return told;
    }

    private String place(Remark remark, Dates dates) {
        if (!dated) {
            return remark.metric().value();
        }
        if (dates.count() == 1) {
            return desk.say("cli.figures.on-a-date", remark.metric().value(), dates.first());
        }
        return desk.say(
                "cli.figures.on-dates",
                remark.metric().value(),
                dates.count(),
                dates.first(),
                dates.last());
    }
}
