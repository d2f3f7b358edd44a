package fulcrum.statistics;

/// What a lever did once, as measured.
///
/// @param kind of lever, such as "main picture changed"
/// @param context where it was pulled, such as a category or a season
/// @param age in days; at least 0
public record PastEffect(String kind, String context, Estimate effect, double age) {

    public PastEffect {
        if (!(age >= 0)) {
            throw new IllegalArgumentException("an age is at least 0 days; here " + age);
        }
    }
}
