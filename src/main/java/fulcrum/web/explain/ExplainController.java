package fulcrum.web.explain;

import fulcrum.metrics.Explained;
import fulcrum.metrics.Explanation;
import fulcrum.metrics.Metrics;
import fulcrum.store.Festivals;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Asked;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.Moments;
import fulcrum.web.question.Reach;
import fulcrum.web.question.Sight;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

/// The Explain page and its export. All state is in the address.
@Controller
public class ExplainController {

    private final Rooms rooms;
    private final Reach reach;
    private final ChangeReader reader;

    public ExplainController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.reach = new Reach(rooms, clock);
        this.reader = new ChangeReader(rooms, reach);
    }

    @GetMapping("/explain")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen();
        if (store.isEmpty()) {
            return Away.to("/data");
        }
        var asked = new Asked(fields);
        var page =
                page(
                        frame,
                        reader.read(store.get(), asked),
                        Moments.notUnderstood(rooms, store.get(), asked)
                                .map(written -> frame.say("web.figures.as-of.unknown", written)));
        return frame.show(frame.fragment() ? "explain/body" : "explain/page", page);
    }

    private ExplainPage page(Frame frame, AskedChange asked, Optional<String> mistake) {
        var metrics = asked.sight().metrics(rooms);
        var facts = reach.facts(asked.store());
        var last = reach.lastDay(defined(asked), asked.store(), List.of(asked.metric()));
        var moments = new Moments(rooms, asked.sight(), frame);
        var choices = new Choices(asked, frame, metrics);
        return new ExplainPage(
                metrics.naming(frame.texts()).metric(asked.metric()),
                asked.sight().address("/metric").with("m", asked.metric()).toString(),
                frame.say(
                        "web.figures.lead",
                        Written.period(asked.period()),
                        Written.period(asked.before())),
                choices.controls(last, facts, moments),
                mistake.or(moments::banner),
                new Answering(asked, frame, metrics, choices)
                        .answer(
                                facts,
                                reach.comparable(defined(asked), asked.store(), asked.metric())));
    }

    /// Looked for apart, so that the page need not wait for it.
    @GetMapping("/explain/causes")
    ModelAndView causes(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        Moments.refuseNonsense(rooms, store, asked);
        var change = reader.read(store, asked);
        var metrics = change.sight().metrics(rooms);
        var metric = metrics.find(change.metric()).orElseThrow();
        var amounts = new Amounts(metric, new FigureText(store), frame);
        return frame.show(
                frame.fragment() ? "explain/causes" : "explain/causesPage",
                new CausesPage(
                        metric.name().in(frame.texts().locale()),
                        Written.period(change.period()),
                        change.link("/explain"),
                        new CauseList(change, frame, metrics, amounts).causes()));
    }

    @GetMapping("/explain/export")
    ResponseEntity<byte[]> export(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var change = reader.read(store, asked);
        Moments.refuseNonsense(rooms, store, asked);
        var metrics = change.sight().metrics(rooms);
        return switch (metrics.explain(change.question(), Festivals.of(store))) {
            case Explained.Refused _ -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            case Explanation explanation ->
                    ResponseEntity.ok()
                            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(change))
                            .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                            .body(
                                    new PartsExport(
                                                    explanation,
                                                    metrics,
                                                    frame.texts(),
                                                    new FigureText(store))
                                            .csv()
                                            .getBytes(StandardCharsets.UTF_8));
        };
    }

    private Metrics defined(AskedChange asked) {
        return Sight.defined(rooms, asked.store(), asked.sight().asOf());
    }

    private static String attachment(AskedChange change) {
        return ContentDisposition.attachment()
                .filename(
                        "%s-%s-%s-%s.csv"
                                .formatted(
                                        change.store().id(),
                                        change.metric(),
                                        change.period().from(),
                                        change.period().until().minusDays(1)),
                        StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
