package fulcrum.web.diagnosis;

import fulcrum.diagnosis.Argument;
import fulcrum.diagnosis.Branch;
import fulcrum.diagnosis.Certainty;
import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.Finding;
import fulcrum.diagnosis.Rival;
import fulcrum.diagnosis.Telling;
import fulcrum.diagnosis.mindmap.Mindmap;
import fulcrum.diagnosis.mindmap.NodeId;
import fulcrum.diagnosis.mindmap.NodeText;
import fulcrum.diagnosis.mindmap.Outline;
import fulcrum.diagnosis.mindmap.Week;
import fulcrum.metrics.Metrics;
import fulcrum.web.diagnosis.DiagnosisPage.Entry;
import fulcrum.web.diagnosis.DiagnosisPage.Part;
import fulcrum.web.diagnosis.DiagnosisPage.Summary;
import fulcrum.web.diagnosis.DiagnosisPage.Told;
import fulcrum.web.diagnosis.DiagnosisPage.Ways;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lays a diagnosis out for people.
final class Charting {

    private final Diagnosis diagnosis;
    private final Mindmap map;
    private final Metrics metrics;
    private final Frame frame;
    private final Folding folding;
    private final NodeText text;
    private final Telling telling;
    private final Paths paths;

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
        this.paths = new Paths(diagnosis, metrics, telling);
        this.text = new NodeText(telling, frame.texts());
    }

    Telling telling() {
        return telling;
    }

    NodeText text() {
        return text;
    }

    DiagnosisPage.Against against(List<Argument> arguments) {
        return new DiagnosisPage.Against(
                diagnosis.store().id().value(), arguments.stream().map(this::reason).toList());
    }

    private DiagnosisPage.Reason reason(Argument one) {
        return new DiagnosisPage.Reason(
                frame.say(one.claim()),
                frame.say(one.told()),
                one.stake() > 0 ? telling.stake(one.stake()) : "",
                frame.say(one.wrong()),
                one.finding()
                        .flatMap(Finding::evidence)
                        .map(paths::evidence)
                        .orElseGet(() -> paths.evidence(one.where())));
    }

    Paths paths() {
        return paths;
    }

    Mindmap map() {
        return map;
    }

    Outline outline() {
        return Outline.of(map, text);
    }

    /// What hangs on the map, drawn.
    Card top() {
        return new Cards(map, text, frame, folding, paths::prepare).top();
    }

    String goal() {
        return metrics.naming(frame.texts()).metric(diagnosis.goal());
    }

    /// @param notice of an address that was not understood
    DiagnosisPage page(Optional<String> notice, List<Week> weeks) {
        var parts =
                Arrays.stream(Branch.values())
                        .map(this::part)
                        .filter(part -> !part.told().isEmpty() || !part.quiet().isEmpty())
                        .toList();
        var leading = new Leading(map, text, frame, folding);
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
                leading.steps(),
                leading.weeks(weeks),
                top.map(this::map),
                parts);
    }

    DiagnosisPage.Picture picture() {
        return new DiagnosisPage.Picture(telling.title(), MapDrawing.of(top()));
    }

    private DiagnosisPage.Map map(Card top) {
        var me = frame.personName();
        return new DiagnosisPage.Map(
                folding.here(),
                folding.picture(),
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
                telling.others(finding),
                telling.stake(finding),
                telling.stakeInFull(finding),
                blind ? "" : telling.chance(finding),
                finding.rivals().stream().map(this::told).toList(),
                telling.doubts(finding),
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
                finding.evidence().map(paths::evidence).orElse(""),
                finding.evidence().map(one -> frame.say(Paths.evidenceName(one))).orElse(""),
                finding.certainty().isFault() && !finding.isExecutable()
                        ? paths.prepare(finding)
                        : "",
                telling.remedy(finding),
                finding.action()
                        .map(number -> paths.to("/actions/" + number).toString())
                        .orElse(""));
    }
}
