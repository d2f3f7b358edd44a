package fulcrum.web.actions;

import fulcrum.actions.PlanText;
import fulcrum.web.actions.BoardPage.Card;
import fulcrum.web.actions.BoardPage.Notice;
import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One action, or one to be made.
///
/// @param card none for one to be made
/// @param faults what is wrong with the form, each with what would be right
/// @param meanwhile what somebody else made of it while this form was open
public record ActionPage(
        String store,
        Optional<Card> card,
        Fields fields,
        List<String> faults,
        List<Line> meanwhile,
        Optional<Notice> notice,
        List<Step> steps,
        String stepText,
        List<Remark> remarks,
        List<Version> versions,
        List<Line> frozen,
        Answers answers,
        Around around) {

    public ActionPage {
        faults = List.copyOf(faults);
        meanwhile = List.copyOf(meanwhile);
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
        versions = List.copyOf(versions);
        frozen = List.copyOf(frozen);
    }

    /// The steps as they are shown, one a line.
    public String seenSteps() {
        return steps.stream().map(Step::words).collect(Collectors.joining("\n"));
    }

    /// @param after the version that the form changes
    /// @param words and `evidence` of a remark that could not be taken
    public record Fields(
            PlanText form,
            int after,
            String why,
            String words,
            String evidence,
            List<Option> links,
            List<Option> owners,
            List<Option> metrics) {

        public Fields {
            links = List.copyOf(links);
            owners = List.copyOf(owners);
            metrics = List.copyOf(metrics);
        }
    }

    /// What two versions say of the same thing.
    public record Line(String what, String then, String now) {}

    /// @param done by whom and when; empty where it is open
    public record Step(int position, String words, String done) {}

    public record Remark(String words, String evidence, String who, String when) {}

    /// @param lines what it changed
    public record Version(
            int number, String when, String who, String what, String why, List<Line> lines) {

        public Version {
            lines = List.copyOf(lines);
        }
    }

    /// The two questions that are asked of every action.
    ///
    /// @param metric what its metric did, or what could be seen of it
    /// @param how by which days and comparisons that is known
    /// @param goal whether the metric moves the goal
    /// @param effect address of all that stands behind the answer; empty before it began
    public record Answers(List<String> metric, List<String> how, List<String> goal, String effect) {

        static final Answers NONE = new Answers(List.of(), List.of(), List.of(), "");

        public Answers {
            metric = List.copyOf(metric);
            how = List.copyOf(how);
            goal = List.copyOf(goal);
        }
    }
}
