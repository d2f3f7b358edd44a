package fulcrum.web.diagnosis;

import fulcrum.web.question.Option;
import java.util.List;

/// A node of the map, to write on.
///
/// @param at the address of the map to return to
/// @param told what the program says of it
/// @param asked what is to be written first: `title`, `note`, `add`, `amount` or `to`
/// @param others where it can go
public record NodePage(
        String store,
        String at,
        String node,
        Fields fields,
        List<String> told,
        String asked,
        boolean own,
        Ways ways,
        List<Option> others,
        List<String> faults) {

    public NodePage {
        told = List.copyOf(told);
        others = List.copyOf(others);
        faults = List.copyOf(faults);
    }

    /// @param name what it is called by the program
    /// @param titled the line of the journal that the title stands in; `noted` that of the note
    /// @param amount what people think it costs; `why` its figure and comparison
    public record Fields(
            String name,
            String title,
            int titled,
            String note,
            int noted,
            String amount,
            String why,
            String by) {}

    /// @param prepare a new action, filled in; `action` the one that carries it out; empty where
    ///   there is none
    /// @param take whether an action can be made of it at once
    public record Ways(String prepare, String action, boolean take) {}
}
