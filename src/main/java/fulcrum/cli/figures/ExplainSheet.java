package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.metrics.Explanation;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Part;
import fulcrum.metrics.Unit;
import fulcrum.metrics.Value;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prints an explanation: what happened in sentences, then every part.
final class ExplainSheet {

    private static final List<String> NAMES = List.of("part", "before", "now", "added", "share");

    private final Desk desk;
    private final Metrics metrics;
    private final Explanation explanation;
    private final Naming naming;
    private final Numbers numbers;

    ExplainSheet(Desk desk, Store store, Metrics metrics, Explanation explanation) {
        this.desk = desk;
        this.metrics = metrics;
        this.explanation = explanation;
        this.naming = metrics.naming(desk.texts(), store.id());
        this.numbers = Numbers.of(store);
    }

    void asText(PrintWriter out) {
        sentences().forEach(out::println);
        out.println();
        var rows = new ArrayList<List<Sheet.Cell>>();
        add(rows, explanation.whole(), 0);
        table(out, rows);
        if (!explanation.prices().isEmpty()) {
            out.println();
            out.println(desk.say("cli.explain.prices"));
            table(out, explanation.prices().stream().map(part -> row(part, 0)).toList());
        }
    }

    private void table(PrintWriter out, List<List<Sheet.Cell>> rows) {
        var titles = NAMES.stream().map(name -> desk.say("cli.explain." + name)).toList();
        new Sheet(NAMES, titles, rows, List.of()).asTable(out);
    }

    void asJson(PrintWriter out) {
        var told = explanation.plain(desk.texts());
        told.put("sentences", sentences());
        Json.print(out, told);
    }

    private List<String> sentences() {
        return metrics.telling(explanation, desk.texts(), numbers::withUnit).sentences();
    }

    private void add(List<List<Sheet.Cell>> rows, Part part, int depth) {
        rows.add(row(part, depth));
        part.parts().forEach(inside -> add(rows, inside, depth + 1));
    }

    private List<Sheet.Cell> row(Part part, int depth) {
        var name = "  ".repeat(depth) + naming.subject(part.subject());
        return List.of(
                new Sheet.Cell.Text(name, name, true),
                cell(part, part.move().before()),
                cell(part, part.move().now()),
                amount(explanation.metric().unit(), part.contribution(), "+"),
                explanation
                        .share(part.contribution())
                        .<Sheet.Cell>map(share -> amount(Unit.SHARE, share, ""))
                        .orElseGet(ExplainSheet::empty));
    }

    private Sheet.Cell cell(Part part, Optional<Value> value) {
        var unit = metrics.find(part.metric()).map(metric -> metric.unit()).orElse(Unit.COUNT);
        return value.map(Value::figure)
                .<Sheet.Cell>map(figure ->
                        switch (figure) {
                            case Figure.Known(var number) -> amount(unit, number, "");
                            case Figure.Unknown(var reason) ->
                                    new Sheet.Cell.Unknown(desk.say(reason));
                        })
                .orElseGet(ExplainSheet::empty);
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
