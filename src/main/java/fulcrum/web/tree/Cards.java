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
import fulcrum.units.Figure;
import fulcrum.web.drawing.Sparkline;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.MethodWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Puts the nodes of a tree in words, as cards.
final class Cards {

    private final TreeReading reading;
    private final Look look;
    private final Addresses addresses;
    private final Frame frame;
    private final Metrics metrics;
    private final Naming naming;
    private final FigureText text;
    private final Metric goal;
    private final Remarks remarks;
    private final Hanging hanging;

    Cards(TreeReading reading, Look look, Frame frame, Remarks remarks) {
        this.reading = reading;
        this.look = look;
        this.addresses = Addresses.of(reading, remarks.sight(), look);
        this.frame = frame;
        this.metrics = remarks.metrics();
        this.naming = metrics.naming(frame.texts(), remarks.sight().store().id());
        this.text = new FigureText(remarks.sight().store());
        this.remarks = remarks;
        this.hanging = new Hanging(frame, addresses, remarks);
        this.goal = metrics.find(reading.tree().root()).orElseThrow();
    }

    /// The branch that is looked at, else the whole tree.
    TreePage.Card top() {
        return card(look.top(reading.root()).orElse(reading.root()), true);
    }

    TreePage.Ways ways() {
        return addresses.ways(look.top(reading.root()).isPresent());
    }

    private TreePage.Card card(TreeNode node, boolean isTop) {
        var metric = metrics.find(node.metric()).orElseThrow();
        boolean isMetric = node.subject() instanceof Subject.Of;
        var below = below(node);
        return new TreePage.Card(
                naming.subject(node.subject()),
                isMetric ? metric.meaning().in(frame.texts().locale()) : "",
                isTop ? "" : sign(node.joint()),
                !isMetric,
                node.way().map(way -> made(way, node)),
                node.move().now().flatMap(Cards::known).map(one -> shown(metric, one)).orElse(""),
                node.move().now().flatMap(this::reason),
                notes(node),
                moved(metric, node),
                node.contribution().map(this::added),
                node.worth().map(worth -> worth(metric, worth)),
                weeks(node),
                addresses.of(node, isTop, below.isEmpty()),
                new TreePage.People(
                        isMetric ? remarks.owner(node.metric()) : Optional.empty(),
                        Optional.empty()),
                !below.isEmpty() && look.isShut(Look.key(node)),
                below);
    }

    /// What it is made of, and what hangs on it by no formula.
    private List<TreePage.Card> below(TreeNode node) {
        return Stream.concat(
                        node.nodes().stream().map(one -> card(one, false)),
                        remarks.ties().on(node).stream().map(hanging::card))
                .toList();
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

    private static Optional<BigDecimal> known(Value value) {
        return value.figure() instanceof Figure.Known(var number)
                ? Optional.of(number)
                : Optional.empty();
    }

    private String shown(Metric metric, BigDecimal value) {
        return text.shown(metric.unit(), value);
    }

    private Optional<String> reason(Value value) {
        return value.figure() instanceof Figure.Unknown(var reason)
                ? Optional.of(frame.say(reason))
                : Optional.empty();
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
                                text.change(metric.unit(), change, frame),
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
                brief(worth));
    }

    private Optional<String> brief(Worth worth) {
        var size = shown(goal, worth.perWeek().abs());
        return size.equals(shown(goal, BigDecimal.ZERO))
                ? Optional.empty()
                : Optional.of(frame.say("web.tree.worth.brief", size));
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
}
