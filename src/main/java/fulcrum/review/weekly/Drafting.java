package fulcrum.review.weekly;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Expectation;
import fulcrum.actions.Status;
import fulcrum.effects.Reading;
import fulcrum.effects.Size;
import fulcrum.leverage.Track;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Told;
import fulcrum.review.weekly.Draft.Kind;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Drafts the next plan: what to stop, go on with, repeat, try again, and what nobody works on yet.
///
/// @param readings the last of each action
record Drafting(
        Metrics metrics, Period week, List<Action> actions, Map<ActionId, Reading> readings) {

    private static final int MOST = 7;

    /// What ended earlier is no matter of the week.
    private static final int WEEKS_BACK = 4;

    /// What is not measured after so many days is tried in another way.
    private static final int LONG_ENOUGH = 14;

    private static final double LIKELY = 0.8;

    /// @param gaps exceptions and targets that were missed, by what the week lost with them
    List<Draft> drafts(List<Track> levers, Map<MetricId, OptionalDouble> gaps) {
        var drafts = new ArrayList<>(ofActions(levers));
        drafts.addAll(pulled(levers, gaps.keySet()));
        drafts.addAll(begun(gaps, drafts));
        return drafts.stream()
                .sorted(Comparator.comparingDouble(Draft::size).reversed())
                .limit(MOST)
                .toList();
    }

    private List<Draft> ofActions(List<Track> levers) {
        var kept =
                levers.stream()
                        .flatMap(track -> track.lever().uses().stream())
                        .collect(Collectors.toSet());
        return actions.stream()
                .flatMap(action -> {
                    var reading = Optional.ofNullable(readings.get(action.id()));
                    return reading.stream().flatMap(one -> draft(action, one, kept).stream());
                })
                .toList();
    }

    private Optional<Draft> draft(Action action, Reading reading, Set<ActionId> kept) {
        var days = action.plan().days();
        if (days.isEmpty() || days.get().until().isBefore(week.until().minusWeeks(WEEKS_BACK))) {
            return Optional.empty();
        }
        boolean runs = action.status() == Status.RUNNING;
        return switch (reading.result()) {
            case HURT -> runs ? about(action, reading, Kind.STOP) : Optional.empty();
            case NO_EFFECT -> runs ? about(action, reading, Kind.STOP) : Optional.empty();
            case WORKED -> worked(action, reading, days.get(), kept);
            case CANNOT_TELL ->
                    days.get().days() >= LONG_ENOUGH && isOver(days.get()) && promises(reading)
                            ? about(action, reading, Kind.TEST)
                            : Optional.empty();
            case TOO_EARLY, NOT_DONE, UNDIRECTED -> Optional.empty();
        };
    }

    /// What looked bad, if anything, is not tried once more.
    private static boolean promises(Reading reading) {
        return reading.measured()
                .flatMap(Reading.Measured::worth)
                .filter(worth -> worth.estimate() > 0)
                .isPresent();
    }

    private boolean isOver(Period days) {
        return !days.until().isAfter(week.until());
    }

    private Optional<Draft> worked(
            Action action, Reading reading, Period days, Set<ActionId> kept) {
        if (action.status() == Status.RUNNING) {
            boolean endsSoon = !days.until().isAfter(week.until().plusDays(Review.WEEK));
            return endsSoon ? about(action, reading, Kind.CONTINUE) : Optional.empty();
        }
        return action.status() == Status.DONE && !kept.contains(action.id())
                ? about(action, reading, Kind.SCALE)
                : Optional.empty();
    }

    private Optional<Draft> about(Action action, Reading reading, Kind kind) {
        var worth = reading.measured().flatMap(Reading.Measured::worth);
        long days = reading.measured().map(one -> one.days().days()).orElse(1L);
        return Optional.of(
                new Draft(
                        kind.name().toLowerCase(Locale.ROOT) + "-" + action.id().number(),
                        kind,
                        OptionalInt.of(action.id().number()),
                        OptionalInt.empty(),
                        action.plan().expectation().map(Expectation::metric),
                        Said.of(head(kind), action.id(), action.plan().title()),
                        reason(reading),
                        weekly(worth, days)));
    }

    private static String head(Kind kind) {
        return switch (kind) {
            case STOP -> "review.weekly.draft.stop.head";
            case CONTINUE -> "review.weekly.draft.continue.head";
            case SCALE -> "review.weekly.draft.scale.head";
            case TEST -> "review.weekly.draft.test.head";
            case PULL -> "review.weekly.draft.pull.head";
            case BEGIN -> "review.weekly.draft.begin.head";
        };
    }

    private static OptionalDouble weekly(Optional<Size> worth, long days) {
        return worth.isPresent()
                ? OptionalDouble.of(worth.get().estimate() * Review.WEEK / days)
                : OptionalDouble.empty();
    }

    private Said reason(Reading reading) {
        return reading.measured()
                .map(one ->
                        Said.of(
                                "review.weekly.draft.measured",
                                name(one.metric()),
                                Told.percent(one.share().estimate()),
                                Said.of(
                                        "review.weekly.draft.between",
                                        Told.percent(one.share().low()),
                                        Told.percent(one.share().high()))))
                .orElse(reading.told());
    }

    private Object name(MetricId metric) {
        return metrics.find(metric).map(Metric::name).<Object>map(name -> name).orElse(metric);
    }

    /// Levers that probably work, rest at the moment, and move what needs moving.
    private List<Draft> pulled(List<Track> levers, Set<MetricId> wanted) {
        return levers.stream()
                .filter(track -> track.lever().kept())
                .filter(track -> track.positive().orElse(0) >= LIKELY)
                .filter(track -> track.lever().play().metric().filter(wanted::contains).isPresent())
                .filter(this::rests)
                .map(this::pull)
                .toList();
    }

    private boolean rests(Track track) {
        var uses = Set.copyOf(track.lever().uses());
        LocalDate since = week.from();
        return actions.stream()
                .filter(action -> uses.contains(action.id()))
                .noneMatch(action ->
                        action.status().open()
                                || action.plan()
                                        .days()
                                        .filter(days -> days.until().isAfter(since))
                                        .isPresent());
    }

    private Draft pull(Track track) {
        var play = track.lever().play();
        var metric = play.metric().orElseThrow();
        var next = track.next().orElseThrow();
        return new Draft(
                "pull-" + track.lever().id().number(),
                Kind.PULL,
                OptionalInt.empty(),
                OptionalInt.of(track.lever().id().number()),
                Optional.of(metric),
                Said.of("review.weekly.draft.pull.head", play.name()),
                Said.of(
                        "review.weekly.draft.next",
                        name(metric),
                        Told.percent(next.estimate()),
                        Told.percent(track.positive().orElse(0))),
                weekly(
                        track.worth(),
                        Math.max(1L, (long) play.days() * Math.max(1, track.uses().size()))));
    }

    /// What lost most and nobody works on.
    private List<Draft> begun(Map<MetricId, OptionalDouble> gaps, List<Draft> others) {
        var worked =
                Stream.concat(
                                actions.stream()
                                        .filter(one -> one.status().open())
                                        .flatMap(one -> one.plan().expectation().stream())
                                        .map(Expectation::metric),
                                others.stream().flatMap(one -> one.metric().stream()))
                        .collect(Collectors.toCollection(HashSet::new));
        return gaps.entrySet().stream()
                .filter(gap -> gap.getValue().orElse(0) < 0 && !worked.contains(gap.getKey()))
                .map(gap -> begin(gap.getKey(), gap.getValue()))
                .toList();
    }

    private Draft begin(MetricId metric, OptionalDouble loss) {
        return new Draft(
                "begin-" + metric,
                Kind.BEGIN,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(metric),
                Said.of("review.weekly.draft.begin.head", name(metric)),
                Said.of("review.weekly.draft.nobody"),
                loss);
    }
}
