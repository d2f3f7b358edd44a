package fulcrum.web.question;

import fulcrum.effects.Meter.Hours;
import fulcrum.effects.Result;
import fulcrum.web.drawing.Stack;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.math.BigDecimal;
import java.util.Arrays;

/// Results of actions by colour and pattern, and hours laid end to end by them.
public record ResultMarks(Frame frame) {

    /// Colour and pattern of a result.
    public static String kind(Result result) {
        return switch (result) {
            case WORKED -> "better";
            case HURT -> "worse";
            case NO_EFFECT -> "none";
            case CANNOT_TELL -> "unsure";
            case TOO_EARLY -> "early";
            case NOT_DONE -> "idle";
            case UNDIRECTED -> "blind";
        };
    }

    /// @param whole hours that the whole line stands for; above zero
    public Stack stack(Hours hours, double whole) {
        return Stack.of(
                Arrays.stream(Result.values())
                        .filter(result -> hours.of(result).signum() > 0)
                        .map(result ->
                                new Stack.Part(
                                        kind(result),
                                        frame.say(
                                                "web.effects.hours-of",
                                                frame.say(result.said()),
                                                hours(hours.of(result))),
                                        hours.of(result).doubleValue()))
                        .toList(),
                whole);
    }

    public String hours(BigDecimal hours) {
        return frame.say(
                "web.effects.hours", Written.decimal(hours, hours.doubleValue() < 10 ? 1 : 0));
    }
}
