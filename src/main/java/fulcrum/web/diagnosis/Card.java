package fulcrum.web.diagnosis;

import java.util.List;

/// A node of the map as it is shown.
///
/// @param style of its kind, and of how sure the program is
/// @param whole its first line in full
/// @param at the right of the first line
public record Card(
        String key,
        String style,
        List<Row> rows,
        String whole,
        String at,
        Links links,
        List<Card> parts) {

    public Card {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }

    /// @param end at the right of it
    public record Row(String text, String style, String end) {}

    /// @param leads where Enter goes; `fold` what opens or shuts it; `edit` where it is written on
    /// @param expanded `true`, `false`, or empty of a leaf
    /// @param mark what stands on the fold
    /// @param prepare a new action, filled in; `take` where an action is made at once
    public record Links(
            String leads,
            String fold,
            String expanded,
            String mark,
            String edit,
            String prepare,
            String take) {

        static final Links NONE = new Links("", "", "", "", "", "", "");

        Links fold(String to, boolean shut, int inside) {
            return new Links(
                    leads,
                    to,
                    String.valueOf(!shut),
                    shut ? String.valueOf(inside) : "−",
                    edit,
                    prepare,
                    take);
        }
    }
}
