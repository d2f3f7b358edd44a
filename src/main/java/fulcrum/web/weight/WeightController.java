package fulcrum.web.weight;

import fulcrum.diagnosis.weight.Ingredient;
import fulcrum.diagnosis.weight.ModelTelling;
import fulcrum.diagnosis.weight.OurModel;
import fulcrum.diagnosis.weight.PointsOutcome;
import fulcrum.diagnosis.weight.StoreWeight;
import fulcrum.diagnosis.weight.WeightTelling;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.drawing.Sparkline;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.question.Asked;
import fulcrum.web.question.MorningOf;
import fulcrum.web.weight.WeightPage.Card;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
                .map(store -> frame.show("weight/page", page(frame, store, asked, "")))
                .orElseGet(() -> Away.to("/data"));
    }

    /// Other weights of our own model.
    @PostMapping("/diagnosis/weight")
    ModelAndView weigh(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var points = new EnumMap<Ingredient, Integer>(Ingredient.class);
        for (var one : Ingredient.values()) {
            points.put(one, whole(asked.first(one.word())));
        }
        var outcome =
                rooms.models()
                        .keep(
                                frame.person().orElseThrow(),
                                store.id(),
                                whole(asked.first("version")),
                                points);
        return switch (outcome) {
            case PointsOutcome.Kept _ ->
                    Away.to(
                            "/diagnosis/weight?store="
                                    + frame.encoded(store.id().value())
                                    + "#ours");
            case PointsOutcome.ChangedMeanwhile(var now) ->
                    refused(frame, store, frame.say("web.weight.meanwhile", now.by()));
            case PointsOutcome.Refused(var why) -> refused(frame, store, frame.say(why));
        };
    }

    /// What cannot be read lies outside of what is allowed, and is said so.
    private static int whole(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }

    private ModelAndView refused(Frame frame, Store store, String fault) {
        var about = frame.about(store);
        var page = page(about, store, new Asked(new LinkedMultiValueMap<>()), fault);
        var view = about.show("weight/page", page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private WeightPage.Ours ours(Frame frame, Store store, LocalDate day, String fault) {
        var model = rooms.models().of(store, day);
        var telling =
                new ModelTelling(
                        model,
                        store,
                        rooms.metrics(store),
                        rooms.effects().goal(store),
                        frame.texts());
        return new WeightPage.Ours(
                telling.lines(),
                telling.gaps(),
                telling.rows(),
                model instanceof OurModel.Fitted fitted
                        ? Optional.of(course(fitted))
                        : Optional.empty(),
                model.points().version(),
                model.points().by(),
                fault);
    }

    private static Sparkline course(OurModel.Fitted fitted) {
        return Sparkline.of(
                fitted.course().stream().map(one -> OptionalDouble.of(one.index())).toList());
    }

    private WeightPage page(Frame frame, Store store, Asked asked, String fault) {
        var day = MorningOf.day(asked).orElseGet(() -> rooms.weights().today(store));
        var weight = rooms.weights().of(store, day, target(asked));
        var telling = new WeightTelling(weight, frame.texts());
        return new WeightPage(
                store.id().value(),
                telling.title(),
                telling.lead(),
                asked.first("as-of"),
                asked.first("to"),
                weight.standings().stream().map(one -> card(frame, telling, one)).toList(),
                ours(frame, store, day, fault));
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
