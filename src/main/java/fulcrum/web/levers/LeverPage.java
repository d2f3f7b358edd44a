package fulcrum.web.levers;

import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;

/// One lever, or the form of a new one.
///
/// @param number none where it is new
/// @param from the action that it is made of; empty where it is made of none
public record LeverPage(
        String store,
        Optional<Integer> number,
        String from,
        int version,
        boolean kept,
        Fields fields,
        List<Option> links,
        List<Option> metrics,
        Optional<Past> track,
        List<Version> versions,
        List<String> faults) {

    public LeverPage {
        links = List.copyOf(links);
        metrics = List.copyOf(metrics);
        versions = List.copyOf(versions);
        faults = List.copyOf(faults);
    }

    /// What is written in the form.
    public record Fields(
            String name,
            String trigger,
            String preconditions,
            String steps,
            String risk,
            String unlocks,
            String hours,
            String coins,
            String days) {}

    /// What it brought so far.
    public record Past(
            String kind,
            String standing,
            String next,
            String between,
            String positive,
            String worth,
            String perHour,
            List<Use> uses) {

        public Past {
            uses = List.copyOf(uses);
        }
    }

    public record Use(
            String title, String kind, String result, String share, String worth, String to) {}

    public record Version(String what, String who) {}
}
