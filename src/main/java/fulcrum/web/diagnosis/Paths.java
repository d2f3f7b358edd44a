package fulcrum.web.diagnosis;

import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.Evidence;
import fulcrum.diagnosis.Finding;
import fulcrum.diagnosis.Telling;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Metrics;
import fulcrum.web.question.Address;
import java.util.List;

/// Where findings lead: to their figures, and to work.
record Paths(Diagnosis diagnosis, Metrics metrics, Telling telling) {

    private static final int DAYS_PLANNED = 14;

    Address to(String path) {
        return new Address(path, List.of()).with("store", diagnosis.store().id().value());
    }

    String evidence(Evidence evidence) {
        return evidence.where() == Evidence.Where.FIGURES
                ? figures(evidence)
                : evidence(evidence.where());
    }

    String evidence(Evidence.Where where) {
        return switch (where) {
            case FIGURES -> to("/figures").toString();
            case ACTIONS -> to("/actions").toString();
            case GOAL -> to("/goal").toString();
            case EXPORTS -> to("/data").toString();
        };
    }

    static String evidenceName(Evidence evidence) {
        return switch (evidence.where()) {
            case FIGURES -> "web.diagnosis.evidence";
            case ACTIONS -> "web.nav.actions";
            case GOAL -> "web.nav.goal";
            case EXPORTS -> "web.nav.data";
        };
    }

    private String figures(Evidence evidence) {
        var metric = evidence.metric().orElseThrow();
        boolean listed = metrics.all().stream().anyMatch(one -> one.id().equals(metric));
        if (!listed) {
            return "";
        }
        var address = to("/figures").with("m", metric);
        if (evidence.by().isPresent()) {
            address = address.with("by", evidence.by().get());
        }
        for (var filter : evidence.only()) {
            address = address.with("only", filter.dimension() + ":" + filter.values().getFirst());
        }
        return evidence.days().map(address::days).orElse(address).toString();
    }

    /// A new action that answers it, filled in.
    String prepare(Finding finding) {
        var address =
                to("/actions/new")
                        .with("title", telling.remedy(finding))
                        .with("link", finding.check().link().word())
                        .with("from", diagnosis.day())
                        .with("to", diagnosis.day().plusDays(DAYS_PLANNED - 1L));
        if (finding.evidence().isEmpty()) {
            return address.toString();
        }
        var evidence = finding.evidence().get();
        if (evidence.metric().isPresent()) {
            address = address.with("metric", evidence.metric().get());
        }
        return evidence.only().isEmpty()
                ? address.toString()
                : address.with("scope", scope(evidence.only().getFirst())).toString();
    }

    private static String scope(Cut.Filter filter) {
        return filter.dimension() + "=" + filter.values().getFirst();
    }
}
