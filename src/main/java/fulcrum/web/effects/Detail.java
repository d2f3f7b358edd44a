package fulcrum.web.effects;

import fulcrum.actions.Action;
import fulcrum.effects.Appraisal;
import fulcrum.effects.Execution;
import fulcrum.effects.Reading;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.outlook.ActionQuestion;
import fulcrum.outlook.Judged;
import fulcrum.outlook.Outlooks;
import fulcrum.outlook.Sentences;
import fulcrum.store.Festivals;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.drawing.Crowd;
import fulcrum.web.effects.EffectPage.Beside;
import fulcrum.web.effects.EffectPage.Left;
import fulcrum.web.effects.EffectPage.Line;
import fulcrum.web.effects.EffectPage.Part;
import fulcrum.web.effects.EffectPage.Past;
import fulcrum.web.effects.EffectPage.Trials;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.ResultMarks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays out what one action did.
final class Detail {

    private static final int TOLD_FIRST = 3;

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final EffectText text;

    Detail(Rooms rooms, Frame frame, Store store) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.text = new EffectText(rooms, frame, store);
    }

    EffectPage page(Action action) {
        var appraisal = rooms.effects().appraise(store, action);
        var told = told(appraisal);
        var without =
                appraisal
                        .onMetric()
                        .flatMap(_ -> appraisal.asked())
                        .flatMap(new Outlooks(rooms.metrics(store))::without);
        var courses = without.map(one -> new Courses(frame, new FigureText(store), one));
        int first = Math.min(TOLD_FIRST, told.size());
        return new EffectPage(
                store.id().value(),
                action.id().number(),
                action.plan().title(),
                action.plan().owner().flatMap(rooms.people()::find).map(Person::name).orElse(""),
                action.plan().days().map(Written::period).orElse(""),
                ResultMarks.kind(appraisal.result()),
                frame.say(appraisal.result().said()),
                told.subList(0, first),
                told.subList(first, told.size()),
                facts(appraisal),
                courses.map(Courses::course),
                courses.filter(_ -> adds(appraisal)).map(Courses::sum),
                without.map(one -> trials(one.path().placebos(), one.path().found())),
                appraisal.onMetric().map(this::parts).orElse(List.of()),
                frame.say(
                        appraisal.onMetric().filter(Detail::isByLot).isPresent()
                                ? "web.effect.parts.lot"
                                : "web.effect.parts.lead"),
                left(action),
                appraisal.asked().map(question -> besides(appraisal, question)).orElse(List.of()),
                rooms.effects().history(action.id()).stream().map(this::past).toList(),
                appraisal
                        .action()
                        .plan()
                        .expectation()
                        .map(expected ->
                                figures(expected.metric(), appraisal.action().plan().days()))
                        .orElse(""),
                List.of());
    }

    private static boolean isByLot(Judged.Measured judged) {
        return switch (judged.design().by()) {
            case HOLD_OUT, STAGGERED -> true;
            case DONORS, OWN_PAST -> false;
        };
    }

    /// Two days have no course to speak of.
    private static boolean adds(Appraisal appraisal) {
        return appraisal
                .onMetric()
                .filter(judged -> judged.course().addsUp() && judged.action().days() > 2)
                .isPresent();
    }

    private List<String> told(Appraisal appraisal) {
        return appraisal
                .onMetric()
                .map(judged ->
                        new Sentences(frame.texts(), new FigureText(store)::shown)
                                .of(judged.by(appraisal.told())))
                .orElseGet(() -> List.of(frame.say(appraisal.told())));
    }

    private List<Line> facts(Appraisal appraisal) {
        var lines = new ArrayList<Line>();
        lines.add(
                new Line(
                        frame.say("web.effect.execution"),
                        frame.say(appraisal.execution().how().said()),
                        execution(appraisal.execution())));
        appraisal.measured().ifPresent(measured -> measured(lines, appraisal, measured));
        return lines;
    }

    private String execution(Execution execution) {
        return execution
                .progress()
                .map(steps -> frame.say("web.effect.steps", steps.done(), steps.steps()))
                .orElse("");
    }

    private void measured(List<Line> lines, Appraisal appraisal, Reading.Measured measured) {
        appraisal
                .action()
                .plan()
                .expectation()
                .ifPresent(expected ->
                        lines.add(
                                new Line(
                                        frame.say("web.effect.expected"),
                                        text.share(expected.share().doubleValue()),
                                        frame.say(written(appraisal)))));
        lines.add(
                new Line(
                        frame.say("web.effect.came"),
                        text.share(measured.share()),
                        text.shareBetween(measured.share())));
        lines.add(
                new Line(
                        frame.say("web.effect.worth", text.name(measured.goal())),
                        measured.worth()
                                .map(size -> text.amount(measured.goal(), size))
                                .orElse("—"),
                        measured.worth()
                                .map(size -> text.between(measured.goal(), size))
                                .orElseGet(() ->
                                        frame.say(
                                                "web.effect.no-formula",
                                                text.name(measured.metric()),
                                                text.name(measured.goal())))));
        measured.onGoal()
                .ifPresent(size ->
                        lines.add(
                                new Line(
                                        frame.say("web.effect.on-goal", text.name(measured.goal())),
                                        text.amount(measured.goal(), size),
                                        text.between(measured.goal(), size))));
        lines.add(
                new Line(
                        frame.say("web.effect.firm"),
                        measured.firm() ? frame.say("web.effect.is-firm") : text.firm(measured),
                        ""));
    }

    private static String written(Appraisal appraisal) {
        if (appraisal.amended()) {
            return "web.effect.amended";
        }
        return appraisal.execution().beforehand()
                ? "web.effect.beforehand"
                : "web.effect.afterwards";
    }

    private Trials trials(List<Double> placebos, double found) {
        long asFar = placebos.stream().filter(one -> Math.abs(one) >= Math.abs(found)).count();
        return new Trials(
                Crowd.of(placebos, found),
                frame.say("web.effect.trials.label"),
                frame.say("web.effect.trials", placebos.size(), asFar));
    }

    private List<Part> parts(Judged.Measured judged) {
        return judged.design().weights().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(one -> new Part(one.getKey(), percent(one.getValue())))
                .toList();
    }

    private String percent(double share) {
        return new FigureText(store).shown(Unit.SHARE, BigDecimal.valueOf(share));
    }

    private List<Left> left(Action action) {
        return rooms.effects().overruled(action.id()).stream()
                .map(one ->
                        new Left(
                                one.part(),
                                one.why(),
                                one.by() + ", " + Written.moment(one.at(), store.zone())))
                .toList();
    }

    private List<Beside> besides(Appraisal appraisal, ActionQuestion question) {
        var days = question.action();
        var work =
                rooms.effects().besides(store, appraisal.action()).stream()
                        .filter(one -> one.plan().days().filter(days::overlaps).isPresent())
                        .map(one ->
                                new Beside(
                                        one.id() + " " + one.plan().title(),
                                        text.address(one.id()),
                                        one.plan().days().map(Written::period).orElse("")));
        var festivals =
                Festivals.of(store).during(days).stream()
                        .map(one ->
                                new Beside(frame.say(one.name()), "", Written.period(one.days())));
        return Stream.concat(work, festivals).toList();
    }

    private Past past(Reading reading) {
        var measured = reading.measured();
        return new Past(
                Written.moment(reading.at(), store.zone()),
                ResultMarks.kind(reading.result()),
                frame.say(reading.result().said()),
                measured.map(one -> text.share(one.share()) + " " + text.shareBetween(one.share()))
                        .orElse(""),
                measured.flatMap(one -> one.worth().map(size -> text.amount(one.goal(), size)))
                        .orElse(""),
                String.valueOf(reading.version()));
    }

    private String figures(MetricId metric, Optional<Period> days) {
        var address = text.to("/figures").with("m", metric).with("grain", "day");
        return days.map(address::days).orElse(address).toString();
    }
}
