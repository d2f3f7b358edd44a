package fulcrum.statistics.statespace;

/// What moves a structural model in one step, as variances.
///
/// @param noise of an observation around the model
/// @param level of the level's steps
/// @param slope of the slope's steps, 0 where the model has none
/// @param seasonal of a new seasonal effect, 0 where the model has none
public record Variances(double noise, double level, double slope, double seasonal) {

    public Variances {
        if (!(noise >= 0 && level >= 0 && slope >= 0 && seasonal >= 0)) {
            throw new IllegalArgumentException(
                    "variances are not negative; here %s, %s, %s, %s"
                            .formatted(noise, level, slope, seasonal));
        }
    }

    public Variances times(double scale) {
        return new Variances(noise * scale, level * scale, slope * scale, seasonal * scale);
    }
}
