package fulcrum.web.effects;

import fulcrum.actions.Link;
import fulcrum.effects.Meter;
import fulcrum.effects.Meter.Hours;
import fulcrum.effects.Result;
import fulcrum.store.PersonId;
import fulcrum.web.effects.EffectsPage.Line;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.ResultMarks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the hours went, as lines of stacked hours.
final class HoursText {

    private static final int MOST_LINES = 8;
    private static final double PERCENT = 100;

    private final Frame frame;
    private final Map<PersonId, String> names;
    private final ResultMarks marks;

    HoursText(Frame frame, Map<PersonId, String> names) {
        this.frame = frame;
        this.names = names;
        this.marks = new ResultMarks(frame);
    }

    EffectsPage.Hours of(Meter meter) {
        var people = new ArrayList<Line>();
        double longest = longest(meter.byPerson().values());
        meter.byPerson().forEach((who, hours) -> people.add(line(name(who), hours, longest)));
        var links = new ArrayList<Line>();
        double widest = longest(meter.byLink().values());
        meter.byLink().forEach((link, hours) -> links.add(line(name(link), hours, widest)));
        var weeks = new ArrayList<Line>();
        double fullest = longest(meter.byWeek().values());
        meter.byWeek()
                .forEach((monday, hours) -> weeks.add(line(Written.day(monday), hours, fullest)));
        return new EffectsPage.Hours(
                Written.day(meter.days().from()),
                Written.day(meter.days().until().minusDays(1)),
                marks.hours(meter.all().total()),
                keys(meter.all()),
                people.stream().limit(MOST_LINES).toList(),
                links.stream().limit(MOST_LINES).toList(),
                weeks);
    }

    private String name(Optional<PersonId> who) {
        return who.flatMap(id -> Optional.ofNullable(names.get(id)))
                .orElseGet(() -> frame.say("web.actions.nobody"));
    }

    private String name(Link link) {
        return frame.say(link.said());
    }

    private static double longest(Collection<Hours> hours) {
        return hours.stream()
                .map(Hours::total)
                .mapToDouble(BigDecimal::doubleValue)
                .reduce(Double.MIN_NORMAL, Math::max);
    }

    private Line line(String name, Hours hours, double whole) {
        return new Line(name, marks.hours(hours.total()), marks.stack(hours, whole));
    }

    private List<EffectsPage.Key> keys(Hours hours) {
        double whole = hours.total().doubleValue();
        return Arrays.stream(Result.values())
                .filter(result -> hours.of(result).signum() > 0)
                .map(result ->
                        new EffectsPage.Key(
                                ResultMarks.kind(result),
                                frame.say(result.said()),
                                Math.round(hours.of(result).doubleValue() / whole * PERCENT)
                                        + " %"))
                .toList();
    }
}
