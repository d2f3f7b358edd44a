package fulcrum.web.definitions;

import fulcrum.metrics.StoreMetrics;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.OwnDefinitions.Change;
import fulcrum.store.OwnDefinitions.Version;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.definitions.DefinitionsPage.Notice;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page on which a boss adds metrics and trees.
@Controller
public class DefinitionsController {

    private static final String PAGE = "definitions/page";

    private final Rooms rooms;
    private final OwnDefinitions definitions;
    private final StoreMetrics metrics;

    public DefinitionsController(Rooms rooms) {
        this.rooms = rooms;
        this.definitions = rooms.definitions();
        this.metrics = rooms.storeMetrics();
    }

    @GetMapping("/definitions")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var chosen = frame.shops().chosen();
        if (chosen.isEmpty()) {
            return Away.to("/data");
        }
        var store = chosen.get();
        var wanted = asked(store, new Asked(fields).first("version"));
        var text = wanted.or(() -> definitions.last(store.id())).map(Version::text).orElse("");
        var editor =
                new Editor(rooms, frame, store)
                        .with(text)
                        .about(wanted, wanted.map(version -> shown(frame, store, version)));
        return frame.show(PAGE, editor.page());
    }

    private Optional<Version> asked(Store store, String number) {
        return definitions.history(store.id()).stream()
                .filter(version -> String.valueOf(version.number()).equals(number))
                .findFirst();
    }

    private Notice shown(Frame frame, Store store, Version version) {
        boolean inForce =
                definitions.last(store.id()).filter(last -> last.equals(version)).isPresent();
        return new Notice(
                inForce ? "good" : "warn",
                frame.say(
                        inForce ? "web.definitions.in-force" : "web.definitions.earlier",
                        version.number()));
    }

    /// Writes a metric into the text, looks for mistakes, or keeps what has none.
    @PostMapping("/definitions")
    ModelAndView change(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return switch (asked.first("do")) {
            case "add" -> frame.show(PAGE, added(frame, store, asked));
            case "check" -> frame.show(PAGE, checked(frame, store, asked, asked.first("text")));
            case "save" -> saved(frame, store, asked);
            default -> throw new NotUnderstood(Said.of("web.definitions.no-deed"));
        };
    }

    private DefinitionsPage added(Frame frame, Store store, Asked asked) {
        var form = MetricForm.of(asked);
        if (form.isEmpty()) {
            return checked(frame, store, asked, asked.first("text"));
        }
        var text = form.writtenInto(asked.first("text"));
        var editor = new Editor(rooms, frame, store).as(asked).with(text);
        return (metrics.mistakes(text).isEmpty()
                        ? editor.said("good", "web.definitions.added", form.id())
                        : editor.said("bad", "web.definitions.wrong"))
                .page();
    }

    private DefinitionsPage checked(Frame frame, Store store, Asked asked, String text) {
        var editor = new Editor(rooms, frame, store).as(asked).with(text);
        return (metrics.mistakes(text).isEmpty()
                        ? editor.said("good", "web.definitions.right")
                        : editor.said("bad", "web.definitions.wrong"))
                .page();
    }

    private ModelAndView saved(Frame frame, Store store, Asked asked) {
        var text = asked.first("text");
        var editor = new Editor(rooms, frame, store).as(asked).with(text);
        if (!metrics.mistakes(text).isEmpty()) {
            return frame.show(PAGE, editor.said("bad", "web.definitions.wrong").page());
        }
        if (asked.first("reason").isBlank()) {
            return frame.show(PAGE, editor.said("bad", "web.definitions.no-reason").page());
        }
        if (!MetricForm.of(asked).isEmpty()) {
            return frame.show(PAGE, editor.said("warn", "web.definitions.not-written").page());
        }
        var change = new Change(text, asked.first("reason"), Editor.after(asked));
        return switch (definitions.add(frame.personName(), store.id(), change)) {
            case KEPT ->
                    Away.to(
                            new Address("/definitions", List.of())
                                    .with("store", store.id().value())
                                    .with("version", change.after() + 1)
                                    .toString());
            case ALREADY_SO ->
                    frame.show(PAGE, editor.said("good", "web.definitions.already").page());
            case CHANGED_MEANWHILE ->
                    frame.show(PAGE, editor.said("bad", "web.definitions.meanwhile").page());
        };
    }
}
