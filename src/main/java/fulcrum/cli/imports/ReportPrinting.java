package fulcrum.cli.imports;

import fulcrum.cli.Desk;
import fulcrum.ingest.ImportReport;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.warehouse.Agreement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Prints what became of a file, for people or as JSON.
final class ReportPrinting {

    private final Desk desk;
    private final Store store;
    private final JsonMapper json = JsonMapper.builder().build();

    ReportPrinting(Desk desk, Store store) {
        this.desk = desk;
        this.store = store;
    }

    void print(ImportReport report, boolean asJson) {
        if (asJson) {
            desk.out().println(json.writeValueAsString(tree(report)));
        } else {
            words(report);
        }
        desk.out().flush();
    }

    private Map<String, Object> tree(ImportReport report) {
        var rows = report.rows();
        var counts = new LinkedHashMap<String, Object>();
        counts.put("read", rows.read());
        counts.put("taken", rows.taken());
        counts.put("updated", rows.updated());
        counts.put("unchanged", rows.unchanged());
        counts.put("refused", rows.refused());
        var tree = new LinkedHashMap<String, Object>();
        tree.put("file", report.file());
        tree.put("sha256", report.sha256());
        tree.put("import", report.id().map(Object::toString).orElse(""));
        tree.put("outcome", report.outcome().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("layout", report.layout());
        tree.put("rows", counts);
        var totals = new LinkedHashMap<String, String>();
        report.totals().forEach((name, sum) -> totals.put(name, sum.toPlainString()));
        tree.put("totals", totals);
        var checks = new ArrayList<Map<String, Object>>();
        report.reconciliation().forEach(agreement -> checks.add(tree(agreement)));
        tree.put("reconciliation", checks);
        tree.put("notes", report.notes().stream().map(desk::say).toList());
        tree.put(
                "refusedFile",
                report.refusedFile()
                        .map(file -> desk.directory().resolve(file).toString())
                        .orElse(""));
        return tree;
    }

    private Map<String, Object> tree(Agreement agreement) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("check", agreement.check().replace("agreement.", ""));
        tree.put("says", sentence(agreement));
        tree.put("agrees", agreement.holds());
        if (!agreement.column().isEmpty()) {
            tree.put("column", agreement.column());
        }
        tree.put("things", agreement.things());
        tree.put("left", written(agreement, agreement.left()).toString());
        tree.put("right", written(agreement, agreement.right()).toString());
        tree.put("difference", written(agreement, agreement.difference()).toString());
        return tree;
    }

    private void words(ImportReport report) {
        var rows = report.rows();
        desk.out()
                .println(
                        desk.say(
                                "cli.import.file." + report.outcome(),
                                report.file(),
                                report.layout()));
        if (rows.read() > 0) {
            desk.out()
                    .println(
                            desk.say(
                                    "cli.import.rows",
                                    rows.read(),
                                    rows.taken(),
                                    rows.updated(),
                                    rows.unchanged(),
                                    rows.refused()));
        }
        for (Said note : report.notes()) {
            desk.out().println("  " + desk.say(note));
        }
        if (report.outcome() == ImportReport.Outcome.NOT_RECOGNISED) {
            desk.out().println("  " + desk.say("cli.import.file.not-recognised"));
        }
        for (var agreement : report.reconciliation()) {
            desk.out().println("  " + (agreement.holds() ? "✓ " : "≠ ") + sentence(agreement));
        }
        report.refusedFile()
                .ifPresent(file ->
                        desk.out()
                                .println(
                                        "  "
                                                + desk.say(
                                                        "cli.import.refused-file",
                                                        desk.directory().resolve(file))));
    }

    private String sentence(Agreement agreement) {
        return desk.say(
                agreement.check(),
                agreement.things(),
                written(agreement, agreement.left()),
                written(agreement, agreement.right()),
                written(agreement, agreement.difference()),
                agreement.column());
    }

    private Object written(Agreement agreement, BigDecimal sum) {
        return agreement.countsRows() ? sum.longValueExact() : money(sum);
    }

    private String money(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        int digits = Math.max(store.moneyDigits(), stripped.scale());
        return stripped.setScale(digits).toPlainString();
    }
}
