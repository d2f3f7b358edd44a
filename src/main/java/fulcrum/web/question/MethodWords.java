package fulcrum.web.question;

import fulcrum.metrics.Part;
import fulcrum.web.frame.Frame;

/// How parts were told apart: its name, and what it does.
public record MethodWords(String name, String words) {

    public static MethodWords of(Part.Method method, Frame frame) {
        return switch (method) {
            case SUM -> said(frame, "web.explain.method.sum", "web.explain.method.sum.words");
            case LMDI -> said(frame, "web.explain.method.lmdi", "web.explain.method.lmdi.words");
            case SHAPLEY ->
                    said(frame, "web.explain.method.shapley", "web.explain.method.shapley.words");
            case PARTS -> said(frame, "web.explain.method.parts", "web.explain.method.parts.words");
            case RATE_AND_MIX ->
                    said(frame, "web.explain.method.rate-mix", "web.explain.method.rate-mix.words");
        };
    }

    private static MethodWords said(Frame frame, String name, String words) {
        return new MethodWords(frame.say(name), frame.say(words));
    }
}
