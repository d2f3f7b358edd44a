package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Checklists.Progress;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.store.People.Member;
import fulcrum.store.People.Standing;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.actions.BoardPage.Card;
import fulcrum.web.actions.BoardPage.Column;
import fulcrum.web.actions.BoardPage.Notice;
import fulcrum.web.actions.BoardPage.View;
import fulcrum.web.drawing.Timeline;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays the actions of a store out for people.
final class Board {

    /// Done work stays on the board for two weeks.
    private static final int DAYS_SHOWN = 14;

    /// A list longer than this is narrowed before it is read.
    private static final int MOST_ROWS = 500;

    private static final int MOST_BARS = 60;

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final LocalDate today;
    private final Metrics metrics;
    private final Map<PersonId, String> names;
    private final Set<PersonId> gone;
    private final Map<Integer, Progress> progress;

    Board(Rooms rooms, Frame frame, Store store, LocalDate today) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.today = today;
        this.metrics = rooms.metrics(store);
        this.names =
                rooms.people().all().stream()
                        .map(Member::person)
                        .collect(Collectors.toMap(Person::id, Person::name));
        this.gone =
                rooms.people().all().stream()
                        .filter(member -> member.standing() == Standing.LEFT)
                        .map(member -> member.person().id())
                        .collect(Collectors.toSet());
        this.progress = rooms.work().checklists().progress(store.id());
    }

    BoardPage page(Asked asked, Optional<Notice> notice) {
        var view = view(asked.first("view"));
        var fitting = fitting(asked);
        var shown = fitting.stream().filter(this::isOnBoard).toList();
        var listed =
                switch (view) {
                    case BOARD -> shown;
                    case LIST -> fitting.stream().limit(MOST_ROWS).toList();
                    case TIME -> timed(fitting);
                };
        return new BoardPage(
                store.id().value(),
                view,
                views(view),
                everybody(owners(store), asked.first("owner"), "web.actions.anybody"),
                everybody(links(), asked.first("link"), "web.actions.any-link"),
                everybody(metricOptions(), asked.first("metric"), "web.actions.any-metric"),
                Stream.of(Status.PLANNED, Status.RUNNING, Status.DONE)
                        .map(status -> column(status, shown))
                        .toList(),
                listed.stream().map(this::card).toList(),
                Timeline.of(
                        listed.stream().flatMap(action -> action.plan().days().stream()).toList(),
                        today),
                fitting.size() - shown.size(),
                notice,
                address("/actions/export", asked).toString());
    }

    /// Emergencies first, then what is due first, then the newest.
    List<Action> fitting(Asked asked) {
        return rooms.work().actions().of(store.id()).stream()
                .filter(fits(asked))
                .sorted(
                        Comparator.comparingInt(
                                        (Action action) -> action.plan().emergency() ? 0 : 1)
                                .thenComparing(Board::due)
                                .thenComparingInt(action -> -action.id().number()))
                .toList();
    }

    /// Those that have days, the latest of them, in the order in which they begin.
    private static List<Action> timed(List<Action> fitting) {
        return fitting.stream()
                .filter(action -> action.plan().days().isPresent())
                .filter(action -> action.status() != Status.DROPPED)
                .sorted(Comparator.comparing(Board::due).reversed())
                .limit(MOST_BARS)
                .sorted(Comparator.comparing(action -> action.plan().days().orElseThrow().from()))
                .toList();
    }

    private static LocalDate due(Action action) {
        return action.plan().days().map(Period::until).orElse(LocalDate.MAX);
    }

    private static Predicate<Action> fits(Asked asked) {
        var owner = asked.first("owner");
        var link = asked.first("link");
        var metric = asked.first("metric");
        return action ->
                (owner.isEmpty()
                                || owner.equals(
                                        action.plan().owner().map(PersonId::value).orElse("none")))
                        && (link.isEmpty() || link.equals(action.plan().link().word()))
                        && (metric.isEmpty()
                                || metric.equals(
                                        action.plan()
                                                .expectation()
                                                .map(one -> one.metric().value())
                                                .orElse("none")));
    }

    private boolean isOnBoard(Action action) {
        return action.status().open()
                || (action.status() == Status.DONE
                        && ended(action).isAfter(today.minusDays(DAYS_SHOWN)));
    }

    /// The last of its days; where it has none, the day on which it was called done.
    private LocalDate ended(Action action) {
        return action.plan()
                .days()
                .map(Period::until)
                .orElseGet(() -> action.last().at().atZone(store.zone()).toLocalDate());
    }

    private Column column(Status status, List<Action> shown) {
        return new Column(
                status.word(),
                frame.say(status.said()),
                shown.stream()
                        .filter(action -> action.status() == status)
                        .map(this::card)
                        .toList());
    }

    Card card(Action action) {
        var plan = action.plan();
        var steps = progress.get(action.id().number());
        return new Card(
                action.id().number(),
                action.version(),
                plan.title(),
                address(action),
                plan.emergency(),
                frame.say(plan.link().said()),
                plan.owner().map(this::name).orElse(""),
                plan.days().map(Written::period).orElse(""),
                expected(action),
                steps == null ? "" : steps.done() + " / " + steps.steps(),
                flag(action),
                action.status().word(),
                frame.say(action.status().said()),
                action.status().next().stream()
                        .map(next ->
                                Option.of(
                                        next.word(),
                                        frame.say(ActionWords.move(action, next)),
                                        false))
                        .toList());
    }

    String name(PersonId person) {
        return names.getOrDefault(person, frame.say("web.actions.somebody-gone"));
    }

    String address(Action action) {
        return address(action.id());
    }

    String address(ActionId id) {
        return new Address("/actions/" + id.number(), List.of())
                .with("store", store.id().value())
                .toString();
    }

    private Address address(String path, Asked asked) {
        var address = new Address(path, List.of()).with("store", store.id().value());
        for (var field : List.of("owner", "link", "metric")) {
            if (!asked.first(field).isEmpty()) {
                address = address.with(field, asked.first(field));
            }
        }
        return address;
    }

    /// Such as `Conversion +10 %`.
    String expected(Action action) {
        return action.plan()
                .expectation()
                .map(one ->
                        metrics.find(one.metric()).map(this::called).orElse(one.metric().value())
                                + " "
                                + share(one.share()))
                .orElse("");
    }

    static String share(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + Written.exact(share.movePointRight(2)) + " %";
    }

    /// What is wrong with its owner or its days, seen from today.
    private String flag(Action action) {
        if (action.status().open() && action.plan().owner().filter(gone::contains).isPresent()) {
            return frame.say("web.actions.owner-left");
        }
        return action.plan()
                .days()
                .filter(_ -> action.status().open())
                .map(days -> {
                    if (!days.until().isAfter(today)) {
                        return frame.say("web.actions.overdue");
                    }
                    return action.status() == Status.PLANNED && days.from().isBefore(today)
                            ? frame.say("web.actions.late")
                            : "";
                })
                .orElse("");
    }

    List<Option> owners(Store of) {
        return rooms.people().all().stream()
                .filter(member -> member.standing() != Standing.LEFT)
                .map(Member::person)
                .filter(person -> person.may(Right.WORK) && person.sees(of.id()))
                .map(person -> Option.of(person.id().value(), person.name(), false))
                .toList();
    }

    /// The same with nobody before them.
    List<Option> ownersWithNobody(Store of, String chosen) {
        return everybody(owners(of), chosen, "web.actions.nobody");
    }

    List<Option> links() {
        return Arrays.stream(Link.values())
                .map(link -> Option.of(link.word(), frame.say(link.said()), false))
                .toList();
    }

    List<Option> metricOptions() {
        return metrics.all().stream()
                .map(metric -> Option.of(metric.id().value(), called(metric), false))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private String called(Metric metric) {
        return metric.name().in(frame.texts().locale());
    }

    /// The options with one for all before them.
    List<Option> everybody(List<Option> options, String chosen, String all) {
        return Stream.concat(Stream.of(Option.of("", frame.say(all), false)), options.stream())
                .map(one -> Option.of(one.value(), one.label(), one.value().equals(chosen)))
                .toList();
    }

    private List<Option> views(View chosen) {
        return Arrays.stream(View.values())
                .map(view ->
                        Option.of(
                                view.name().toLowerCase(Locale.ROOT),
                                frame.say(ActionWords.view(view)),
                                view == chosen))
                .toList();
    }

    private static View view(String word) {
        return Arrays.stream(View.values())
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(View.BOARD);
    }
}
