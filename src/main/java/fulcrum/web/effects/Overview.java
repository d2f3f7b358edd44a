package fulcrum.web.effects;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.effects.Execution;
import fulcrum.effects.Foresight;
import fulcrum.effects.Reading;
import fulcrum.effects.Result;
import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.drawing.Whiskers;
import fulcrum.web.effects.EffectsPage.Expecting;
import fulcrum.web.effects.EffectsPage.Row;
import fulcrum.web.effects.EffectsPage.Tile;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import fulcrum.web.question.ResultMarks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays out what the actions of a store did.
final class Overview {

    private static final int WEEKS = 12;
    private static final List<Result> TILES =
            List.of(Result.WORKED, Result.HURT, Result.NO_EFFECT, Result.CANNOT_TELL);

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final EffectText text;
    private final Map<ActionId, Action> actions;
    private final Map<PersonId, String> names;

    Overview(Rooms rooms, Frame frame, Store store) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.text = new EffectText(rooms, frame, store);
        this.actions =
                rooms.work().actions().of(store.id()).stream()
                        .collect(Collectors.toMap(Action::id, identity()));
        this.names = rooms.people().names();
    }

    EffectsPage page(Asked asked, LocalDate today, boolean reading) {
        var readings =
                rooms.effects().of(store.id()).stream()
                        .filter(one -> actions.containsKey(one.action()))
                        .toList();
        var shown = readings.stream().filter(one -> fits(one, asked)).toList();
        var whiskers = Whiskers.of(shown.stream().map(Overview::span).toList());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(row(shown.get(i), whiskers.of().get(i)));
        }
        var hours =
                new HoursText(frame, names).of(rooms.effects().meter(store.id(), lately(today)));
        return new EffectsPage(
                store.id().value(),
                actions.size() - readings.size(),
                reading,
                TILES.stream().map(result -> tile(result, readings)).toList(),
                hours,
                results(asked.first("result")),
                owners(asked.first("owner")),
                rows,
                whiskers.zero(),
                text.name(rooms.effects().goal(store)),
                rooms.effects().foresight(store).stream().map(this::expecting).toList());
    }

    private static Period lately(LocalDate today) {
        return new Period(today.minusWeeks(WEEKS), today.plusDays(1));
    }

    private boolean fits(Reading reading, Asked asked) {
        var owner = action(reading).plan().owner().map(PersonId::value).orElse("");
        return (asked.first("result").isEmpty()
                        || reading.result().word().equals(asked.first("result")))
                && (asked.first("owner").isEmpty() || owner.equals(asked.first("owner")));
    }

    private Action action(Reading reading) {
        return requireNonNull(actions.get(reading.action()));
    }

    private static Optional<Whiskers.Span> span(Reading reading) {
        return reading.measured()
                .map(Reading.Measured::share)
                .map(size -> new Whiskers.Span(size.low(), size.estimate(), size.high()));
    }

    private Row row(Reading reading, Optional<Whiskers.Whisker> whisker) {
        var action = action(reading);
        var measured = reading.measured();
        var share = measured.map(Reading.Measured::share);
        var worth = measured.flatMap(Reading.Measured::worth);
        var goal = measured.map(Reading.Measured::goal);
        return new Row(
                reading.action().number(),
                text.address(reading.action()),
                action.plan().title(),
                action.plan().owner().flatMap(this::named).orElse(""),
                ResultMarks.kind(reading.result()),
                frame.say(reading.result().said()),
                measured.map(one -> text.name(one.metric())).orElse(""),
                share.map(text::share).orElse(""),
                share.map(text::shareBetween).orElse(""),
                share.map(Size::estimate).orElse(0.0),
                whisker,
                worth.map(size -> text.amount(goal.orElseThrow(), size)).orElse(""),
                worth.map(size -> text.between(goal.orElseThrow(), size)).orElse(""),
                worth.map(Size::estimate).orElse(0.0),
                reading.execution() == Execution.How.AS_PLANNED
                        ? ""
                        : frame.say(reading.execution().said()),
                measured.map(text::firm).orElse(""));
    }

    private Optional<String> named(PersonId id) {
        return Optional.ofNullable(names.get(id));
    }

    /// Worths of what is firm and told apart from chance add up; their doubts as independent ones.
    private Tile tile(Result result, List<Reading> readings) {
        var goal = rooms.effects().goal(store);
        var of = readings.stream().filter(one -> one.result() == result).toList();
        boolean isEffect = result == Result.WORKED || result == Result.HURT;
        var worths =
                of.stream()
                        .flatMap(one -> one.measured().stream())
                        .filter(one -> one.goal().equals(goal))
                        .flatMap(one -> one.worth().stream())
                        .toList();
        return new Tile(
                ResultMarks.kind(result),
                frame.say(result.said()),
                Written.count(of.size()),
                isEffect && !worths.isEmpty() ? together(goal, worths) : "",
                text.list(result));
    }

    private String together(MetricId goal, List<Size> worths) {
        var sum = Size.together(worths);
        return frame.say("web.effects.together", text.amount(goal, sum), text.between(goal, sum));
    }

    private List<Option> results(String chosen) {
        return Stream.concat(
                        Stream.of(
                                Option.of(
                                        "",
                                        frame.say("web.effects.all-results"),
                                        chosen.isEmpty())),
                        Arrays.stream(Result.values())
                                .map(one ->
                                        Option.of(
                                                one.word(),
                                                frame.say(one.said()),
                                                one.word().equals(chosen))))
                .toList();
    }

    private List<Option> owners(String chosen) {
        return Stream.concat(
                        Stream.of(
                                Option.of(
                                        "", frame.say("web.effects.all-people"), chosen.isEmpty())),
                        actions.values().stream()
                                .flatMap(one -> one.plan().owner().stream())
                                .distinct()
                                .flatMap(id ->
                                        named(id).stream()
                                                .map(name ->
                                                        Option.of(
                                                                id.value(),
                                                                name,
                                                                id.value().equals(chosen))))
                                .sorted(Comparator.comparing(Option::label)))
                .toList();
    }

    private Expecting expecting(Foresight one) {
        return new Expecting(
                named(one.who()).orElse(""),
                one.actions(),
                frame.say("web.effects.hits", one.inside(), one.actions()),
                text.share(one.expected()),
                text.share(one.came()));
    }
}
