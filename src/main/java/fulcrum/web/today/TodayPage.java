package fulcrum.web.today;

import java.util.List;
import java.util.Optional;

/// What matters today.
///
/// @param making whether the brief is being made
/// @param figures the running figures of the last known day
/// @param focus none where nothing is noteworthy
/// @param moved what was just started or finished here
/// @param here the address of this page as it is shown
public record TodayPage(
        String store,
        String day,
        String made,
        String known,
        boolean making,
        boolean hasFacts,
        String goal,
        List<Running> figures,
        Optional<Card> focus,
        List<Card> items,
        String yesterday,
        List<String> sources,
        List<Gone> dismissed,
        List<Task> work,
        List<Mentioned> mentions,
        Optional<Moved> moved,
        String here,
        String fault) {

    public TodayPage {
        figures = List.copyOf(figures);
        items = List.copyOf(items);
        sources = List.copyOf(sources);
        dismissed = List.copyOf(dismissed);
        work = List.copyOf(work);
        mentions = List.copyOf(mentions);
    }

    /// @param style of its change, beside the same day a week before
    public record Running(
            String name,
            String value,
            String change,
            String style,
            String address,
            boolean unstable) {}

    /// @param prepare the address of a new action that is filled in; empty where none answers it,
    ///   or the reader does not work on any
    /// @param shortcut the key that opens it, or the evidence where none is prepared
    public record Card(
            String key,
            String kind,
            String head,
            String reason,
            String stake,
            boolean loss,
            boolean provisional,
            String evidence,
            String evidenceName,
            String prepare,
            String prepareName,
            String shortcut) {}

    /// @param who dismissed it, and when
    public record Gone(String key, String head, String why, String who) {}

    /// One's own work of today.
    ///
    /// @param move where the change is sent that starts or finishes it, and `status` what it
    ///   becomes
    /// @param shortcut the key that does so; empty for those far below
    public record Task(
            String address,
            String title,
            String days,
            boolean emergency,
            String move,
            String status,
            String moveName,
            String shortcut) {}

    /// Where the reader is named in a remark that he has not seen.
    public record Mentioned(String said, String address, String when) {}

    /// @param move where the change is sent that takes it back, and `was` what it becomes again
    public record Moved(String said, String move, Optional<String> was) {}
}
