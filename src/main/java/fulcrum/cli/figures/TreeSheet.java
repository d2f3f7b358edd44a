package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Tie;
import fulcrum.metrics.Ties;
import fulcrum.metrics.TreeNode;
import fulcrum.metrics.TreeReading;
import fulcrum.metrics.Unit;
import fulcrum.metrics.Value;
import fulcrum.metrics.Worth;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays a tree out in rows, each branch further in.
final class TreeSheet {

    private static final List<String> NAMES =
            List.of("metric", "before", "now", "added", "per_unit", "per_week", "edge");

    private final Desk desk;
    private final Ties ties;
    private final Metrics metrics;
    private final Naming naming;
    private final Numbers numbers;

    TreeSheet(Desk desk, Store store, Ties ties) {
        this.desk = desk;
        this.ties = ties;
        this.metrics = ties.metrics();
        this.naming = metrics.naming(desk.texts());
        this.numbers = Numbers.of(store);
    }

    Sheet of(TreeReading reading) {
        var rows = new ArrayList<List<Sheet.Cell>>();
        add(rows, reading.root(), unit(reading.root().metric()), 0);
        var titles = NAMES.stream().map(name -> desk.say("cli.tree." + name)).toList();
        return new Sheet(NAMES, titles, rows, List.of());
    }

    private void add(List<List<Sheet.Cell>> rows, TreeNode node, Unit goal, int depth) {
        var name = "  ".repeat(depth) + naming.subject(node.subject());
        rows.add(
                List.of(
                        new Sheet.Cell.Text(name, name, true),
                        cell(unit(node.metric()), node.move().before()),
                        cell(unit(node.metric()), node.move().now()),
                        signed(goal, node.contribution()),
                        signed(goal, node.worth().map(Worth::perUnit)),
                        signed(goal, node.worth().map(Worth::perWeek)),
                        depth == 0 ? empty() : edge("cli.tree.edge.formula")));
        node.nodes().forEach(inside -> add(rows, inside, goal, depth + 1));
        ties.on(node).forEach(tie -> rows.add(row(tie, depth + 1)));
    }

    private List<Sheet.Cell> row(Tie tie, int depth) {
        var name = "  ".repeat(depth) + TieWords.sign(tie) + " " + naming.metric(tie.cause());
        return List.of(
                new Sheet.Cell.Text(name, name, true),
                empty(),
                cell(unit(tie.cause()), ties.value(tie.cause())),
                empty(),
                empty(),
                empty(),
                edge(TieWords.kind(tie)));
    }

    private Sheet.Cell edge(String key) {
        var word = desk.say(key);
        return new Sheet.Cell.Text(word, word, true);
    }

    private Unit unit(MetricId metric) {
        return metrics.find(metric).map(Metric::unit).orElse(Unit.COUNT);
    }

    private Sheet.Cell cell(Unit unit, Optional<Value> value) {
        return value.map(Value::figure)
                .<Sheet.Cell>map(figure ->
                        switch (figure) {
                            case Figure.Known(var number) -> amount(unit, number, "");
                            case Figure.Unknown(var reason) ->
                                    new Sheet.Cell.Unknown(desk.say(reason));
                        })
                .orElseGet(TreeSheet::empty);
    }

    private Sheet.Cell signed(Unit goal, Optional<BigDecimal> value) {
        return value.map(number -> amount(goal, number, "+")).orElseGet(TreeSheet::empty);
    }

    private Sheet.Cell amount(Unit unit, BigDecimal value, String plus) {
        return new Sheet.Cell.Amount(
                (value.signum() > 0 ? plus : "") + numbers.shown(unit, value),
                numbers.exact(unit, value));
    }

    private static Sheet.Cell empty() {
        return new Sheet.Cell.Text("", "", false);
    }
}
