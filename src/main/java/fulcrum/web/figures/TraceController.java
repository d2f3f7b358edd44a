package fulcrum.web.figures;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Point;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        var store = frame.storeNamed(Wishes.first(asked, "store"));
        wishes.refuseNonsense(store, asked);
        var wanted = wishes.read(store, asked);
        var metric = metric(Wishes.first(asked, "metric"));
        var point = point(wanted, asked);
        var rows = Wishes.first(asked, "rows");
        int offset = offset(Wishes.first(asked, "offset"));
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

    private MetricId metric(String id) {
        return Optional.of(id)
                .filter(MetricId::isValid)
                .map(MetricId::new)
                .filter(known -> rooms.metrics().find(known).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Point point(Wanted wanted, MultiValueMap<String, String> asked) {
        var parts =
                asked.getOrDefault("part", List.of()).stream()
                        .map(part ->
                                part.startsWith("=")
                                        ? Optional.of(part.substring(1))
                                        : Optional.<String>empty())
                        .toList();
        if (parts.size() != wanted.by().size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var date = Wishes.first(asked, "date");
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
