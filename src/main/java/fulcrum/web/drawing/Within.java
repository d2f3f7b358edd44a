package fulcrum.web.drawing;

/// One change on a line, and the band around nothing in which changes are usual.
///
/// @param from left edge of the band, of 100; `at` the place of the change
public record Within(double from, double length, double at) {

    private static final double ROOM = 1.15;

    public static Within of(double change, double usual) {
        double most = Math.max(Double.MIN_NORMAL, Math.max(Math.abs(change), usual) * ROOM);
        var x = new Scale(-most, most, 0, 100);
        return new Within(x.at(-usual), Polyline.rounded(x.at(usual) - x.at(-usual)), x.at(change));
    }
}
