package fulcrum.web.topics;

import fulcrum.diagnosis.topics.TopicsTelling;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.MorningOf;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of the topics of reviews.
@Controller
public class TopicsController {

    private static final int DAYS_PLANNED = 28;

    private final Rooms rooms;

    public TopicsController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/diagnosis/reviews")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        return frame.shops()
                .chosen()
                .map(store -> frame.show("topics/page", page(frame, store, asked)))
                .orElseGet(() -> Away.to("/data"));
    }

    private TopicsPage page(Frame frame, Store store, Asked asked) {
        var day = MorningOf.day(asked).orElseGet(() -> rooms.topics().today(store));
        var telling = new TopicsTelling(rooms.topics().of(store, day), frame.texts());
        return new TopicsPage(
                store.id().value(),
                telling.title(),
                telling.lead(),
                telling.isKnown(),
                telling.rows().stream().map(row -> line(store, day, row)).toList(),
                telling.words(),
                telling.hidden(),
                telling.reader());
    }

    private static TopicsPage.Line line(Store store, LocalDate day, TopicsTelling.Row row) {
        var address =
                new Address("/actions/new", List.of())
                        .with("store", store.id().value())
                        .with("title", row.remedy())
                        .with("link", row.link())
                        .with("from", day)
                        .with("to", day.plusDays(DAYS_PLANNED - 1L))
                        .with("metric", "negative_share");
        return new TopicsPage.Line(row, address.toString());
    }
}
