package fulcrum.web.data;

import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.data.StoreForm.Outcome;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Makes and changes stores.
@Controller
public class StoreController {

    private final Rooms rooms;

    public StoreController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/data/new-store")
    ModelAndView ask(Frame frame) {
        return page(frame, StoreForm.NEW, Optional.empty(), Optional.empty());
    }

    @PostMapping("/data/new-store")
    ModelAndView make(Frame frame, StoreForm form) {
        return switch (form.checked()) {
            case Outcome.Faulty(var why) -> page(frame, form, Optional.empty(), Optional.of(why));
            case Outcome.Fine(var store) when rooms.stores().find(store.id()).isPresent() ->
                    page(
                            frame,
                            form,
                            Optional.empty(),
                            Optional.of(Said.of("web.store.fault.taken", store.id())));
            case Outcome.Fine(var store) -> saved(frame, store, "make-store");
        };
    }

    @GetMapping("/data/stores/{id}")
    ModelAndView edit(Frame frame, @PathVariable String id) {
        var store = frame.storeNamed(id);
        return page(frame.about(store), StoreForm.of(store), Optional.of(store), Optional.empty());
    }

    @PostMapping("/data/stores/{id}")
    ModelAndView change(Frame frame, @PathVariable String id, StoreForm form) {
        var store = frame.storeNamed(id);
        boolean fixed = fixed(store);
        var asked =
                new StoreForm(
                        id,
                        form.name(),
                        form.platform(),
                        fixed ? store.currency().getCurrencyCode() : form.currency(),
                        fixed ? store.zone().getId() : form.zone());
        return switch (asked.checked()) {
            case Outcome.Faulty(var why) ->
                    page(frame, asked, Optional.of(store), Optional.of(why));
            case Outcome.Fine(var changed) -> saved(frame, changed, "change-store");
        };
    }

    private ModelAndView saved(Frame frame, Store store, String deed) {
        rooms.stores().save(store);
        rooms.log()
                .add(
                        frame.personName(),
                        deed,
                        Map.of("store", store.id().value(), "name", store.name()));
        return Away.to("/data?store=" + frame.encoded(store.id().value()));
    }

    private boolean fixed(Store store) {
        return !rooms.imports().history(store.id(), 1).isEmpty();
    }

    private ModelAndView page(
            Frame frame, StoreForm form, Optional<Store> store, Optional<Said> fault) {
        var page =
                new StorePage(
                        form,
                        store.isPresent(),
                        store.filter(this::fixed).isPresent(),
                        fault,
                        rooms.imports().platforms(),
                        currencies(),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> zone.matches("[A-Z][a-z]+/.*|UTC"))
                                .sorted()
                                .toList());
        var view = frame.show("data/store", page);
        view.setStatus(fault.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }
}
