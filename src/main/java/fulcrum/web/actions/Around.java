package fulcrum.web.actions;

import java.util.List;

/// What stands around the plan of an action.
///
/// @param files the evidence that is there
/// @param taken the evidence that was taken away
/// @param aside what was or would be put aside for it, or what it was put aside for
/// @param afterwards whether it had begun before it was started here
/// @param groups drawn by chance
public record Around(
        List<File> files, List<File> taken, Aside aside, boolean afterwards, Groups groups) {

    static final Around NONE =
            new Around(List.of(), List.of(), new Aside("", List.of()), false, Groups.NONE);

    public Around {
        files = List.copyOf(files);
        taken = List.copyOf(taken);
    }

    /// @param said how they were drawn; empty where none were
    /// @param members that could be split, one a line
    /// @param open whether they can be changed still
    public record Groups(String said, List<Group> shown, String members, boolean open) {

        static final Groups NONE = new Groups("", List.of(), "", false);

        public Groups {
            shown = List.copyOf(shown);
        }
    }

    public record Group(String name, List<String> members) {

        public Group {
            members = List.copyOf(members);
        }
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
