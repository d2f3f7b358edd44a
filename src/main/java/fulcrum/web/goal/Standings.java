package fulcrum.web.goal;

import fulcrum.metrics.Unit;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Pace;
import fulcrum.web.drawing.LineChart;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.goal.GoalPage.Course;
import fulcrum.web.goal.GoalPage.Legend;
import fulcrum.web.goal.GoalPage.Standing;
import fulcrum.web.goal.GoalPage.Tile;
import fulcrum.web.question.FigureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Puts in words and draws where a goal stands.
final class Standings {

    private final Frame frame;
    private final Telling telling;
    private final Goal goal;

    Standings(Telling telling, Goal goal) {
        this.frame = telling.frame();
        this.telling = telling;
        this.goal = goal;
    }

    Standing of(Pace pace, Optional<String> owner) {
        return switch (pace) {
            case Pace.Refused(var why) ->
                    standing(
                            owner,
                            Optional.of(frame.say(why)),
                            List.of(),
                            new Drawn(Optional.empty(), List.of()));
            case Pace.Over over ->
                    standing(owner, Optional.empty(), tiles(over), drawn(over.curve()));
            case Pace.Told told ->
                    standing(owner, Optional.empty(), tiles(told), drawn(told.curve()));
        };
    }

    private record Drawn(Optional<Course> course, List<String> notes) {}

    private Standing standing(
            Optional<String> owner, Optional<String> refused, List<Tile> tiles, Drawn drawn) {
        return new Standing(
                telling.name(goal.metric()),
                telling.wanted(goal),
                Written.period(goal.period()),
                owner,
                goal.metric().value(),
                refused,
                tiles,
                drawn.course(),
                drawn.notes());
    }

    private List<Tile> tiles(Pace.Over over) {
        return List.of(
                new Tile(
                        frame.say("web.goal.came-to"),
                        telling.shown(goal.metric(), over.value()),
                        frame.say(over.reached() ? "web.goal.reached" : "web.goal.missed"),
                        Optional.empty()));
    }

    private List<Tile> tiles(Pace.Told told) {
        var tiles = new ArrayList<Tile>();
        tiles.add(
                new Tile(
                        frame.say("web.goal.odds"),
                        telling.odds(told.odds()),
                        telling.yesterday(told),
                        Optional.of(told.odds())));
        tiles.add(
                new Tile(
                        frame.say("web.goal.expected"),
                        shown(told.expected()),
                        frame.say(
                                "web.goal.between",
                                shown(told.interval().low()),
                                shown(told.interval().high())),
                        Optional.empty()));
        tiles.add(
                new Tile(
                        frame.say("web.goal.sofar"),
                        told.sofar().isPresent() ? shown(told.sofar().getAsDouble()) : "–",
                        frame.say("web.goal.until", Written.day(told.known())),
                        Optional.empty()));
        tiles.addAll(ahead(told));
        return tiles;
    }

    /// What is still to come.
    private List<Tile> ahead(Pace.Told told) {
        return List.of(
                new Tile(
                        frame.say("web.goal.needed"),
                        shown(told.rate().needed()),
                        frame.say("web.goal.rate", shown(told.rate().expected())),
                        Optional.empty()),
                new Tile(
                        frame.say("web.goal.lost"),
                        told.lost().map(Written::day).orElse("–"),
                        frame.say(
                                told.lost().isPresent() ? "web.goal.lost.if" : "web.goal.lost.not"),
                        Optional.empty()));
    }

    private String shown(double value) {
        return telling.shown(goal.metric(), value);
    }

    private Drawn drawn(Pace.Curve curve) {
        return new Drawn(
                curve.days().isEmpty() ? Optional.empty() : Optional.of(course(curve)),
                curve.firsts().told(frame.texts()));
    }

    private Course course(Pace.Curve curve) {
        var days = curve.days();
        var names =
                List.of(
                        frame.say("web.goal.line.target"),
                        frame.say("web.goal.line.actual"),
                        frame.say("web.goal.line.ahead"));
        var series =
                List.of(
                        new LineChart.Series(
                                names.get(0), days.stream().map(Pace.Day::target).toList()),
                        new LineChart.Series(
                                names.get(1), days.stream().map(Pace.Day::actual).toList()),
                        new LineChart.Series(
                                names.get(2), days.stream().map(Standings::ahead).toList()));
        var unit = telling.unit(goal.metric());
        var text = new FigureText(telling.store());
        var drawing =
                LineChart.of(
                        days.stream().map(day -> Written.day(day.date())).toList(),
                        series,
                        band(days),
                        value -> text.axis(unit, value));
        var legend = new ArrayList<Legend>();
        for (int i = 0; i < names.size(); i++) {
            legend.add(new Legend(names.get(i), i + 1));
        }
        return new Course(drawing, label(unit), legend);
    }

    private String label(Unit unit) {
        return frame.say(
                "web.goal.chart",
                telling.name(goal.metric()),
                unit == Unit.MONEY ? telling.store().currency().getCurrencyCode() : "");
    }

    private static OptionalDouble ahead(Pace.Day day) {
        return day.ahead().isPresent()
                ? OptionalDouble.of(day.ahead().get().mean())
                : OptionalDouble.empty();
    }

    /// Closed around days that are known.
    private static Optional<LineChart.Band> band(List<Pace.Day> days) {
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        double last =
                days.stream().flatMapToDouble(day -> day.target().stream()).findFirst().orElse(0);
        for (var day : days) {
            last = day.actual().orElse(last);
            double known = last;
            low.add(day.ahead().map(one -> one.interval().low()).orElse(known));
            high.add(day.ahead().map(one -> one.interval().high()).orElse(known));
        }
        return days.stream().allMatch(day -> day.ahead().isEmpty())
                ? Optional.empty()
                : Optional.of(new LineChart.Band(low, high));
    }
}
