package fulcrum.web.figures;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Point;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Moments;
import fulcrum.web.question.Sight;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Follows one figure to its meaning, its SQL and its rows.
@Controller
public class TraceController {

    private final Rooms rooms;
    private final Wishes wishes;

    public TraceController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.wishes = new Wishes(rooms, clock);
    }

    @GetMapping("/figures/trace")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        Moments.refuseNonsense(rooms, store, asked);
        var wanted = wishes.read(store, asked);
        var metric = metric(wanted, asked.first("metric"));
        var point = point(wanted, asked);
        var rows = asked.first("rows");
        int offset = offset(asked.first("offset"));
        var page =
                new Following(rooms, wanted, frame)
                        .page(
                                metric,
                                point,
                                MetricId.isValid(rows)
                                        ? Optional.of(new MetricId(rows))
                                        : Optional.empty(),
                                offset);
        return frame.show("figures/trace", page);
    }

    private MetricId metric(Wanted wanted, String id) {
        var metrics = Sight.defined(rooms, wanted.store(), wanted.sight().asOf());
        return Optional.of(id)
                .filter(MetricId::isValid)
                .map(MetricId::new)
                .filter(known -> metrics.find(known).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Point point(Wanted wanted, Asked asked) {
        var parts =
                asked.all("part").stream()
                        .map(part ->
                                part.startsWith("=")
                                        ? Optional.of(part.substring(1))
                                        : Optional.<String>empty())
                        .toList();
        if (parts.size() != wanted.by().size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var date = asked.first("date");
        try {
            var day = date.isEmpty() ? wanted.period().from() : LocalDate.parse(date);
            if (!Readings.slices(wanted.period(), wanted.grain()).contains(day)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return new Point(day, parts);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", e);
        }
    }

    private static int offset(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }
}
