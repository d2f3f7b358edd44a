package fulcrum.web.definitions;

import fulcrum.metrics.Better;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Mistake;
import fulcrum.metrics.Unit;
import fulcrum.store.OwnDefinitions.Version;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.definitions.DefinitionsPage.Compared;
import fulcrum.web.definitions.DefinitionsPage.Draft;
import fulcrum.web.definitions.DefinitionsPage.Fault;
import fulcrum.web.definitions.DefinitionsPage.Named;
import fulcrum.web.definitions.DefinitionsPage.Notice;
import fulcrum.web.definitions.DefinitionsPage.Row;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;

/// Fills the page of definitions: the text as it stands there, and all around it.
final class Editor {

    private static final int LONGEST_SOURCE = 120;

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final List<Version> history;
    private Asked asked = new Asked(new LinkedMultiValueMap<>(new LinkedHashMap<>()));
    private String text = "";
    private int after;
    private Optional<Version> version = Optional.empty();
    private Optional<Notice> notice = Optional.empty();

    Editor(Rooms rooms, Frame frame, Store store) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.history = rooms.definitions().history(store.id());
        this.after = history.isEmpty() ? 0 : history.getFirst().number();
    }

    /// With all that stands in the fields of a form.
    Editor as(Asked fields) {
        asked = fields;
        after = after(fields);
        return this;
    }

    Editor with(String written) {
        text = written;
        return this;
    }

    Editor about(Optional<Version> shown, Optional<Notice> said) {
        version = shown;
        notice = said;
        return this;
    }

    Editor said(String kind, String key, Object... arguments) {
        notice = Optional.of(new Notice(kind, frame.say(key, arguments)));
        return this;
    }

    /// The version that a form changes; a number that is none changes nothing.
    static int after(Asked fields) {
        var written = fields.first("after");
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : -1;
    }

    DefinitionsPage page() {
        return new DefinitionsPage(
                address().toString(),
                text,
                asked.first("reason"),
                after,
                notice,
                faults(),
                draft(),
                rooms.metrics(store).all().stream().map(this::named).toList(),
                history.stream().map(this::row).toList(),
                version.map(this::compared));
    }

    private Address address() {
        return new Address("/definitions", List.of()).with("store", store.id().value());
    }

    private List<Fault> faults() {
        var lines = text.lines().toList();
        return rooms.storeMetrics().mistakes(text).stream()
                .sorted(Comparator.comparingInt(mistake -> mistake.line().orElse(0)))
                .map(mistake -> fault(mistake, lines))
                .toList();
    }

    private Fault fault(Mistake mistake, List<String> lines) {
        int line = mistake.line().orElse(0);
        var source = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
        return new Fault(
                line > 0 ? String.valueOf(line) : "",
                source.length() > LONGEST_SOURCE
                        ? source.substring(0, LONGEST_SOURCE) + "…"
                        : source,
                mistake.place().isEmpty()
                        ? frame.say(mistake.what())
                        : frame.say(
                                "web.definitions.fault",
                                mistake.place(),
                                frame.say(mistake.what())));
    }

    /// Empty once its metric stands in the text.
    private Draft draft() {
        var form = MetricForm.of(asked);
        boolean written = asked.first("do").equals("add");
        return new Draft(
                written ? "" : form.id(),
                written ? "" : form.english(),
                written ? "" : form.chinese(),
                written ? "" : form.formula(),
                Arrays.stream(Unit.values())
                        .map(unit -> option(word(unit), "metrics.unit." + word(unit), form.unit()))
                        .toList(),
                Arrays.stream(Better.values())
                        .map(better ->
                                option(
                                        word(better),
                                        "web.metric.better." + word(better),
                                        form.better()))
                        .toList());
    }

    private Option option(String value, String key, String chosen) {
        return Option.of(value, frame.say(key), value.equals(chosen));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Named named(Metric metric) {
        return new Named(
                metric.id().value(),
                metric.name().in(frame.texts().locale()),
                frame.say("metrics.unit." + word(metric.unit())));
    }

    private Row row(Version one) {
        return new Row(
                one.number(),
                Written.moment(one.changedAt(), store.zone()),
                one.changedBy(),
                one.reason(),
                address().with("version", one.number()).toString(),
                one.text().isEmpty());
    }

    private Compared compared(Version shown) {
        var before =
                history.stream()
                        .filter(one -> one.number() == shown.number() - 1)
                        .map(Version::text)
                        .findFirst()
                        .orElse("");
        return new Compared(
                frame.say("web.definitions.compared", shown.number(), shown.number() - 1),
                Difference.between(before, shown.text()));
    }
}
