package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Checklists;
import fulcrum.actions.PlanText;
import fulcrum.actions.Remarks;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.actions.ActionPage.Answers;
import fulcrum.web.actions.ActionPage.Fields;
import fulcrum.web.actions.ActionPage.Line;
import fulcrum.web.actions.ActionPage.Remark;
import fulcrum.web.actions.ActionPage.Step;
import fulcrum.web.actions.ActionPage.Version;
import fulcrum.web.actions.BoardPage.Notice;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fills the page of one action.
final class Sheet {

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final Choices choices;
    private final Cards cards;
    private PlanText form;
    private int after;
    private String why = "";
    private String steps = "";
    private String words = "";
    private String evidence = "";
    private List<Said> faults = List.of();
    private Optional<Action> meanwhile = Optional.empty();
    private Optional<Notice> notice = Optional.empty();

    Sheet(Rooms rooms, Frame frame, Store store, LocalDate today, PlanText form) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.choices = new Choices(rooms, frame, store);
        this.cards = new Cards(rooms, frame, store, today);
        this.form = form;
    }

    /// With what was just typed and could not be taken.
    Sheet typed(int version, String reason, String stepText, List<Said> wrong) {
        after = version;
        why = reason;
        steps = stepText;
        faults = wrong;
        return this;
    }

    /// With a remark that could not be taken.
    Sheet remarking(String remark, String link) {
        words = remark;
        evidence = link;
        return this;
    }

    /// Beside what somebody else made of it.
    Sheet beside(Action theirs) {
        meanwhile = Optional.of(theirs);
        after = theirs.version();
        return this;
    }

    Sheet said(Optional<Notice> what) {
        notice = what;
        return this;
    }

    /// The page of an action that is to be made.
    ActionPage fresh() {
        return page(
                Optional.empty(), List.of(), steps, List.of(), List.of(), List.of(), Answers.NONE);
    }

    ActionPage of(Action action) {
        after = after == 0 ? action.version() : after;
        var checklist = rooms.work().checklists().of(action.id());
        return page(
                Optional.of(action),
                checklist.stream().map(this::step).toList(),
                steps.isEmpty()
                        ? checklist.stream()
                                .map(Checklists.Step::words)
                                .collect(Collectors.joining("\n"))
                        : steps,
                rooms.work().remarks().of(action.id()).stream().map(this::remark).toList(),
                versions(action),
                rooms.work()
                        .actions()
                        .frozen(action)
                        .map(then -> lines(then, action))
                        .orElse(List.of()),
                new Asking(rooms, frame, store).of(action));
    }

    private ActionPage page(
            Optional<Action> action,
            List<Step> checklist,
            String stepText,
            List<Remark> remarks,
            List<Version> versions,
            List<Line> frozen,
            Answers answers) {
        return new ActionPage(
                store.id().value(),
                action.map(cards::card),
                fields(),
                faults.stream().map(frame::say).toList(),
                meanwhile.map(theirs -> lines(theirs)).orElse(List.of()),
                notice,
                checklist,
                stepText,
                remarks,
                versions,
                frozen,
                answers,
                action.map(new Surroundings(rooms, frame, store)::of).orElse(Around.NONE));
    }

    private Fields fields() {
        return new Fields(
                form,
                after,
                why,
                words,
                evidence,
                choices.links(form.link()),
                choices.with("web.actions.nobody", choices.owners(), form.owner()),
                choices.with("web.action.no-metric", choices.metrics(), form.metric()));
    }

    private Step step(Checklists.Step step) {
        return new Step(
                step.position(),
                step.words(),
                step.done().map(done -> done.by() + ", " + moment(done.at())).orElse(""));
    }

    private Remark remark(Remarks.Remark one) {
        return new Remark(
                one.words(),
                one.evidence().map(Object::toString).orElse(""),
                one.by(),
                moment(one.at()));
    }

    private List<Version> versions(Action action) {
        var all = rooms.work().actions().versions(action.id());
        var before = all.stream().collect(Collectors.toMap(Action::version, Function.identity()));
        return all.stream()
                .map(one ->
                        new Version(
                                one.version(),
                                moment(one.last().at()),
                                one.last().by(),
                                frame.say(one.status().said())
                                        + (action.frozen()
                                                        .filter(v -> v == one.version())
                                                        .isPresent()
                                                ? " · " + frame.say("web.action.frozen-here")
                                                : ""),
                                one.last().why(),
                                Optional.ofNullable(before.get(one.version() - 1))
                                        .map(earlier -> lines(earlier, one))
                                        .orElse(List.of())))
                .toList();
    }

    /// What differs between two versions.
    private List<Line> lines(Action then, Action now) {
        var before = words(then);
        var after = words(now);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).then().equals(after.get(i).then())) {
                lines.add(
                        new Line(before.get(i).what(), before.get(i).then(), after.get(i).then()));
            }
        }
        return lines;
    }

    /// What they wrote beside what stands in the form.
    private List<Line> lines(Action theirs) {
        return PlanText.of(theirs).equals(form)
                ? List.of()
                : words(theirs).stream().filter(line -> !line.then().isEmpty()).toList();
    }

    private List<Line> words(Action action) {
        var card = cards.card(action);
        var written = PlanText.of(action);
        return List.of(
                line("web.action.title", card.title()),
                line("web.action.owner", card.owner()),
                line("web.action.link", card.link()),
                line("web.action.days", card.days().written()),
                line("web.action.expected", card.expected()),
                line("web.action.scope", written.scope().replace("\n", ", ")),
                line("web.action.effort", written.hours() + " / " + written.coins()),
                line(
                        "web.action.emergency",
                        action.plan().emergency() ? frame.say("web.yes") : frame.say("web.no")),
                line("web.action.note", written.note()));
    }

    private Line line(String key, String then) {
        return new Line(frame.say(key), then, "");
    }

    private String moment(Instant at) {
        return Written.moment(at, store.zone());
    }
}
