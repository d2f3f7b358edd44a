package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
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
            List.of("metric", "before", "now", "added", "per_unit", "per_week");

    private final Desk desk;
    private final Metrics metrics;
    private final Naming naming;
    private final Numbers numbers;

    TreeSheet(Desk desk, Store store, Metrics metrics) {
        this.desk = desk;
        this.metrics = metrics;
        this.naming = metrics.naming(desk.texts());
        this.numbers = Numbers.of(store);
    }

    Sheet of(TreeReading reading) {
        var rows = new ArrayList<List<Sheet.Cell>>();
        add(rows, reading.root(), unit(reading.root()), 0);
        var titles = NAMES.stream().map(name -> desk.say("cli.tree." + name)).toList();
        return new Sheet(NAMES, titles, rows, List.of());
    }

    private void add(List<List<Sheet.Cell>> rows, TreeNode node, Unit goal, int depth) {
        var name = "  ".repeat(depth) + naming.subject(node.subject());
        rows.add(
                List.of(
                        new Sheet.Cell.Text(name, name, true),
                        cell(node, node.move().before()),
                        cell(node, node.move().now()),
                        signed(goal, node.contribution()),
                        signed(goal, node.worth().map(Worth::perUnit)),
                        signed(goal, node.worth().map(Worth::perWeek))));
        node.nodes().forEach(inside -> add(rows, inside, goal, depth + 1));
    }

    private Unit unit(TreeNode node) {
        return metrics.find(node.metric()).map(metric -> metric.unit()).orElse(Unit.COUNT);
    }

    private Sheet.Cell cell(TreeNode node, Optional<Value> value) {
        return value.map(Value::figure)
                .<Sheet.Cell>map(figure ->
                        switch (figure) {
                            case Figure.Known(var number) -> amount(unit(node), number, "");
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
