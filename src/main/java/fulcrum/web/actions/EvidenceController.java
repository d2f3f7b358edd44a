package fulcrum.web.actions;

import fulcrum.actions.Exhibit;
import fulcrum.actions.Exhibits;
import fulcrum.actions.PlanText;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Files and pictures that show what an action did.
@Controller
public class EvidenceController {

    private static final String PART = "evidence";

    private final Workplace place;
    private final Exhibits exhibits;

    public EvidenceController(Rooms rooms, InstantSource clock) {
        this.place = new Workplace(rooms, clock);
        this.exhibits = rooms.work().exhibits();
    }

    @PostMapping("/actions/{number}/evidence")
    ModelAndView add(
            Frame frame,
            @PathVariable String number,
            @RequestParam String store,
            @RequestParam(defaultValue = "") List<MultipartFile> files) {
        var job = place.job(frame, number, only("store", store));
        var sent = files.stream().filter(one -> !one.isEmpty()).toList();
        var faults = new ArrayList<Said>();
        if (sent.isEmpty()) {
            faults.add(Said.of("web.action.evidence.none"));
        }
        sent.forEach(file -> added(job, file).ifPresent(faults::add));
        return faults.isEmpty() ? job.back(PART) : refused(job, faults);
    }

    private Optional<Said> added(Job job, MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (exhibits.add(job.by(), job.action().id(), name, bytes(file))) {
            case Exhibits.Result.Kept _ -> Optional.empty();
            case Exhibits.Result.Refused(var why) -> Optional.of(why);
        };
    }

    /// As many as are needed to see that it is too large.
    private static byte[] bytes(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return in.readNBytes(Exhibits.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    /// A picture is shown, all else is saved; nothing in it may run or be taken for something else.
    @GetMapping("/actions/{number}/evidence/{id}")
    ResponseEntity<byte[]> file(Frame frame, @PathVariable String number, @PathVariable String id) {
        var store = frame.shops().chosen().orElseThrow(Workplace::notFound);
        var action = place.found(store, number);
        var exhibit =
                Exhibit.id(id)
                        .flatMap(one -> exhibits.find(action.id(), one))
                        .orElseThrow(Workplace::notFound);
        var how = exhibit.kind().picture() ? "inline" : "attachment";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, exhibit.kind().type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(how)
                                .filename(exhibit.saved(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(exhibits.content(exhibit));
    }

    @PostMapping("/actions/{number}/evidence/{id}/take")
    ModelAndView take(
            Frame frame,
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        var job = place.job(frame, number, fields);
        boolean there =
                Exhibit.id(id)
                        .filter(one -> exhibits.take(job.by(), job.action().id(), one))
                        .isPresent();
        if (!there) {
            throw Workplace.notFound();
        }
        return job.back(PART);
    }

    @PostMapping("/actions/{number}/evidence/{id}/back")
    ModelAndView putBack(
            Frame frame,
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        var job = place.job(frame, number, fields);
        var result =
                Exhibit.id(id)
                        .flatMap(one -> exhibits.putBack(job.by(), job.action().id(), one))
                        .orElseThrow(Workplace::notFound);
        return switch (result) {
            case Exhibits.Result.Kept _ -> job.back(PART);
            case Exhibits.Result.Refused(var why) -> refused(job, List.of(why));
        };
    }

    private ModelAndView refused(Job job, List<Said> why) {
        var page =
                place.sheet(job.frame(), job.store(), PlanText.of(job.action()))
                        .typed(job.action().version(), "", "", why)
                        .of(job.action());
        return Workplace.unprocessable(job.frame().about(job.store()), page);
    }

    private static MultiValueMap<String, String> only(String field, String value) {
        return new LinkedMultiValueMap<>(Map.of(field, List.of(value)));
    }
}
