package fulcrum.web.weight;

import fulcrum.diagnosis.weight.StoreWeight;
import fulcrum.diagnosis.weight.WeightTelling;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.question.Asked;
import fulcrum.web.weight.WeightPage.Card;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of the store weight. All state is in the address.
@Controller
public class WeightController {

    private final Rooms rooms;

    public WeightController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/diagnosis/weight")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        return frame.shops()
                .chosen()
                .map(store -> frame.show("weight/page", page(frame, store, asked)))
                .orElseGet(() -> Away.to("/data"));
    }

    private WeightPage page(Frame frame, Store store, Asked asked) {
        var day = day(asked).orElseGet(() -> rooms.weights().today(store));
        var weight = rooms.weights().of(store, day, target(asked));
        var telling = new WeightTelling(weight, frame.texts());
        return new WeightPage(
                store.id().value(),
                telling.title(),
                telling.lead(),
                asked.first("as-of"),
                asked.first("to"),
                weight.standings().stream().map(one -> card(frame, telling, one)).toList());
    }

    private static Card card(Frame frame, WeightTelling telling, StoreWeight.Standing standing) {
        var later = telling.later(standing);
        return new Card(
                standing.scheme().id(),
                standing.scheme().name().in(frame.texts().locale()),
                standing.scheme().source().in(frame.texts().locale()),
                telling.rows(standing),
                telling.next(standing),
                later,
                standing.isRated());
    }

    private static Optional<LocalDate> day(Asked asked) {
        var day = asked.day("as-of");
        if (day.isEmpty() && !asked.first("as-of").isEmpty()) {
            throw new NotUnderstood(Said.of("web.weight.no-day", asked.first("as-of")));
        }
        return day;
    }

    private static Optional<BigDecimal> target(Asked asked) {
        var written = asked.first("to");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return StoreWeight.target(written)
                .or(() -> {
                    throw new NotUnderstood(Said.of("diagnosis.weight.no-target", written));
                });
    }
}
