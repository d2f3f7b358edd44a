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
import fulcrum.store.Store;
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
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
        var page = page(frame, store.get(), asked, Look.of(asked));
        return frame.show(frame.fragment() ? "tree/body" : "tree/page", page);
    }

    /// The drawing as a file of its own.
    @GetMapping("/tree/drawing.svg")
    ModelAndView drawing(
            Frame frame,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        Moments.refuseNonsense(rooms, store, asked);
        var page = page(frame, store, asked, Look.of(asked).drawn());
        response.setContentType("image/svg+xml;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(page.name() + ".svg", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return frame.show("tree/file", page);
    }

    private TreePage page(Frame frame, Store store, Asked asked, Look look) {
        var sight = new Sight(store, Map.of(), Basis.EVENT, Moments.asked(rooms, store, asked));
        var metrics = sight.metrics(rooms);
        var tree = tree(asked, sight, metrics);
        var question = question(asked, sight, tree);
        var reading =
                switch (metrics.tree(question, Festivals.of(store))) {
                    case TreeReading read -> read;
                    case TreeAnswer.Refused(var why) ->
                            throw new IllegalStateException("a tree of ours is refused: " + why);
                };
        var cards = new Cards(reading, look, frame, Remarks.of(rooms, sight, metrics, question));
        var top = cards.top();
        var locale = frame.texts().locale();
        return new TreePage(
                tree.name().in(locale),
                frame.say(
                        "web.figures.lead",
                        Written.period(question.period()),
                        Written.period(question.before())),
                tree.meaning().in(locale),
                metrics.naming(frame.texts()).metric(tree.root()),
                controls(frame, metrics.trees(), reading, sight, look),
                banner(frame, asked, sight),
                top,
                look.list() ? Optional.empty() : Optional.of(TreeDrawing.of(top)),
                edges(frame),
                cards.ways());
    }

    private static List<TreePage.Kind> edges(Frame frame) {
        return List.of(
                new TreePage.Kind("quiet", frame.say("web.tree.edge.formula")),
                new TreePage.Kind("measured", frame.say("web.tree.edge.measured")),
                new TreePage.Kind("supposed", frame.say("web.tree.edge.supposed")),
                new TreePage.Kind("fallen", frame.say("web.tree.edge.fallen")));
    }

    private Optional<String> banner(Frame frame, Asked asked, Sight sight) {
        return Moments.notUnderstood(rooms, sight.store(), asked)
                .map(written -> frame.say("web.figures.as-of.unknown", written))
                .or(new Moments(rooms, sight, frame)::banner)
                .or(() ->
                        rooms.storeMetrics().isOutOfForce(sight.store().id())
                                ? Optional.of(frame.say("web.tree.own-out-of-force"))
                                : Optional.empty());
    }

    private ExplainQuestion question(Asked asked, Sight sight, Tree tree) {
        var store = sight.store();
        var period = period(asked, sight, tree);
        return ExplainQuestion.of(store.id(), tree.root(), period, Compared.read(asked, period))
                .in(tree.id());
    }

    private Period period(Asked asked, Sight sight, Tree tree) {
        return asked.period("from", "to")
                .orElseGet(() -> reach.comparable(defined(sight), sight.store(), tree.root()));
    }

    private Metrics defined(Sight sight) {
        return Sight.defined(rooms, sight.store(), sight.asOf());
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
            Frame frame, List<Tree> trees, TreeReading reading, Sight sight, Look look) {
        var store = sight.store();
        var question = reading.question();
        var last = reach.lastDay(defined(sight), store, List.copyOf(reading.tree().metrics()));
        var facts = reach.facts(store);
        return new TreePage.Controls(
                store.id().value(),
                options(trees, reading.tree(), frame),
                Days.of(frame, question.period(), Optional.of(question.before()), last, facts),
                Compared.of(frame, question.period(), question.versus(), last, facts),
                new Moments(rooms, sight, frame).options(),
                look);
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
