package fulcrum.web.actions;

import fulcrum.actions.Batches;
import fulcrum.actions.Batches.Result;
import fulcrum.actions.Batches.Seen;
import fulcrum.actions.Batches.Step;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Several actions of the list, changed at once and taken back at once.
@Controller
public class BatchController {

    private static final Pattern SEEN = Pattern.compile("(\\d{1,9}):(\\d{1,9})");

    private final Workplace place;
    private final Batches batches;

    public BatchController(Rooms rooms, InstantSource clock) {
        this.place = new Workplace(rooms, clock);
        this.batches = rooms.work().batches();
    }

    @PostMapping("/actions/together")
    ModelAndView change(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var result =
                batches.change(
                        frame.person().orElseThrow(), store.id(), seen(asked), change(asked));
        return switch (result) {
            case Result.Kept(var steps) ->
                    list(frame, store, asked, "&together=" + Step.written(steps));
            case Result.Refused(var why) -> refused(frame, store, asked, why);
        };
    }

    @PostMapping("/actions/together/undo")
    ModelAndView undo(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var result =
                batches.undo(
                        frame.person().orElseThrow(), store.id(), Step.read(asked.first("steps")));
        return switch (result) {
            case Result.Kept _ -> list(frame, store, asked, "");
            case Result.Refused(var why) -> refused(frame, store, asked, why);
        };
    }

    private static Batches.Change change(Asked asked) {
        return new Batches.Change(
                Optional.of(asked.first("owner"))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.equals("none") ? "" : one),
                Link.of(asked.first("link")),
                asked.period("from", "to"),
                Status.of(asked.first("status")));
    }

    private static List<Seen> seen(Asked asked) {
        return asked.all("pick").stream()
                .map(SEEN::matcher)
                .filter(Matcher::matches)
                .map(one ->
                        new Seen(Integer.parseInt(one.group(1)), Integer.parseInt(one.group(2))))
                .distinct()
                .toList();
    }

    private ModelAndView refused(Frame frame, Store store, Asked asked, List<Batches.Fault> why) {
        var batch =
                new BoardPage.Batch(
                        "",
                        "",
                        why.stream().map(one -> one.told(frame::say)).toList(),
                        seen(asked).stream().map(Seen::number).collect(Collectors.toSet()));
        var view =
                frame.about(store)
                        .show(
                                "actions/page",
                                place.board(frame, store)
                                        .page(seenAt(asked), Optional.empty(), batch));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /// What the page showed and was filtered by when its rows were chosen.
    private static Asked seenAt(Asked asked) {
        var fields = new LinkedMultiValueMap<String, String>();
        Workplace.page(asked.first("at")).stream()
                .flatMap(at -> Arrays.stream(at.substring(at.indexOf('?') + 1).split("&", -1)))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .forEach(field ->
                        fields.add(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        fields.putIfAbsent("view", List.of("list"));
        return new Asked(fields);
    }

    private static ModelAndView list(Frame frame, Store store, Asked asked, String more) {
        var list = "/actions?view=list&store=" + frame.encoded(store.id().value());
        return Away.to(Workplace.page(asked.first("at")).orElse(list) + more);
    }
}
