package fulcrum.web.data;

import fulcrum.ingest.ImportId;
import fulcrum.ingest.ImportReport;
import fulcrum.ingest.Imports;
import fulcrum.store.Store;
import fulcrum.warehouse.Agreement;
import fulcrum.warehouse.Reconciliation;
import fulcrum.web.data.ResultCard.Check;
import fulcrum.web.data.ResultCard.Links;
import fulcrum.web.data.ResultCard.Note;
import fulcrum.web.data.ResultCard.Total;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns the report of an import into what the page prints.
final class Results {

    private static final Set<String> WARNINGS =
            Set.of("ingest.destroyed-ids", "ingest.customers-not-counted");

    private final Imports imports;

    Results(Imports imports) {
        this.imports = imports;
    }

    /// As the import itself said when it ended.
    ResultCard card(ImportReport report, Store store, Frame frame, Optional<String> mapping) {
        return card(
                        report,
                        new Checking(store, frame).of(report.reconciliation()),
                        List.of(),
                        store,
                        frame)
                .with(links(report, mapping));
    }

    /// As its facts stand now; what the import said at its time is beside it where that differs.
    ResultCard card(ImportReport report, Reconciliation now, Store store, Frame frame) {
        var id = report.id().map(ImportId::value).orElse("");
        var standing = new ArrayList<Agreement>();
        report.reconciliation().stream()
                .filter(one -> !Reconciliation.covers(one.check()))
                .forEach(standing::add);
        standing.addAll(now.of(id));
        var then = new Checking(store, frame).of(report.reconciliation());
        var checks = new Checking(store, frame).of(standing);
        var differing = Set.copyOf(then).equals(Set.copyOf(checks)) ? List.<Check>of() : then;
        return card(report, checks, differing, store, frame).with(links(report, Optional.empty()));
    }

    private ResultCard card(
            ImportReport report, List<Check> checks, List<Check> then, Store store, Frame frame) {
        return new ResultCard(
                report.file(),
                outcomeKey(report),
                style(report),
                layout(report, frame),
                report.rows(),
                report.totals().entrySet().stream()
                        .filter(total -> total.getValue().signum() != 0)
                        .map(total ->
                                new Total(
                                        TotalNames.of(total.getKey(), frame),
                                        TotalNames.isMoney(total.getKey())
                                                ? Written.sum(total.getValue(), store)
                                                : Written.exact(total.getValue())))
                        .toList(),
                checks,
                then,
                report.notes().stream()
                        .map(said -> new Note(frame.say(said), WARNINGS.contains(said.key())))
                        .toList(),
                Optional.empty(),
                Links.NONE);
    }

    private Links links(ImportReport report, Optional<String> mapping) {
        var details = report.id().filter(_ -> report.isInFacts()).map(id -> "/data/imports/" + id);
        var refused =
                report.rows().refused() == 0
                        ? Optional.<String>empty()
                        : report.id()
                                .filter(id -> imports.refusedFile(id).isPresent())
                                .map(id -> "/data/imports/" + id + "/refused");
        var asked = report.outcome() == ImportReport.Outcome.NOT_RECOGNISED;
        return new Links(details, refused, mapping.filter(_ -> asked));
    }

    private String layout(ImportReport report, Frame frame) {
        return report.layout().isEmpty() || report.outcome() == ImportReport.Outcome.DRY_RUN
                ? ""
                : imports.layoutName(report.layout(), frame.texts().locale());
    }

    private static String outcomeKey(ImportReport report) {
        return switch (report.outcome()) {
            case IMPORTED -> "web.data.outcome.imported";
            case SAME_AS_BEFORE -> "web.data.outcome.same";
            case DRY_RUN -> "web.data.outcome.dry-run";
            case NOT_RECOGNISED -> "web.data.outcome.not-recognised";
            case REFUSED -> "web.data.outcome.refused";
        };
    }

    private static String style(ImportReport report) {
        return switch (report.outcome()) {
            case IMPORTED, DRY_RUN -> report.rows().refused() > 0 ? "unsure" : "done";
            case SAME_AS_BEFORE -> "note";
            case NOT_RECOGNISED -> "unsure";
            case REFUSED -> "stop";
        };
    }
}
