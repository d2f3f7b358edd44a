package fulcrum.web.goal;

/// What stands in the form of the direction.
///
/// @param open whether somebody wrote in it, and it was not kept
public record AimFields(
        boolean open,
        String positioning,
        String audience,
        String low,
        String high,
        String not,
        String reason) {}
