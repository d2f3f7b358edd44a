package fulcrum.web.metric;

import fulcrum.metrics.Basis;
import fulcrum.metrics.Better;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.store.Store;
import fulcrum.units.Texts;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.metric.MetricPage.Fact;
import fulcrum.web.metric.MetricPage.Link;
import fulcrum.web.question.Reach;
import fulcrum.web.question.Sight;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of one metric.
@Controller
public class MetricController {

    private final Rooms rooms;
    private final Reach reach;

    public MetricController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.reach = new Reach(rooms, clock);
    }

    @GetMapping("/metric")
    ModelAndView show(Frame frame, @RequestParam Optional<String> m) {
        return frame.shops()
                .chosen()
                .flatMap(store -> asked(store, m).map(one -> page(frame, store, one)))
                .map(page -> frame.show("metric/page", page))
                .orElseGet(() -> Away.to("/figures"));
    }

    private Optional<Metric> asked(Store store, Optional<String> m) {
        return m.filter(MetricId::isValid).map(MetricId::new).flatMap(rooms.metrics(store)::find);
    }

    private MetricPage page(Frame frame, Store store, Metric metric) {
        var own = frame.texts().locale();
        var other = own.equals(Texts.CHINESE) ? Texts.ENGLISH : Texts.CHINESE;
        var sight = new Sight(store, Map.of(), Basis.EVENT, Optional.empty());
        var metrics = rooms.metrics(store);
        var naming = metrics.naming(frame.texts());
        var last = reach.lastDay(metrics, store, List.of(metric.id()));
        return new MetricPage(
                metric.id().value(),
                metric.name().in(own),
                metric.name().in(other),
                metric.meaning().in(own),
                metric.meaning().in(other),
                facts(metrics, metric, frame),
                cuts(metric.id(), sight, naming),
                ways(metric.id(), sight, frame),
                new Definers(rooms, store, frame).of(metric.id()),
                new Remarks(rooms, store, frame).of(metric.id()),
                new WeeklyCourse(metrics, sight, frame).of(metric, last));
    }

    private static List<Fact> facts(Metrics metrics, Metric metric, Frame frame) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(frame.say("web.trace.made"), metrics.made(metric.id(), frame.texts())));
        facts.add(
                new Fact(
                        frame.say("web.metric.unit"),
                        frame.say(
                                "metrics.unit." + metric.unit().name().toLowerCase(Locale.ROOT))));
        facts.add(new Fact(frame.say("web.metric.better"), better(metric.better(), frame)));
        facts.add(
                new Fact(
                        frame.say("web.trace.needs"),
                        String.join(
                                frame.say("metrics.comma"),
                                metrics.needs(metric.id()).stream()
                                        .map(need -> frame.say("metrics.export." + need))
                                        .toList())));
        return facts;
    }

    private static String better(Better better, Frame frame) {
        return switch (better) {
            case HIGHER -> frame.say("web.metric.better.higher");
            case LOWER -> frame.say("web.metric.better.lower");
            case NEITHER -> frame.say("web.metric.better.neither");
        };
    }

    private List<Link> cuts(MetricId metric, Sight sight, Naming naming) {
        return rooms.metrics(sight.store()).dimensions(List.of(metric)).stream()
                .map(dimension ->
                        new Link(
                                naming.dimension(dimension),
                                sight.address("/figures")
                                        .with("m", metric)
                                        .with("by", dimension)
                                        .with("grain", "total")
                                        .toString()))
                .toList();
    }

    private List<Link> ways(MetricId metric, Sight sight, Frame frame) {
        var ways = new ArrayList<Link>();
        ways.add(
                new Link(
                        frame.say("web.metric.figures"),
                        sight.address("/figures").with("m", metric).toString()));
        ways.add(
                new Link(
                        frame.say("web.metric.explain"),
                        sight.address("/explain").with("m", metric).toString()));
        for (var tree : rooms.metrics(sight.store()).trees()) {
            if (tree.metrics().contains(metric)) {
                ways.add(
                        new Link(
                                frame.say(
                                        "web.explain.by.tree",
                                        tree.name().in(frame.texts().locale())),
                                sight.address("/tree").with("tree", tree.id()).toString()));
            }
        }
        return ways;
    }
}
