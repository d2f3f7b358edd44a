package fulcrum.web.figures;

import fulcrum.metrics.Basis;
import fulcrum.metrics.Comparison;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.figures.FiguresPage.Chip;
import fulcrum.web.figures.FiguresPage.Controls;
import fulcrum.web.figures.FiguresPage.Days;
import fulcrum.web.figures.FiguresPage.Option;
import fulcrum.web.figures.FiguresPage.Preset;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lays out what can be chosen.
final class Controlling {

    private final Wanted wanted;
    private final Frame frame;
    private final Metrics metrics;
    private final Naming naming;

    Controlling(Wanted wanted, Frame frame, Metrics metrics) {
        this.wanted = wanted;
        this.frame = frame;
        this.metrics = metrics;
        this.naming = metrics.naming(frame.texts());
    }

    /// @param last the last day with facts
    /// @param facts first and last day of all facts
    /// @param moments the earlier states that can be looked at
    Controls controls(LocalDate last, Optional<Period> facts, Moments moments) {
        return new Controls(
                wanted.store().id().value(),
                metricOptions(),
                days(last, facts),
                grains(),
                comparisons(),
                cut(0),
                cut(1),
                bases(),
                moments.options(),
                wanted.only().keySet().stream().map(this::chip).toList());
    }

    private List<Option> metricOptions() {
        var locale = frame.texts().locale();
        return metrics.all().stream()
                .map(metric ->
                        new Option(
                                metric.id().value(),
                                metric.name().in(locale),
                                metric.meaning().in(locale),
                                wanted.metrics().contains(metric.id())))
                .toList();
    }

    private Days days(LocalDate last, Optional<Period> facts) {
        var period = wanted.period();
        return new Days(
                period.from().toString(),
                period.until().minusDays(1).toString(),
                Written.period(period),
                before().map(Written::period).orElse(""),
                presets(last, facts));
    }

    private Optional<Period> before() {
        return switch (wanted.comparison()) {
            case NONE -> Optional.empty();
            case BEFORE -> Optional.of(wanted.period().before());
            case YEAR_BEFORE -> Optional.of(wanted.period().yearBefore());
        };
    }

    private List<Preset> presets(LocalDate last, Optional<Period> facts) {
        var end = last.plusDays(1);
        var presets = new ArrayList<Preset>();
        presets.add(preset("web.period.7", new Period(end.minusDays(7), end)));
        presets.add(preset("web.period.30", new Period(end.minusDays(30), end)));
        presets.add(preset("web.period.90", new Period(end.minusDays(90), end)));
        presets.add(preset("web.period.365", new Period(end.minusDays(365), end)));
        var month = Period.monthOf(last);
        presets.add(preset("web.period.month", month));
        presets.add(preset("web.period.month-before", Period.monthOf(month.from().minusDays(1))));
        var year = last.withDayOfYear(1);
        presets.add(preset("web.period.year", new Period(year, year.plusYears(1))));
        facts.ifPresent(all -> presets.add(preset("web.period.all", all)));
        return presets;
    }

    private Preset preset(String key, Period period) {
        return new Preset(
                frame.say(key),
                period.from().toString(),
                period.until().minusDays(1).toString(),
                period.equals(wanted.period()));
    }

    private List<Option> grains() {
        return List.of(
                grain(Grain.DAY, "web.grain.day"),
                grain(Grain.WEEK, "web.grain.week"),
                grain(Grain.MONTH, "web.grain.month"),
                grain(Grain.TOTAL, "web.grain.total"));
    }

    private Option grain(Grain grain, String key) {
        return option(
                grain.name().toLowerCase(Locale.ROOT), frame.say(key), grain == wanted.grain());
    }

    private List<Option> comparisons() {
        return List.of(
                comparison(Comparison.BEFORE, "web.compare.before"),
                comparison(Comparison.YEAR_BEFORE, "web.compare.year"),
                comparison(Comparison.NONE, "web.compare.none"));
    }

    private Option comparison(Comparison comparison, String key) {
        return option(Wanted.word(comparison), frame.say(key), comparison == wanted.comparison());
    }

    private List<Option> bases() {
        return List.of(
                option("event", frame.say("web.basis.event"), wanted.basis() == Basis.EVENT),
                option("order", frame.say("web.basis.order"), wanted.basis() == Basis.ORDER));
    }

    private List<Option> cut(int place) {
        var options = new ArrayList<Option>();
        options.add(option("", frame.say("web.figures.not-cut"), wanted.by().size() <= place));
        for (var dimension : metrics.dimensions(wanted.metrics())) {
            boolean chosen = wanted.by().size() > place && wanted.by().get(place).equals(dimension);
            boolean elsewhere = !chosen && wanted.by().contains(dimension);
            if (!elsewhere) {
                options.add(option(dimension.id(), naming.dimension(dimension), chosen));
            }
        }
        return options;
    }

    private Chip chip(Dimension dimension) {
        var values = wanted.only().getOrDefault(dimension, List.of());
        return new Chip(
                naming.dimension(dimension),
                String.join(", ", values),
                wanted.without(dimension).link("/figures"),
                values.stream().map(value -> dimension.id() + ":" + value).toList());
    }

    private static Option option(String value, String label, boolean chosen) {
        return new Option(value, label, "", chosen);
    }
}
