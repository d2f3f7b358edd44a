package fulcrum.web.tree;

import fulcrum.ingest.AsOf;
import fulcrum.metrics.Basis;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeAnswer;
import fulcrum.metrics.TreeReading;
import fulcrum.metrics.Versus;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Days;
import fulcrum.web.question.Moments;
import fulcrum.web.question.Option;
import fulcrum.web.question.Reach;
import fulcrum.web.question.Sight;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The Tree page. All state is in the address.
@Controller
public class TreeController {

    private final Rooms rooms;
    private final Reach reach;

    public TreeController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.reach = new Reach(rooms, clock);
    }

    @GetMapping("/tree")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen();
        if (store.isEmpty()) {
            return Away.to("/data");
        }
        var asked = new Asked(fields);
        var sight = new Sight(store.get(), Map.of(), Basis.EVENT, asOf(store.get(), asked));
        return frame.show(frame.fragment() ? "tree/body" : "tree/page", page(frame, asked, sight));
    }

    private Optional<AsOf> asOf(Store store, Asked asked) {
        return Optional.of(asked.first("as-of"))
                .filter(written -> !written.isBlank())
                .flatMap(written -> rooms.imports().asOf(store, written));
    }

    private TreePage page(Frame frame, Asked asked, Sight sight) {
        var metrics = sight.metrics(rooms);
        var trees = metrics.trees();
        var tree =
                trees.stream()
                        .filter(one -> one.id().value().equals(asked.first("tree")))
                        .findFirst()
                        .orElseGet(trees::getFirst);
        var store = sight.store();
        var last = reach.lastDay(store, List.copyOf(tree.metrics()));
        var period =
                asked.period("from", "to")
                        .orElseGet(() -> reach.comparable(store, List.copyOf(tree.metrics())));
        var versus = asked.first("compare").equals("year") ? new Versus.Year() : new Versus.Prior();
        var question = ExplainQuestion.of(store.id(), tree.root(), period, versus).in(tree.id());
        var reading =
                switch (metrics.tree(question, Festivals.of(store))) {
                    case TreeReading read -> read;
                    case TreeAnswer.Refused(var why) ->
                            throw new IllegalStateException("a tree of ours is refused: " + why);
                };
        var moments = new Moments(rooms, sight, frame);
        var locale = frame.texts().locale();
        return new TreePage(
                tree.name().in(locale),
                frame.say(
                        "web.figures.lead",
                        Written.period(period),
                        Written.period(question.before())),
                tree.meaning().in(locale),
                metrics.naming(frame.texts()).metric(tree.root()),
                new TreePage.Controls(
                        store.id().value(),
                        options(trees, tree, frame),
                        Days.of(
                                frame,
                                period,
                                Optional.of(question.before()),
                                last,
                                reach.facts(store)),
                        comparisons(frame, period, versus),
                        moments.options()),
                moments.banner(),
                new Cards(reading, sight, frame, metrics).root());
    }

    private static List<Option> options(List<Tree> trees, Tree chosen, Frame frame) {
        return trees.stream()
                .map(tree ->
                        Option.of(
                                tree.id().value(),
                                tree.name().in(frame.texts().locale()),
                                tree.equals(chosen)))
                .toList();
    }

    private static List<Option> comparisons(Frame frame, Period period, Versus versus) {
        return List.of(
                Option.of(
                        "prior",
                        frame.say(
                                period.isMonth()
                                        ? "web.explain.versus.month"
                                        : "web.compare.before"),
                        versus instanceof Versus.Prior),
                Option.of("year", frame.say("web.compare.year"), versus instanceof Versus.Year));
    }
}
