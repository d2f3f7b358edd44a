package fulcrum.web.actions;

import fulcrum.actions.AdStep;
import fulcrum.actions.Change;
import fulcrum.actions.ListingStep;
import fulcrum.actions.Outcome;
import fulcrum.actions.PriceStep;
import fulcrum.actions.Step;
import fulcrum.actions.Unlogged;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.actions.UnloggedPage.Found;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Changes in the facts that nobody wrote down: whose action was it?
@Controller
public class UnloggedController {

    private static final int NAMED = 3;

    /// Longer words of a listing are cut.
    private static final int LONGEST = 120;

    private final Workplace place;
    private final Unlogged unlogged;

    public UnloggedController(Rooms rooms, InstantSource clock) {
        this.place = new Workplace(rooms, clock);
        this.unlogged = rooms.unlogged();
    }

    @GetMapping("/actions/unlogged")
    ModelAndView page(Frame frame) {
        return frame.shops()
                .chosen()
                .map(store -> frame.show("actions/unlogged", page(frame, store, List.of())))
                .orElseGet(() -> Away.to("/data"));
    }

    private UnloggedPage page(Frame frame, Store store, List<Said> faults) {
        return new UnloggedPage(
                store.id().value(),
                unlogged.open(store).stream().map(one -> found(frame, store, one)).toList(),
                faults.stream().map(frame::say).toList());
    }

    private static Found found(Frame frame, Store store, Change change) {
        return new Found(
                change.key(),
                frame.say(change.said()) + frame.say("web.unlogged.on", change.day()),
                change.steps().stream()
                        .limit(NAMED)
                        .map(step -> step.subject() + ": " + shown(frame, store, step))
                        .collect(Collectors.joining(" · ")));
    }

    private static String shown(Frame frame, Store store, Step step) {
        return switch (step) {
            case PriceStep price -> shown(store, price.before(), price.after());
            case AdStep ad -> shown(store, ad.before(), ad.after());
            case ListingStep listing ->
                    words(frame, listing, listing.before())
                            + " → "
                            + words(frame, listing, listing.after());
        };
    }

    private static String words(Frame frame, ListingStep step, String stated) {
        if (step.kind() == Change.Kind.STATE) {
            return switch (stated) {
                case "on_sale" -> frame.say("web.unlogged.state.on-sale");
                case "draft" -> frame.say("web.unlogged.state.draft");
                case "archived" -> frame.say("web.unlogged.state.archived");
                default -> stated;
            };
        }
        if (stated.isEmpty()) {
            return frame.say("web.unlogged.nothing");
        }
        return stated.length() > LONGEST ? stated.substring(0, LONGEST) + "…" : stated;
    }

    private static String shown(Store store, BigDecimal before, BigDecimal after) {
        return Written.sum(before, store) + " → " + Written.sum(after, store);
    }

    @PostMapping("/actions/unlogged/take")
    ModelAndView take(Frame frame, @RequestParam String store, @RequestParam String change) {
        var chosen = frame.storeNamed(store);
        var found = named(chosen, change);
        var by = frame.person().orElseThrow();
        var whose = new Unlogged.Whose(by, frame.say(found.said()));
        return switch (unlogged.take(by, chosen, found, whose)) {
            case Outcome.Kept(var action) -> Away.to(place.address(action.id()));
            case Outcome.Refused(var why) -> refused(frame, chosen, why);
            case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ -> throw Workplace.notFound();
        };
    }

    @PostMapping("/actions/unlogged/nobodys")
    ModelAndView nobodys(
            Frame frame,
            @RequestParam String store,
            @RequestParam String change,
            @RequestParam(defaultValue = "") String why) {
        var chosen = frame.storeNamed(store);
        var fault =
                unlogged.nobodys(
                        frame.person().orElseThrow(), chosen.id(), named(chosen, change), why);
        return fault.map(one -> refused(frame, chosen, List.of(one)))
                .orElseGet(() -> Away.to("/actions/unlogged?store=" + frame.encoded(store)));
    }

    private Change named(Store store, String key) {
        return unlogged.find(store, key).orElseThrow(Workplace::notFound);
    }

    private ModelAndView refused(Frame frame, Store store, List<Said> why) {
        var view = frame.about(store).show("actions/unlogged", page(frame, store, why));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
