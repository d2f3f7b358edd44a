package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Tie;
import fulcrum.metrics.Unit;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.store.Store;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// That one metric moves another by no formula, in words.
record TieWords(Desk desk, Store store, Metrics metrics) {

    private static final BigDecimal POINT = new BigDecimal("0.01");

    static String sign(Tie tie) {
        return switch (tie.kind()) {
            case MEASURED, HARDENED -> "→";
            case FALLEN -> "≠";
            case SUPPOSED -> "?";
        };
    }

    static String kind(Tie tie) {
        return switch (tie.kind()) {
            case MEASURED -> "cli.tree.edge.measured";
            case SUPPOSED -> "cli.tree.edge.supposed";
            case HARDENED -> "cli.tree.edge.hardened";
            case FALLEN -> "cli.tree.edge.fallen";
        };
    }

    /// `→ Visitors, Paid: measured. 1 more: +2.10 (+1.00 to +3.20), 12 actions`.
    String of(Tie tie) {
        var naming = metrics.naming(desk.texts());
        var told =
                Stream.of(tie.supposed().map(this::said), tie.measured().map(this::slope))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(". "));
        return "%s %s: %s. %s"
                .formatted(
                        sign(tie),
                        desk.say(
                                "cli.tree.moves",
                                naming.metric(tie.cause()),
                                naming.metric(tie.moves())),
                        desk.say(kind(tie)),
                        told);
    }

    private String said(Hypothesis one) {
        return desk.say(
                "cli.tree.said",
                one.claim(),
                one.owner(),
                one.statedAt().atZone(store.zone()).toLocalDate());
    }

    private String slope(MeasuredEdge edge) {
        var one = unit(edge.cause()) == Unit.SHARE ? POINT : BigDecimal.ONE;
        var moves = unit(edge.moves());
        return desk.say(
                "cli.tree.slope",
                Numbers.of(store).withUnit(unit(edge.cause()), one),
                signed(moves, edge.slope().value().multiply(one)),
                desk.say(
                        "cli.tree.slope.range",
                        signed(moves, edge.slope().low().multiply(one)),
                        signed(moves, edge.slope().high().multiply(one)),
                        edge.actions()));
    }

    private Unit unit(MetricId metric) {
        return metrics.find(metric).orElseThrow().unit();
    }

    private String signed(Unit unit, BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + Numbers.of(store).withUnit(unit, value);
    }
}
