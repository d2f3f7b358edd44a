package fulcrum.web.actions;

import static fulcrum.actions.Status.DONE;
import static fulcrum.actions.Status.PLANNED;
import static fulcrum.actions.Status.RUNNING;

import fulcrum.actions.Action;
import fulcrum.actions.Agenda;
import fulcrum.actions.Choice;
import fulcrum.store.Feeds;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.Serving;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The work of a person for the calendar programs of others, under an address that only he knows.
@Controller
public class FeedController {

    /// Done work stays in calendars for a quarter.
    private static final int DAYS_SHOWN = 92;

    private final Rooms rooms;
    private final Workplace place;
    private final Serving serving;
    private final Feeds feeds;

    public FeedController(Rooms rooms, Serving serving, InstantSource clock) {
        this.rooms = rooms;
        this.place = new Workplace(rooms, clock);
        this.serving = serving;
        this.feeds =
                new Feeds(rooms.state(), rooms.log(), rooms.people(), clock, new SecureRandom());
    }

    @GetMapping("/actions/feed")
    ModelAndView page(Frame frame) {
        return frame.shops()
                .chosen()
                .map(store -> frame.show("actions/feed", page(frame, store, "")))
                .orElseGet(() -> Away.to("/data"));
    }

    private FeedPage page(Frame frame, Store store, String address) {
        var since = frame.person().flatMap(one -> feeds.since(one.id()));
        return new FeedPage(
                store.id().value(),
                since.map(at -> fulcrum.web.frame.Written.moment(at, store.zone())).orElse(""),
                address);
    }

    @PostMapping("/actions/feed")
    ModelAndView make(Frame frame, @RequestParam String store, HttpServletRequest request) {
        var chosen = frame.storeNamed(store);
        var secret = feeds.make(frame.person().orElseThrow());
        var address = host(request) + "/calendar/" + secret;
        return frame.about(chosen).show("actions/feed", page(frame, chosen, address));
    }

    @PostMapping("/actions/feed/revoke")
    ModelAndView revoke(Frame frame, @RequestParam String store) {
        var chosen = frame.storeNamed(store);
        feeds.revoke(frame.person().orElseThrow());
        return Away.to("/actions/feed?store=" + frame.encoded(chosen.id().value()));
    }

    /// What a calendar program reads: it carries no session and asks nothing else.
    @GetMapping("/calendar/{secret}")
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
        var reader = feeds.reader(secret).orElseThrow(Workplace::notFound);
        var host = host(request);
        var entries =
                rooms.stores().all().stream()
                        .filter(store -> reader.sees(store.id()))
                        .flatMap(store -> work(reader, store))
                        .map(one -> new Agenda.Entry(one, host + place.address(one.id())))
                        .toList();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"fulcrum.ics\"")
                .body(Agenda.written(entries).getBytes(StandardCharsets.UTF_8));
    }

    private Stream<Action> work(Person reader, Store store) {
        var mine = Choice.ownedBy(reader.id().value());
        var since = place.today(store).minusDays(DAYS_SHOWN);
        var actions = rooms.work().actions();
        return Stream.concat(
                actions.mostUrgent(store.id(), mine.with(PLANNED, RUNNING)).stream(),
                actions
                        .endedAfter(store, mine.with(DONE), since, Integer.MAX_VALUE)
                        .actions()
                        .stream());
    }

    private String host(HttpServletRequest request) {
        return serving.opened(request.getServerName(), request.getServerPort());
    }
}
