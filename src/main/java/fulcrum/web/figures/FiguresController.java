package fulcrum.web.figures;

import fulcrum.metrics.Answer;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Moments;
import fulcrum.web.question.Sight;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The Figures page and its export. All state is in the address.
@Controller
public class FiguresController {

    private final Rooms rooms;
    private final Wishes wishes;

    public FiguresController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.wishes = new Wishes(rooms, clock);
    }

    @GetMapping("/figures")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen();
        if (store.isEmpty()) {
            return Away.to("/data");
        }
        var asked = new Asked(fields);
        var page =
                page(
                        frame,
                        wishes.read(store.get(), asked),
                        Moments.notUnderstood(rooms, store.get(), asked)
                                .map(written -> frame.say("web.figures.as-of.unknown", written)));
        return frame.show(frame.fragment() ? "figures/body" : "figures/page", page);
    }

    private FiguresPage page(Frame frame, Wanted wanted, Optional<String> mistake) {
        var facts = wishes.reach().facts(wanted.store());
        var metrics = wanted.sight().metrics(rooms);
        var moments = new Moments(rooms, wanted.sight(), frame);
        var controls =
                new Controlling(wanted, frame, metrics)
                        .controls(lastDay(wanted, metrics), facts, moments);
        Function<FigureQuestion, Reading> reading = asked -> reading(metrics, asked);
        var foremost = foremost(wanted, reading);
        var readings = new Readings(foremost.of(reading.apply(foremost.of(wanted.question()))));
        var total = new Readings(reading.apply(wanted.total()));
        var showing = new Showing(wanted, frame, metrics);
        return new FiguresPage(
                controls,
                showing.tiles(total, readings),
                new Charting(wanted, showing, readings, frame).course(),
                showing.table(readings, total, foremost.left()),
                wanted.link("/figures/export"),
                mistake.or(moments::banner));
    }

    /// Days can be chosen up to the last of now, whenever the figures are as of.
    private LocalDate lastDay(Wanted wanted, Metrics metrics) {
        var sight = wanted.sight();
        var now =
                sight.asOf().isEmpty()
                        ? metrics
                        : Sight.defined(rooms, wanted.store(), sight.asOf());
        return wishes.reach().lastDay(now, wanted.store(), wanted.metrics());
    }

    /// Cut by nothing there is one part: the whole.
    private static Foremost foremost(Wanted wanted, Function<FigureQuestion, Reading> reading) {
        return wanted.by().isEmpty()
                ? new Foremost(Set.of(List.of()), 0)
                : Foremost.of(
                        wanted, Readings.slices(wanted.period(), wanted.grain()).size(), reading);
    }

    @GetMapping("/figures/export")
    ResponseEntity<byte[]> export(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        Moments.refuseNonsense(rooms, store, asked);
        var wanted = wishes.read(store, asked);
        var metrics = wanted.sight().metrics(rooms);
        var csv = new Export(wanted, metrics).csv(reading(metrics, wanted.question()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(store, wanted))
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String attachment(Store store, Wanted wanted) {
        return ContentDisposition.attachment()
                .filename(
                        "%s-%s-%s.csv"
                                .formatted(
                                        store.id(),
                                        wanted.period().from(),
                                        wanted.period().until().minusDays(1)),
                        StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static Reading reading(Metrics metrics, FigureQuestion question) {
        return switch (metrics.read(question)) {
            case Reading reading -> reading;
            case Answer.Refused _ -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }
}
