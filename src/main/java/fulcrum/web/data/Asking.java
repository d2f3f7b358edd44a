package fulcrum.web.data;

import fulcrum.ingest.AsWritten;
import fulcrum.ingest.ImportReport;
import fulcrum.ingest.Imports;
import fulcrum.ingest.Question;
import fulcrum.units.Period;
import fulcrum.web.data.AskCard.Choice;
import fulcrum.web.data.Uploads.Upload;
import fulcrum.web.frame.Frame;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/// Puts what a file leaves open before a person, one question at a time.
final class Asking {

    private static final int EXAMPLES = 4;

    private final Imports imports;

    Asking(Imports imports) {
        this.imports = imports;
    }

    /// What a person has said of a file so far.
    record Answers(AsWritten written, Optional<Period> covers, boolean daysAreWrong) {

        static final Answers NONE = new Answers(AsWritten.OPEN, Optional.empty(), false);

        /// Fields `dates`, `decimal`, `from` and `last`, the last day that is covered.
        static Answers sent(MultiValueMap<String, String> fields) {
            var written =
                    new AsWritten(
                            field(fields, "decimal", "[.,]").map(mark -> mark.charAt(0)),
                            field(fields, "dates", "ymd|mdy|dmy"));
            var covers = covers(field(fields, "from", ".+"), field(fields, "last", ".+"));
            boolean said = fields.containsKey("from") || fields.containsKey("last");
            return new Answers(written, covers, said && covers.isEmpty());
        }

        private static Optional<String> field(
                MultiValueMap<String, String> fields, String name, String pattern) {
            return Optional.ofNullable(fields.getFirst(name)).filter(text -> text.matches(pattern));
        }

        private static Optional<Period> covers(Optional<String> from, Optional<String> last) {
            try {
                return from.isEmpty() || last.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Period(
                                        LocalDate.parse(from.get()),
                                        LocalDate.parse(last.get()).plusDays(1)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /// As fields of a form, so that the next question does not lose them.
        Map<String, String> fields() {
            var fields = new TreeMap<String, String>();
            written.dateOrder().ifPresent(order -> fields.put("dates", order));
            written.decimal().ifPresent(mark -> fields.put("decimal", mark.toString()));
            covers.ifPresent(period -> {
                fields.put("from", period.from().toString());
                fields.put("last", period.until().minusDays(1).toString());
            });
            return fields;
        }
    }

    /// The first question that the import of a table asks.
    Optional<AskCard> of(ImportReport report, Upload upload, Answers answers, Frame frame) {
        return report.questions().stream()
                .findFirst()
                .map(question -> card(question, report, upload, answers, frame));
    }

    private AskCard card(
            Question question, ImportReport report, Upload upload, Answers answers, Frame frame) {
        var action =
                "/data/uploads/%s/answer?store=%s"
                        .formatted(upload.id(), frame.encoded(upload.store().value()));
        return switch (question) {
            case Question.DateOrder(var column, var cell, var ways) ->
                    new AskCard(
                            action,
                            frame.say("web.ask.dates", column),
                            examples(report, upload, column),
                            ways.stream().map(way -> dates(way, cell, frame)).toList(),
                            answers.fields(),
                            false);
            case Question.DecimalMark(var column, var cell, var ways) ->
                    new AskCard(
                            action,
                            frame.say("web.ask.decimal", column),
                            examples(report, upload, column),
                            ways.stream().map(way -> decimal(way, cell, frame)).toList(),
                            answers.fields(),
                            false);
            case Question.Days() ->
                    new AskCard(
                            action,
                            frame.say("web.ask.period"),
                            List.of(),
                            List.of(),
                            answers.fields(),
                            answers.daysAreWrong());
        };
    }

    private static Choice dates(Question.Answer way, String cell, Frame frame) {
        var key =
                switch (way.answer()) {
                    case "ymd" -> "web.ask.ymd";
                    case "mdy" -> "web.ask.mdy";
                    default -> "web.ask.dmy";
                };
        return new Choice("dates", way.answer(), frame.say(key), meaning(way, cell, frame));
    }

    private static Choice decimal(Question.Answer way, String cell, Frame frame) {
        var key = way.answer().equals(",") ? "web.ask.comma" : "web.ask.point";
        return new Choice("decimal", way.answer(), frame.say(key), meaning(way, cell, frame));
    }

    private static String meaning(Question.Answer way, String cell, Frame frame) {
        return way.means().isEmpty()
                ? frame.say("web.ask.nothing", cell)
                : frame.say("web.ask.means", cell, way.means());
    }

    private List<String> examples(ImportReport report, Upload upload, String column) {
        return imports.look(upload.file(), upload.name()).stream()
                .filter(seen -> seen.table().equals(report.file()))
                .findFirst()
                .map(seen -> seen.examples(column, EXAMPLES))
                .orElse(List.of());
    }
}
