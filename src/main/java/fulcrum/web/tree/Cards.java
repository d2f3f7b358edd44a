package fulcrum.web.tree;

import fulcrum.metrics.Change;
import fulcrum.metrics.Joint;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Subject;
import fulcrum.metrics.TreeNode;
import fulcrum.metrics.TreeReading;
import fulcrum.metrics.Unit;
import fulcrum.metrics.Value;
import fulcrum.metrics.Way;
import fulcrum.metrics.Worth;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.units.Figure;
import fulcrum.web.drawing.Sparkline;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Compared;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.MethodWords;
import fulcrum.web.question.Sight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Puts the nodes of a tree in words, as cards.
final class Cards {

    private final TreeReading reading;
    private final Sight sight;
    private final Look look;
    private final Frame frame;
    private final Metrics metrics;
    private final Naming naming;
    private final FigureText text;
    private final Metric goal;
    private final Remarks remarks;

    Cards(TreeReading reading, Look look, Frame frame, Remarks remarks) {
        var sight = remarks.sight();
        var metrics = remarks.metrics();
        this.reading = reading;
        this.sight = sight;
        this.look = look;
        this.frame = frame;
        this.metrics = metrics;
        this.naming = metrics.naming(frame.texts());
        this.text = new FigureText(sight.store());
        this.remarks = remarks;
        this.goal = metrics.find(reading.tree().root()).orElseThrow();
    }

    /// The branch that is looked at, else the whole tree.
    TreePage.Card top() {
        return card(look.top(reading.root()).orElse(reading.root()), true);
    }

    private TreePage.Card card(TreeNode node, boolean isTop) {
        var metric = metrics.find(node.metric()).orElseThrow();
        boolean isMetric = node.subject() instanceof Subject.Of;
        return new TreePage.Card(
                naming.subject(node.subject()),
                isMetric ? metric.meaning().in(frame.texts().locale()) : "",
                isTop ? "" : sign(node.joint()),
                !isMetric,
                node.way().map(way -> made(way, node)),
                node.move().now().flatMap(Cards::known).map(one -> shown(metric, one)).orElse(""),
                reason(node),
                notes(node),
                moved(metric, node),
                node.contribution().map(this::added),
                node.worth().map(worth -> worth(metric, worth)),
                weeks(node),
                links(node, isTop),
                new TreePage.People(
                        isMetric ? remarks.owner(node.metric()) : Optional.empty(),
                        Optional.empty()),
                !node.nodes().isEmpty() && look.isShut(Look.key(node)),
                Stream.concat(
                                node.nodes().stream().map(below -> card(below, false)),
                                isMetric && node.path().isEmpty()
                                        ? remarks.supposed(node.metric()).stream()
                                                .map(this::supposed)
                                        : Stream.empty())
                        .toList());
    }

    /// A metric that only is supposed to move the one above: its figure, and nothing computed.
    private TreePage.Card supposed(Hypothesis one) {
        var metric = metrics.find(new MetricId(one.cause())).orElseThrow();
        var figure = remarks.figure(metric.id());
        return new TreePage.Card(
                naming.metric(metric.id()),
                metric.meaning().in(frame.texts().locale()),
                "?",
                true,
                Optional.empty(),
                figure.map(known -> shown(metric, known)).orElse(frame.say("web.unknown")),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                remarks.links(one),
                new TreePage.People(
                        remarks.owner(metric.id()), Optional.of(remarks.said(one, frame))),
                false,
                List.of());
    }

    private static String sign(Joint joint) {
        return switch (joint) {
            case ADDED -> "+";
            case SUBTRACTED -> "−";
            case MULTIPLIED -> "×";
            case WITHIN -> "";
        };
    }

    private TreePage.Made made(Way way, TreeNode node) {
        var words =
                switch (way) {
                    case Way.Formula(var formula) ->
                            formula.written(
                                    name -> naming.metric(new MetricId(name)),
                                    frame.say("metrics.comma"));
                    case Way.Over(var dimension) ->
                            frame.say("web.tree.over", naming.dimension(dimension));
                };
        return new TreePage.Made(words, node.method().map(method -> MethodWords.of(method, frame)));
    }

    private TreePage.Links links(TreeNode node, boolean isTop) {
        boolean isOne =
                node.subject() instanceof Subject.Of || node.subject() instanceof Subject.Member;
        boolean ends = node.nodes().isEmpty();
        var key = Look.key(node);
        return new TreePage.Links(
                key,
                isOne ? Optional.of(explain(node)) : Optional.empty(),
                isOne ? Optional.of(trace(node)) : Optional.empty(),
                node.subject() instanceof Subject.Of
                        ? Optional.of(sight.address("/metric").with("m", node.metric()).toString())
                        : Optional.empty(),
                ends || isTop ? Optional.empty() : Optional.of(there(look.at(Optional.of(key)))),
                ends ? Optional.empty() : Optional.of(there(look.folded(key))));
    }

