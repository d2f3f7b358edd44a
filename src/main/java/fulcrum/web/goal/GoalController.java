package fulcrum.web.goal;

import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.goal.GoalPage.Notice;
import fulcrum.web.question.Asked;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The Goal page. What is held is in the address, so that anybody can try without changing.
@Controller
public class GoalController {

    private final Rooms rooms;
    private final InstantSource clock;

    public GoalController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/goal")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var chosen = frame.shops().chosen();
        if (chosen.isEmpty()) {
            return Away.to("/data");
        }
        var store = chosen.get();
        var asked = new Asked(fields);
        var today = clock.instant().atZone(store.zone()).toLocalDate();
        var showing = new Showing(rooms, frame, store, asked, today);
        var goal = showing.chosen();
        if (frame.fragment() && goal.isPresent() && !asked.first(Showing.PACES).isEmpty()) {
            return frame.show("goal/paces", showing.paced(goal.get()));
        }
        if (frame.fragment() && goal.isPresent()) {
            return frame.show("goal/cells", showing.moved(goal.get()));
        }
        var notice = said(frame, asked.first("said"));
        return frame.show("goal/page", notice.map(showing::said).orElse(showing).page());
    }

    private static Optional<Notice> said(Frame frame, String said) {
        return switch (said) {
            case "kept" -> notice("good", frame.say("web.goal.kept"));
            case "dropped" -> notice("warn", frame.say("web.goal.dropped"));
            case "proposed" -> notice("good", frame.say("web.goal.proposed"));
            case "already" -> notice("good", frame.say("web.goal.already"));
            case "answered" -> notice("good", frame.say("web.goal.answered"));
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> notice(String kind, String said) {
        return Optional.of(new Notice(kind, said, List.of()));
    }
}
