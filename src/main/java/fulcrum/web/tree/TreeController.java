package fulcrum.web.tree;

import fulcrum.metrics.Basis;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeAnswer;
import fulcrum.metrics.TreeReading;
import fulcrum.store.Festivals;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Compared;
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
        var sight =
                new Sight(
                        store.get(),
                        Map.of(),
                        Basis.EVENT,
                        Moments.asked(rooms, store.get(), asked));
        var mistake =
                Moments.notUnderstood(rooms, store.get(), asked)
                        .map(written -> frame.say("web.figures.as-of.unknown", written));
        return frame.show(
                frame.fragment() ? "tree/body" : "tree/page", page(frame, asked, sight, mistake));
    }

    private TreePage page(Frame frame, Asked asked, Sight sight, Optional<String> mistake) {
        var metrics = sight.metrics(rooms);
        var tree = tree(asked, sight, metrics);
        var question = question(asked, sight, tree);
        var reading =
                switch (metrics.tree(question, Festivals.of(sight.store()))) {
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
                        Written.period(question.period()),
                        Written.period(question.before())),
                tree.meaning().in(locale),
                metrics.naming(frame.texts()).metric(tree.root()),
                controls(frame, metrics.trees(), reading, sight),
                mistake.or(moments::banner),
                new Cards(reading, sight, frame, metrics).root());
    }

    private ExplainQuestion question(Asked asked, Sight sight, Tree tree) {
        var store = sight.store();
        var period = period(asked, sight, tree);
        return ExplainQuestion.of(store.id(), tree.root(), period, Compared.read(asked, period))
                .in(tree.id());
    }

    private Period period(Asked asked, Sight sight, Tree tree) {
        return asked.period("from", "to")
                .orElseGet(() -> reach.comparable(sight.store(), tree.root()));
    }

    /// The one that is asked for, else the first whose goal is known, so that a first look is not
    /// at a tree without figures.
    private Tree tree(Asked asked, Sight sight, Metrics metrics) {
        var trees = metrics.trees();
        return trees.stream()
                .filter(one -> one.id().value().equals(asked.first("tree")))
                .findFirst()
                .or(() -> trees.stream().filter(one -> isKnown(one, asked, sight)).findFirst())
                .orElseGet(trees::getFirst);
    }

    private boolean isKnown(Tree tree, Asked asked, Sight sight) {
        var question =
                FigureQuestion.of(
                        sight.store().id(),
                        List.of(tree.root()),
                        period(asked, sight, tree),
                        Grain.TOTAL);
        return sight.metrics(rooms).read(question) instanceof Reading reading
                && reading.value(reading.lines().getFirst(), tree.root()).figure()
                        instanceof Figure.Known;
    }

    private TreePage.Controls controls(
            Frame frame, List<Tree> trees, TreeReading reading, Sight sight) {
        var store = sight.store();
        var question = reading.question();
        var last = reach.lastDay(store, List.copyOf(reading.tree().metrics()));
        var facts = reach.facts(store);
        return new TreePage.Controls(
                store.id().value(),
                options(trees, reading.tree(), frame),
                Days.of(frame, question.period(), Optional.of(question.before()), last, facts),
                Compared.of(frame, question.period(), question.versus(), last, facts),
                new Moments(rooms, sight, frame).options());
    }

    private static List<Option> options(List<Tree> trees, Tree chosen, Frame frame) {
        return trees.stream()
                .map(tree ->
                        Option.of(
                                tree.id().value(),
                                tree.name().in(frame.texts().locale()),
                                tree.id().equals(chosen.id())))
                .toList();
    }
}
