package fulcrum.diagnosis.topics;

import fulcrum.diagnosis.Chapter;
import fulcrum.diagnosis.Chapter.Line;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Topics of reviews in words, for pages and for the command line.
public final class TopicsTelling {

    private final ReviewTopics topics;
    private final Texts texts;

    public TopicsTelling(ReviewTopics topics, Texts texts) {
        this.topics = topics;
        this.texts = texts;
    }

    /// A topic in words.
    ///
    /// @param remedy what to do about it, `link` the part of the work that it is
    /// @param part of the bad reviews, as text and of 1
    /// @param direction 1 where there are more than before beyond chance, −1 where fewer
    public record Row(
            String key,
            String link,
            String name,
            String remedy,
            long now,
            String part,
            double share,
            String before,
            int direction,
            String change,
            List<String> products,
            List<Quote> quotes) {

        public Row {
            products = List.copyOf(products);
            quotes = List.copyOf(quotes);
        }
    }

    /// What a buyer wrote.
    ///
    /// @param from the row of the files
    public record Quote(String text, String about, String importId, String from) {}

    public String title() {
        return texts.say("diagnosis.topics.title", topics.store().name());
    }

    public boolean isKnown() {
        return topics.lately().all() > 0;
    }

    /// How many, and since when.
    public List<String> lead() {
        var lines = new ArrayList<String>();
        if (!isKnown()) {
            lines.add(texts.say("diagnosis.topics.none"));
            return lines;
        }
        lines.add(
                texts.say(
                        "diagnosis.topics.days",
                        topics.days().from(),
                        topics.days().until().minusDays(1),
                        topics.lately().all()));
        lines.add(
                topics.lately().judged() == 0
                        ? texts.say("diagnosis.topics.no-stars")
                        : texts.say(
                                "diagnosis.topics.bad",
                                topics.lately().bad(),
                                share(topics.lately()),
                                topics.before().judged() == 0
                                        ? texts.say("diagnosis.topics.unknown")
                                        : share(topics.before())));
        if (topics.untold() > 0) {
            lines.add(texts.say("diagnosis.topics.untold", topics.untold()));
        }
        lines.add(reply());
        return lines;
    }

    private static String share(ReviewTopics.Count count) {
        return Told.percent((double) count.bad() / count.judged());
    }

    private String reply() {
        var reply = topics.reply();
        if (!reply.known()) {
            return texts.say("diagnosis.topics.reply.unknown");
        }
        return reply.days().isPresent()
                ? texts.say(
                        "diagnosis.topics.reply",
                        reply.replied(),
                        reply.bad(),
                        Told.amount(Unit.DAYS, reply.days().getAsDouble()))
                : texts.say("diagnosis.topics.reply.none", reply.bad());
    }

    public List<Row> rows() {
        return topics.complaints().stream().map(this::row).toList();
    }

    private Row row(ReviewTopics.Complaint one) {
        double share = topics.lately().bad() == 0 ? 0 : (double) one.now() / topics.lately().bad();
        var name = one.topic().name().in(texts.locale());
        return new Row(
                one.topic().id(),
                one.topic().link().word(),
                name,
                texts.say("diagnosis.topics.remedy", name),
                one.now(),
                Told.percent(share),
                share,
                topics.before().judged() == 0 ? "" : String.valueOf(one.before()),
                one.direction(),
                change(one),
                one.products().stream()
                        .map(product ->
                                texts.say(
                                        "diagnosis.topics.product", product.title(), product.bad()))
                        .toList(),
                one.examples().stream().map(this::quote).toList());
    }

    private String change(ReviewTopics.Complaint one) {
        if (one.change().isEmpty()) {
            return "";
        }
        return switch (one.direction()) {
            case 1 -> texts.say("diagnosis.topics.more");
            case -1 -> texts.say("diagnosis.topics.fewer");
            default -> texts.say("diagnosis.topics.as-before");
        };
    }

    private Quote quote(ReviewTopics.Example one) {
        var day = one.day().map(LocalDate::toString).orElse("");
        return new Quote(
                one.text(),
                List.of(one.product(), day).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                one.importId(),
                texts.say("diagnosis.topics.row", one.row()));
    }

    /// Words that bad reviews have oftener than the others beyond chance.
    public List<String> words() {
        return topics.words().stream()
                .map(one -> texts.say("diagnosis.topics.word", one.word(), one.now(), one.others()))
                .toList();
    }

    /// Texts that read bad although their buyers did not say so.
    public List<Quote> hidden() {
        return topics.hidden().stream().map(this::quote).toList();
    }

    /// What the report tells of it.
    public Chapter chapter() {
        var lines = new ArrayList<Line>();
        lead().forEach(line -> lines.add(new Line(0, line)));
        for (var row : rows()) {
            lines.add(
                    new Line(
                            0,
                            "%s: %d (%s) %s"
                                    .formatted(row.name(), row.now(), row.part(), row.change())
                                    .strip()));
            row.products().forEach(one -> lines.add(new Line(1, one)));
            row.quotes().forEach(one -> lines.add(new Line(1, "“" + one.text() + "”")));
            lines.add(new Line(1, "→ " + row.remedy()));
        }
        return new Chapter(title(), lines);
    }

    /// How well that is told apart.
    public String reader() {
        return topics.reader()
                .map(one ->
                        texts.say(
                                "diagnosis.topics.reader",
                                one.labelled(),
                                two(one.f1()),
                                two(one.simple())))
                .orElseGet(() -> texts.say("diagnosis.topics.reader.none"));
    }

    private static String two(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