    TreePage.Ways ways() {
        return new TreePage.Ways(
                look.top(reading.root()).map(_ -> there(look.at(Optional.empty()))),
                there(look.otherwise()),
                look.shut().isEmpty() ? Optional.empty() : Optional.of(there(look.unfolded())),
                address("/tree/drawing.svg", look));
    }

    private String there(Look other) {
        return address("/tree", other);
    }

    private String address(String path, Look other) {
        var question = reading.question();
        return sight.ended(
                        other.written(
                                Compared.written(
                                        sight.address(path)
                                                .with("tree", reading.tree().id())
                                                .days(question.period()),
                                        question.versus())))
                .toString();
    }

    private static Optional<BigDecimal> known(Value value) {
        return value.figure() instanceof Figure.Known(var number)
                ? Optional.of(number)
                : Optional.empty();
    }

    private String shown(Metric metric, BigDecimal value) {
        return text.shown(metric.unit(), value);
    }

    private Optional<String> reason(TreeNode node) {
        return node.move()
                .now()
                .map(Value::figure)
                .filter(Figure.Unknown.class::isInstance)
                .map(unknown -> frame.say(((Figure.Unknown) unknown).reason()));
    }

    private List<String> notes(TreeNode node) {
        return node.move().now().map(Value::notes).orElse(List.of()).stream()
                .map(frame::say)
                .toList();
    }

    private Optional<TreePage.Moved> moved(Metric metric, TreeNode node) {
        return node.move()
                .before()
                .flatMap(before ->
                        node.move()
                                .now()
                                .flatMap(now -> Change.of(metric, before.figure(), now.figure())))
                .map(change ->
                        new TreePage.Moved(
                                metric.unit() == Unit.SHARE
                                        ? frame.say(
                                                "web.figures.points",
                                                text.change(Unit.SHARE, change))
                                        : text.change(metric.unit(), change),
                                FigureText.style(change)));
    }

    /// What it added to the goal's change: better or worse by the goal's own direction.
    private TreePage.Added added(BigDecimal added) {
        var change = Change.of(goal, Figure.of(BigDecimal.ZERO), Figure.of(added)).orElseThrow();
        return new TreePage.Added(
                signed(added), FigureText.style(change), added.abs().doubleValue());
    }

    /// What is shown as nothing has no sign.
    private String signed(BigDecimal value) {
        var size = shown(goal, value.abs());
        if (size.equals(shown(goal, BigDecimal.ZERO))) {
            return size;
        }
        return (value.signum() > 0 ? "+" : "−") + size;
    }

    private TreePage.Worth worth(Metric metric, Worth worth) {
        var unit =
                metric.unit() == Unit.SHARE
                        ? frame.say("web.figures.points", Written.decimal(BigDecimal.ONE, 0))
                        : shown(metric, worth.unit());
        var movement =
                metric.unit() == Unit.SHARE
                        ? frame.say(
                                "web.figures.points",
                                Written.decimal(worth.movement().movePointRight(2), 2))
                        : shown(metric, worth.movement());
        return new TreePage.Worth(
                metric.unit() == Unit.MONEY
                        ? Optional.empty()
                        : Optional.of(
                                frame.say("web.tree.worth.one", unit, signed(worth.perUnit()))),
                worth.movement().signum() == 0
                        ? Optional.empty()
                        : Optional.of(
                                frame.say(
                                        "web.tree.worth.week", movement, signed(worth.perWeek()))),
                worth.low().compareTo(worth.high()) == 0
                        ? Optional.empty()
                        : Optional.of(
                                frame.say(
                                        "web.tree.worth.range",
                                        signed(worth.low()),
                                        signed(worth.high()),
                                        worth.weeks())),
                worth.movement().signum() == 0
                        ? Optional.empty()
                        : Optional.of(
                                frame.say(
                                        "web.tree.worth.brief",
                                        shown(goal, worth.perWeek().abs()))));
    }

    private Optional<Sparkline> weeks(TreeNode node) {
        var values =
                node.weeks().stream()
                        .map(week ->
                                known(week.value())
                                        .filter(_ -> !week.value().isPartial())
                                        .map(number -> OptionalDouble.of(number.doubleValue()))
                                        .orElseGet(OptionalDouble::empty))
                        .toList();
        return values.stream().anyMatch(OptionalDouble::isPresent)
                ? Optional.of(Sparkline.of(values))
                : Optional.empty();
    }

    /// By this tree, where it takes the metric apart.
    private String explain(TreeNode node) {
        var there = sight.narrowed(node.path());
        var change = reading.question();
        var address =
                Compared.written(
                        there.address("/explain").with("m", node.metric()).days(change.period()),
                        change.versus());
        var tree = reading.tree();
        return there.ended(
                        address.each(
                                "by",
                                tree.ways(node.metric()).isEmpty()
                                        ? List.of()
                                        : List.of(Asked.TREE + tree.id())))
                .toString();
    }

    private String trace(TreeNode node) {
        return sight.narrowed(node.path()).trace(node.metric(), reading.question().period());
    }
}
