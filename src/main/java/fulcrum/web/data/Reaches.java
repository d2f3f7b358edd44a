package fulcrum.web.data;

import static java.time.temporal.ChronoUnit.DAYS;

import fulcrum.units.Period;
import fulcrum.warehouse.Freshness;
import fulcrum.web.data.DataPage.Bar;
import fulcrum.web.data.DataPage.Reach;
import fulcrum.web.data.DataPage.ReachRow;
import fulcrum.web.frame.Written;
import java.util.List;

/// Lays reported days out on one line per source.
final class Reaches {

    private Reaches() {}

    static Reach of(List<Freshness> sources) {
        if (sources.isEmpty()) {
            return new Reach("", "", List.of());
        }
        var all =
                sources.stream()
                        .flatMap(one -> one.reported().stream())
                        .reduce(Period::hull)
                        .orElseThrow();
        return new Reach(
                Written.day(all.from()),
                Written.day(all.until().minusDays(1)),
                sources.stream().map(one -> row(one, all)).toList());
    }

    private static ReachRow row(Freshness one, Period all) {
        return new ReachRow(
                Wordings.key(one.kind()),
                one.source(),
                Written.day(one.firstDay()),
                Written.day(one.lastDay()),
                one.gaps().stream().map(Written::period).toList(),
                one.reported().stream().map(period -> bar(period, all)).toList());
    }

    /// A single day among thousands is still seen.
    private static Bar bar(Period period, Period all) {
        double from = 100.0 * DAYS.between(all.from(), period.from()) / all.days();
        double length = Math.max(0.4, 100.0 * period.days() / all.days());
        return new Bar(
                Math.round(Math.min(from, 100 - length) * 10) / 10.0,
                Math.round(length * 10) / 10.0);
    }
}
