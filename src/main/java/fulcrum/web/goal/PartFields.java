package fulcrum.web.goal;

/// What stands in the form that adds the target of a part, beside its choices.
///
/// @param open whether somebody wrote in it, and it was not kept
public record PartFields(
        boolean open, String part, String value, String from, String to, String reason) {}
