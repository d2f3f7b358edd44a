package fulcrum.web.explain;

import fulcrum.metrics.CauseAnswer;
import fulcrum.metrics.CausePart;
import fulcrum.metrics.CauseQuestion;
import fulcrum.metrics.Cut;
import fulcrum.metrics.FoundCause;
import fulcrum.metrics.Metrics;
import fulcrum.units.Figure;
import fulcrum.units.Said;
import fulcrum.web.explain.ExplainPage.Cause;
import fulcrum.web.explain.ExplainPage.Causes;
import fulcrum.web.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out which parts of the shop a change comes from, over all dimensions at once.
final class CauseList {

    private final AskedChange asked;
    private final Frame frame;
    private final Metrics metrics;
    private final Amounts amounts;

    CauseList(AskedChange asked, Frame frame, Metrics metrics, Amounts amounts) {
        this.asked = asked;
        this.frame = frame;
        this.metrics = metrics;
        this.amounts = amounts;
    }

    Causes causes() {
        var question =
                CauseQuestion.of(asked.store().id(), asked.metric(), asked.before(), asked.period())
                        .cut(new Cut(List.of(), asked.sight().filters()))
                        .on(asked.sight().basis());
        return switch (metrics.causes(question)) {
            case CauseAnswer.Found(var _, var causes, var searched) ->
                    new Causes(
                            frame.say("web.explain.causes.found"),
                            causes.stream().map(this::cause).toList(),
                            notes(searched));
            case CauseAnswer.NoSingleCause(var _, var reason, var beside, var nearest, var seen) ->
                    new Causes(
                            frame.say("web.explain.causes.none", frame.say(reason)),
                            (beside.isEmpty() ? nearest : beside)
                                    .stream().map(this::cause).toList(),
                            notes(seen));
            case CauseAnswer.Refused(Said reason) ->
                    new Causes(
                            frame.say("web.explain.causes.none", frame.say(reason)),
                            List.of(),
                            List.of());
        };
    }

    private List<String> notes(CauseAnswer.Searched searched) {
        var naming = metrics.naming(frame.texts(), asked.store().id());
        var notes = new ArrayList<String>();
        notes.add(
                frame.say(
                        "web.explain.causes.searched",
                        searched.parts(),
                        String.join(
                                frame.say("metrics.comma"),
                                searched.by().stream().map(naming::dimension).toList())));
        searched.notes().forEach(note -> notes.add(frame.say(note)));
        return notes;
    }

    private Cause cause(FoundCause cause) {
        return new Cause(
                frame.say(cause.said()),
                deeper(cause),
                figure(cause.before()),
                figure(cause.now()),
                amounts.of(cause.contribution()));
    }

    private String figure(Figure figure) {
        return switch (figure) {
            case Figure.Known(var known) -> amounts.figure(known);
            case Figure.Unknown _ -> frame.say("web.unknown");
        };
    }

    /// Small parts together are no place to go to.
    private Optional<String> deeper(FoundCause cause) {
        var path = new ArrayList<Cut.Filter>();
        for (var part : cause.parts().entrySet()) {
            switch (part.getValue()) {
                case CausePart.Named(var name) ->
                        path.add(new Cut.Filter(part.getKey(), List.of(name)));
                case CausePart.Unnamed() -> path.add(new Cut.Filter(part.getKey(), List.of()));
                case CausePart.Others(int _) -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(asked.deeper(asked.metric(), path).link("/explain"));
    }
}
