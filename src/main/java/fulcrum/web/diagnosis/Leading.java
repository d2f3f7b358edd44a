package fulcrum.web.diagnosis;

import fulcrum.diagnosis.mindmap.Mindmap;
import fulcrum.diagnosis.mindmap.Node;
import fulcrum.diagnosis.mindmap.NodeText;
import fulcrum.diagnosis.mindmap.Step;
import fulcrum.diagnosis.mindmap.Week;
import fulcrum.web.diagnosis.DiagnosisPage.Done;
import fulcrum.web.diagnosis.DiagnosisPage.Lead;
import fulcrum.web.diagnosis.DiagnosisPage.Missing;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.util.List;

/// The three steps from a diagnosis to work, and how far they came.
record Leading(Mindmap map, NodeText text, Frame frame, Folding folding) {

    private static final int MOST = 3;
    private static final int BAR = 120;
    private static final int MOST_WEEKS = 12;

    List<Lead> steps() {
        return map.steps().stream().map(this::step).toList();
    }

    private Lead step(Step step) {
        var lacking =
                switch (step.kind()) {
                    case DEFINE -> "";
                    case SORT -> "stake";
                    case DECOMPOSE -> "action";
                };
        int more = step.open().size() - MOST;
        boolean shown = !lacking.isEmpty() && folding.lacking().equals(lacking);
        return new Lead(
                frame.say(name(step.kind())),
                frame.say(lead(step.kind())),
                step.done(),
                step.all(),
                step.all() == 0 ? BAR : BAR * step.done() / step.all(),
                step.open().stream().limit(MOST).map(this::missing).toList(),
                more > 0 ? frame.say("web.diagnosis.step.more", more) : "",
                lacking.isEmpty() || (step.open().isEmpty() && !shown)
                        ? ""
                        : folding.lacking(shown ? "" : lacking),
                shown);
    }

    private static String name(Step.Kind kind) {
        return switch (kind) {
            case DEFINE -> "web.diagnosis.step.define";
            case SORT -> "web.diagnosis.step.sort";
            case DECOMPOSE -> "web.diagnosis.step.decompose";
        };
    }

    private static String lead(Step.Kind kind) {
        return switch (kind) {
            case DEFINE -> "web.diagnosis.step.define.lead";
            case SORT -> "web.diagnosis.step.sort.lead";
            case DECOMPOSE -> "web.diagnosis.step.decompose.lead";
        };
    }

    private Missing missing(Node node) {
        return new Missing(
                text.title(node),
                node.finding().isPresent() ? "#f-" + node.id() : folding.node(node.id().word()),
                text.stake(node));
    }

    List<Done> weeks(List<Week> weeks) {
        int most = weeks.stream().mapToInt(one -> one.open() + one.done()).max().orElse(0);
        return most == 0
                ? List.of()
                : weeks.stream().limit(MOST_WEEKS).map(one -> week(one, most)).toList();
    }

    private static Done week(Week week, int most) {
        int done = BAR * week.done() / most;
        int taken = BAR * week.taken() / most;
        return new Done(
                Written.day(week.monday()),
                week.open() + week.done(),
                week.quantified(),
                week.taken(),
                week.done(),
                new DiagnosisPage.Bar(
                        done, taken, BAR * (week.open() + week.done()) / most - done - taken));
    }
}
