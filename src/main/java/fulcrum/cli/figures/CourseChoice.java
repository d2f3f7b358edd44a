package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Versus;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.outlook.Sentences;
import fulcrum.store.Festival;
import fulcrum.store.Store;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The figure that a command looks at day by day, and what the store knows to move it.
final class CourseChoice {

    private static final Pattern EVENT = Pattern.compile("(?<name>[^=]+)=(?<days>[^=]+)");
    private static final Versus NO_DAYS = new Versus.Prior();

    @Parameters(
            index = "0",
            paramLabel = "METRIC",
            description = "Metric id; `fulcrum metrics` lists them.")
    private String metric = "";

    @Mixin private StoreChoice store = new StoreChoice();

    @Mixin private PartChoice where = new PartChoice();

    @Option(
            names = "--basis",
            paramLabel = "event|order",
            description = "Money on the day it moved, or on the day of the order (default: event).")
    private Basis basis = Basis.EVENT;

    @Option(
            names = "--event",
            paramLabel = "NAME=FROM..UNTIL",
            description =
                    "Days of something else that moves it, such as a promotion; the same name again for the same thing at other times.")
    private List<String> events = List.of();

    @Mixin private PastChoice asOf = new PastChoice();

    /// Everything that a verb needs to answer.
    ///
    /// @param told what is said beside the answer
    record Chosen(Store store, Metrics metrics, CourseQuestion question, Optional<String> told) {

        Outlooks outlooks() {
            return new Outlooks(metrics);
        }

        Optional<LocalDate> lastDay() {
            return metrics.lastCommonDay(store.id(), question.metric());
        }

        Numbers numbers() {
            return Numbers.of(store);
        }

        Sentences sentences(Desk desk) {
            return new Sentences(desk.texts(), numbers()::withUnit);
        }
    }

    Chosen chosen(Desk desk) {
        var chosen = store.chosen(desk);
        var past = asOf.chosen(desk, chosen);
        var metrics = past.metrics();
        var question =
                new CourseQuestion(
                        chosen,
                        MetricChoice.id(desk, metrics, metric),
                        where.filters(desk),
                        basis,
                        events(desk));
        return new Chosen(chosen, metrics, question, past.told());
    }

    private List<Festival> events(Desk desk) {
        return events.stream()
                .map(written ->
                        event(written)
                                .orElseThrow(() ->
                                        new UsageMistake(desk.say("cli.course.no-event", written))))
                .toList();
    }

    private static Optional<Festival> event(String written) {
        var matcher = EVENT.matcher(written);
        return matcher.matches()
                        && Versus.parse(matcher.group("days")).orElse(NO_DAYS)
                                instanceof Versus.Days(var days)
                ? Optional.of(
                        new Festival(Said.of("outlook.event", matcher.group("name").strip()), days))
                : Optional.empty();
    }
}
