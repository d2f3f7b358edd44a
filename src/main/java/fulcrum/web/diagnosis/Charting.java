package fulcrum.web.diagnosis;

import fulcrum.diagnosis.Branch;
import fulcrum.diagnosis.Certainty;
import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.Evidence;
import fulcrum.diagnosis.Finding;
import fulcrum.diagnosis.Rival;
import fulcrum.diagnosis.Telling;
import fulcrum.diagnosis.mindmap.Mindmap;
import fulcrum.diagnosis.mindmap.NodeId;
import fulcrum.diagnosis.mindmap.NodeText;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Metrics;
import fulcrum.web.diagnosis.DiagnosisPage.Entry;
import fulcrum.web.diagnosis.DiagnosisPage.Part;
import fulcrum.web.diagnosis.DiagnosisPage.Summary;
import fulcrum.web.diagnosis.DiagnosisPage.Told;
import fulcrum.web.diagnosis.DiagnosisPage.Ways;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lays a diagnosis out for people.
final class Charting {

    private static final int DAYS_PLANNED = 14;

    private final Diagnosis diagnosis;
    private final Mindmap map;
    private final Metrics metrics;
    private final Frame frame;
    private final Folding folding;
    private final NodeText text;
    private final Telling telling;

    Charting(Mindmap map, Metrics metrics, Frame frame, Folding folding) {
        this.diagnosis = map.diagnosis();
        this.map = map;
        this.metrics = metrics;
        this.frame = frame;
        this.folding = folding;
        this.telling =
                new Telling(
                        diagnosis,
                        metrics.find(diagnosis.goal()).orElseThrow().unit(),
                        frame.texts());
        this.text = new NodeText(telling, frame.texts());
    }

    Telling telling() {
        return telling;
    }

    NodeText text() {
        return text;
    }

    /// What hangs on the map, drawn.
    Card top() {
        return new Cards(map, text, frame, folding, this::prepare).top();
    }

    String goal() {
        return metrics.naming(frame.texts()).metric(diagnosis.goal());
    }

    /// @param notice of an address that was not understood
    DiagnosisPage page(Optional<String> notice) {
        var parts =
                Arrays.stream(Branch.values())
                        .map(this::part)
                        .filter(part -> !part.told().isEmpty() || !part.quiet().isEmpty())
                        .toList();
        boolean hasFacts = diagnosis.known().isPresent();
        var top = Optional.of(top()).filter(one -> hasFacts && !one.parts().isEmpty());
        return new DiagnosisPage(
                diagnosis.store().id().value(),
                telling.title(),
                telling.lead(goal()),
                Written.day(diagnosis.day()),
                notice,
                hasFacts,
                folding.looked(),
                summary(),
                top.map(this::map),
                parts);
    }

    private DiagnosisPage.Map map(Card top) {
        var me = frame.personName();
        return new DiagnosisPage.Map(
                folding.here(),
                MapDrawing.of(top),
                top,
                map.journal().undoable(me).isPresent(),
                map.journal().redoable(me).isPresent());
    }

    private Summary summary() {
        return new Summary(
                telling.situation(),
                telling.costliest().stream().map(this::entry).toList(),
                telling.first().stream().map(this::entry).toList(),
                telling.unknown());
    }

    private Part part(Branch branch) {
        var entries = diagnosis.of(branch).stream().filter(one -> fits(one)).toList();
        var told = entries.stream().filter(one -> !isQuiet(one)).map(this::entry).toList();
        var quiet = entries.stream().filter(Charting::isQuiet).map(this::entry).toList();
        double size = diagnosis.size(branch);
        long fine = entries.stream().filter(one -> one.certainty() == Certainty.FINE).count();
        return new Part(
                branch.word(),
                telling.say(branch),
                size > 0 ? telling.stake(size) : "",
                told,
                quiet,
                frame.say("web.diagnosis.quiet", fine, quiet.size() - fine));
    }

    private boolean fits(Finding finding) {
        var looked = folding.looked().toLowerCase(Locale.ROOT);
        return (telling.question(finding)
                        + telling.figure(finding)
                        + telling.remedy(finding)
                        + finding.check().id().replace('-', ' '))
                .toLowerCase(Locale.ROOT)
                .contains(looked);
    }

    private static boolean isQuiet(Finding finding) {
        return finding.certainty() == Certainty.FINE || finding.certainty() == Certainty.BLIND;
    }

    private Entry entry(Finding finding) {
        boolean blind = finding.certainty() == Certainty.BLIND;
        return new Entry(
                finding.check().id(),
                finding.certainty().word(),
                telling.certainty(finding),
                telling.question(finding),
                telling.figure(finding),
                blind ? "" : telling.comparison(finding),
                telling.stake(finding),
                telling.stakeInFull(finding),
                blind ? "" : telling.chance(finding),
                finding.rivals().stream().map(this::told).toList(),
                telling.open(finding),
                written(finding),
                ways(finding));
    }

    /// What people wrote on it.
    private String written(Finding finding) {
        return map.find(NodeId.of(finding.check())).map(node -> node.writing().note()).orElse("");
    }

    private Told told(Rival rival) {
        return new Told(rival.standing().word(), telling.rival(rival));
    }

    private Ways ways(Finding finding) {
        return new Ways(
                finding.evidence().map(this::evidence).orElse(""),
                finding.evidence().map(one -> frame.say(evidenceName(one))).orElse(""),
                finding.certainty().isFault() && !finding.isExecutable() ? prepare(finding) : "",
                telling.remedy(finding),
                finding.action().map(number -> to("/actions/" + number).toString()).orElse(""));
    }

    private Address to(String path) {
        return new Address(path, List.of()).with("store", diagnosis.store().id().value());
    }

    private String evidence(Evidence evidence) {
        return switch (evidence.where()) {
            case FIGURES -> figures(evidence);
            case ACTIONS -> to("/actions").toString();
            case GOAL -> to("/goal").toString();
            case EXPORTS -> to("/data").toString();
        };
    }

    private static String evidenceName(Evidence evidence) {
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
