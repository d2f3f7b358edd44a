package fulcrum.metrics;

/// By how much the figures of a period are stretched to be compared with those of another.
///
/// @param days of what comes day by day
/// @param sold of what is sold: more of it, where goods had been missing
record Stretch(double days, double sold) {

    static final Stretch NONE = new Stretch(1, 1);

    static Stretch ofDays(double days) {
        return new Stretch(days, 1);
    }
}
