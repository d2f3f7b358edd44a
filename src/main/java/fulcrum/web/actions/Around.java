package fulcrum.web.actions;

import java.util.List;

/// What stands around the plan of an action.
///
/// @param files the evidence that is there
/// @param taken the evidence that was taken away
/// @param aside what was or would be put aside for it, or what it was put aside for
/// @param afterwards whether it had begun before it was started here
public record Around(List<File> files, List<File> taken, Aside aside, boolean afterwards) {

    static final Around NONE = new Around(List.of(), List.of(), new Aside("", List.of()), false);

    public Around {
        files = List.copyOf(files);
        taken = List.copyOf(taken);
    }

    /// @param lead what the lines say; empty where there are none
    public record Aside(String lead, List<Line> lines) {

        public Aside {
            lines = List.copyOf(lines);
        }
    }

    /// @param said since when, and whether it is over
    public record Line(String title, String address, String said) {}

    /// @param address where it is shown or saved from
    /// @param change where it is taken away, or put back
    /// @param said who added it and when, or who took it away
    public record File(
            String name,
            String address,
            String change,
            boolean picture,
            String size,
            String said) {}
}
