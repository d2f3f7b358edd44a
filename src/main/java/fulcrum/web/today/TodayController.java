package fulcrum.web.today;

import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Meanwhile;
import fulcrum.web.question.Asked;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What matters today.
@Controller
public class TodayController {

    private final Rooms rooms;
    private final Meanwhile making;

    public TodayController(Rooms rooms) {
        this.rooms = rooms;
        this.making = new Meanwhile("brief", this::make);
    }

    private void make(Store store) {
        var _ = rooms.briefs().make(store, rooms.briefs().today(store));
    }

    @GetMapping("/today")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        return frame.shops()
                .chosen()
                .map(store -> frame.show("today/page", page(frame, store, "", new Asked(fields))))
                .orElseGet(() -> Away.to("/data"));
    }

    /// Whoever is the first of a day waits for its brief, which then stays.
    private TodayPage page(Frame frame, Store store, String fault, Asked asked) {
        var day = rooms.briefs().today(store);
        var brief = rooms.briefs().of(store.id(), day);
        if (brief.isEmpty()) {
            making.start(store);
        }
        return new Sheet(rooms, frame, store, day)
                .page(brief, making.isRunning(store), fault, asked);
    }

    /// Makes it anew from what is known now.
    @PostMapping("/today/make")
    ModelAndView make(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.storeNamed(new Asked(fields).first("store"));
        making.start(store);
        return back(frame, store);
    }

    @PostMapping("/today/dismiss")
    ModelAndView dismiss(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        LocalDate day = rooms.briefs().today(store);
        var wrong =
                rooms.briefs()
                        .dismiss(
                                frame.person().orElseThrow(),
                                store.id(),
                                day,
                                asked.first("item"),
                                asked.first("why"));
        if (wrong.isPresent()) {
            var about = frame.about(store);
            var view = about.show("today/page", page(about, store, frame.say(wrong.get()), asked));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        making.start(store);
        return back(frame, store);
    }

    /// Tells of what was dismissed again.
    @PostMapping("/today/take-back")
    ModelAndView takeBack(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        rooms.briefs().takeBack(frame.person().orElseThrow(), store.id(), asked.first("item"));
        making.start(store);
        return back(frame, store);
    }

    private static ModelAndView back(Frame frame, Store store) {
        return Away.to("/today?store=" + frame.encoded(store.id().value()));
    }
}
