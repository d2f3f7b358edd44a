package fulcrum.web.actions;

import fulcrum.actions.Design;
import fulcrum.actions.Designs;
import fulcrum.actions.PlanText;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Groups of an action, drawn by chance before it begins.
@Controller
public class GroupsController {

    private final Workplace place;
    private final Designs designs;

    public GroupsController(Rooms rooms, InstantSource clock) {
        this.place = new Workplace(rooms, clock);
        this.designs = rooms.work().designs();
    }

    @PostMapping("/actions/{number}/groups")
    ModelAndView draw(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var job = place.job(frame, number, fields);
        var kind =
                job.field("kind").equals("staggered")
                        ? Design.Kind.STAGGERED
                        : Design.Kind.HOLD_OUT;
        var wish =
                new Designs.Wish(
                        kind,
                        job.field("members"),
                        Workplace.number(job.field("groups")).orElse(0),
                        Workplace.number(job.field("gap")).orElse(0));
        return answered(job, designs.draw(job.by(), job.action().id(), wish));
    }

    @PostMapping("/actions/{number}/groups/drop")
    ModelAndView drop(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var job = place.job(frame, number, fields);
        return answered(job, designs.drop(job.by(), job.action().id()));
    }

    private ModelAndView answered(Job job, Optional<Said> fault) {
        if (fault.isEmpty()) {
            return job.back("groups");
        }
        var page =
                place.sheet(job.frame(), job.store(), PlanText.of(job.action()))
                        .typed(job.action().version(), "", "", List.of(fault.get()))
                        .of(job.action());
        return Workplace.unprocessable(job.frame().about(job.store()), page);
    }
}
