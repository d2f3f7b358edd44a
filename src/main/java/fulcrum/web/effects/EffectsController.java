package fulcrum.web.effects;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.effects.ReadingFile;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Meanwhile;
import fulcrum.web.question.Asked;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What the actions of a store did, and what one did.
@Controller
public class EffectsController {

    private final Rooms rooms;
    private final InstantSource clock;
    private final Meanwhile refreshing;

    public EffectsController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
        this.refreshing = new Meanwhile("effects", this::refresh);
    }

    @GetMapping("/effects")
    ModelAndView all(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        return frame.shops()
                .chosen()
                .map(store ->
                        frame.show(
                                "effects/page",
                                new Overview(rooms, frame, store)
                                        .page(
                                                new Asked(fields),
                                                today(store),
                                                refreshing.isRunning(store))))
                .orElseGet(() -> Away.to("/data"));
    }

    @GetMapping("/effects/export")
    ResponseEntity<byte[]> export(Frame frame) {
        var store = frame.shops().chosen().orElseThrow(EffectsController::notFound);
        var titles =
                rooms.work().actions().of(store.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.id().number(), one -> one.plan().title()));
        var text = new ReadingFile(frame.texts(), titles).written(rooms.effects().of(store.id()));
        var name =
                ContentDisposition.attachment()
                        .filename("effects-%s.csv".formatted(store.id()), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refresh(Store store) {
        var _ = rooms.effects().refresh(store);
    }

    /// Reads actions whose facts changed, in the background.
    @PostMapping("/effects/refresh")
    ModelAndView refresh(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.storeNamed(new Asked(fields).first("store"));
        refreshing.start(store);
        return Away.to("/effects?store=" + frame.encoded(store.id().value()));
    }

    @GetMapping("/effects/{number}")
    ModelAndView one(Frame frame, @PathVariable String number) {
        var store = frame.shops().chosen().orElseThrow(EffectsController::notFound);
        return shown(frame, found(store, number), store, Optional.empty());
    }

    /// Leaves a part out of what an action is compared with, or takes it in again.
    @PostMapping("/effects/{number}/overrule")
    ModelAndView overrule(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var action = found(store, number);
        var wrong =
                rooms.effects()
                        .overrule(
                                frame.person().orElseThrow(),
                                action.id(),
                                asked.first("part"),
                                asked.first("leave").equals("out"),
                                asked.first("why"));
        if (wrong.isPresent()) {
            var view = shown(frame.about(store), action, store, wrong);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        refreshing.start(store);
        return Away.to(new EffectText(rooms, frame, store).address(action.id()));
    }

    private ModelAndView shown(Frame frame, Action action, Store store, Optional<Said> fault) {
        var page = new Detail(rooms, frame, store).page(action);
        return frame.show("effects/effect", page.faulty(fault.map(frame::say).stream().toList()));
    }

    private Action found(Store store, String number) {
        return Optional.of(number)
                .filter(one -> one.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .flatMap(one -> rooms.work().actions().find(new ActionId(store.id(), one)))
                .orElseThrow(EffectsController::notFound);
    }

    private LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
