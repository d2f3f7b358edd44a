package fulcrum.diagnosis.weight;

import fulcrum.diagnosis.Chapter;
import fulcrum.diagnosis.Chapter.Line;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A store's weight in words, for pages and for the command line.
public final class WeightTelling {

    private final StoreWeight weight;
    private final Texts texts;

    public WeightTelling(StoreWeight weight, Texts texts) {
        this.weight = weight;
        this.texts = texts;
    }

    /// One score in words.
    ///
    /// @param depth 0 of a whole score
    /// @param share of its value in the best possible; empty where it has no best
    /// @param verdict whether that is enough; empty where nothing is asked for
    /// @param asked what the platform asks for; empty where it asks for nothing
    public record Row(
            int depth,
            String name,
            String weight,
            boolean known,
            String value,
            OptionalDouble share,
            Optional<Boolean> passes,
            String verdict,
            String asked,
            List<String> beside) {

        public Row {
            beside = List.copyOf(beside);
        }
    }

    /// A later day in words: ratings that still count, that have left, and five stars needed.
    public record Wait(String day, String left, String gone, String mean, String needed) {}

    public String title() {
        return texts.say("diagnosis.weight.title", weight.store().name());
    }

    public String lead() {
        return texts.say("diagnosis.weight.lead", weight.day());
    }

    public List<Row> rows(StoreWeight.Standing standing) {
        var rows = new ArrayList<Row>();
        standing.components().forEach(one -> add(rows, standing, one, 0));
        return rows;
    }

    private void add(List<Row> into, StoreWeight.Standing standing, Component one, int depth) {
        into.add(row(standing, one, depth));
        one.parts().forEach(part -> add(into, standing, part, depth + 1));
    }

    private Row row(StoreWeight.Standing standing, Component one, int depth) {
        var counted = one.value().isPresent() ? OptionalDouble.empty() : counted(standing, one);
        var value = one.value().isPresent() ? one.value() : counted;
        var part = one.part();
        var passes =
                value.isPresent() ? part.passes(value.getAsDouble()) : Optional.<Boolean>empty();
        return new Row(
                depth,
                name(part),
                one.weight().isPresent() ? Told.percent(one.weight().getAsDouble()) : "",
                value.isPresent(),
                value.isPresent() ? told(part, value.getAsDouble()) : unknown(part),
                best(part, value),
                passes,
                passes.map(this::verdict).orElse(""),
                asked(part),
                counted.isPresent()
                        ? List.of(texts.say("diagnosis.weight.worked-out"))
                        : beside(one));
    }

    private static OptionalDouble counted(StoreWeight.Standing standing, Component one) {
        return standing.next().stream()
                .filter(next -> next.part().id().equals(one.part().id()))
                .filter(NextPoint.Ratings.class::isInstance)
                .mapToDouble(next -> ((NextPoint.Ratings) next).counted().mean())
                .findFirst();
    }

    private static OptionalDouble best(Part part, OptionalDouble value) {
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (part.measure()) {
            case STARS -> OptionalDouble.of(value.getAsDouble() / Part.BEST_STARS);
            case SHARE -> value;
            case POINTS, HOURS, MONEY -> OptionalDouble.empty();
        };
    }

    private String verdict(boolean passes) {
        return texts.say(passes ? "diagnosis.weight.enough" : "diagnosis.weight.short");
    }

    private String unknown(Part part) {
        return part.facts().isEmpty()
                ? texts.say("diagnosis.weight.unknown.reviews")
                : texts.say("diagnosis.weight.unknown", part.facts().getFirst());
    }

    private String asked(Part part) {
        return part.at().isEmpty()
                ? ""
                : texts.say(
                        part.higherIsBetter() ? "diagnosis.weight.least" : "diagnosis.weight.most",
                        told(part, part.at().getAsDouble()));
    }

    private List<String> beside(Component one) {
        var beside = new ArrayList<String>();
        one.stated()
                .ifPresent(stated -> {
                    beside.add(texts.say("diagnosis.weight.as-of", stated.day()));
                    stated.beats()
                            .ifPresent(share ->
                                    beside.add(
                                            texts.say(
                                                    "diagnosis.weight.beats",
                                                    Told.percent(share))));
                });
        one.before()
                .ifPresent(before ->
                        beside.add(texts.say("diagnosis.weight.before", told(one.part(), before))));
        if (one.sum().isPresent() && one.value().isPresent()) {
            beside.add(
                    texts.say(
                            "diagnosis.weight.sum",
                            told(one.part(), one.sum().getAsDouble()),
                            told(one.part(), one.value().getAsDouble())));
        }
        return beside;
    }

    /// What the next points take; says so where it cannot be said.
    public List<List<String>> next(StoreWeight.Standing standing) {
        var words = new NextWords(this, texts);
        return standing.next().isEmpty()
                ? List.of(List.of(texts.say("diagnosis.weight.no-next")))
                : standing.next().stream().map(words::of).toList();
    }

    /// How many ratings of five stars are needed as old ones leave the window.
    public List<Wait> later(StoreWeight.Standing standing) {
        return standing.next().stream()
                .filter(NextPoint.Ratings.class::isInstance)
                .flatMap(one -> ((NextPoint.Ratings) one).later().stream())
                .map(this::wait)
                .toList();
    }

    private Wait wait(NextPoint.Later later) {
        return new Wait(
                later.day().toString(),
                String.valueOf(later.left().count()),
                later.dropped().count() == 0 ? "0" : counted(later.dropped()),
                later.left().count() == 0 ? "—" : stars(later.left().mean()),
                new NextWords(this, texts).number(later));
    }

    private static String counted(Tally tally) {
        return "%d (%s)".formatted(tally.count(), stars(tally.mean()));
    }

    /// What the report tells of it.
    public Chapter chapter() {
        var lines = new ArrayList<Line>();
        for (var standing : weight.standings()) {
            lines.add(new Line(0, standing.scheme().name().in(texts.locale())));
            for (var row : rows(standing)) {
                var share = row.weight().isEmpty() ? "" : " (" + row.weight() + ")";
                lines.add(new Line(row.depth() + 1, row.name() + share + ": " + row.value()));
            }
            next(standing).forEach(all -> all.forEach(line -> lines.add(new Line(1, line))));
        }
        return new Chapter(title(), lines);
    }

    String name(Part part) {
        return part.name().in(texts.locale());
    }

    String told(Part part, double value) {
        return switch (part.measure()) {
            case STARS -> stars(value);
            case SHARE -> Told.amount(Unit.SHARE, value);
            case POINTS -> Told.amount(Unit.COUNT, value);
            case HOURS -> texts.say("diagnosis.weight.hours", Told.amount(Unit.RATIO, value));
            case MONEY -> Told.amount(weight.store(), Unit.MONEY, value);
        };
    }

    /// Two digits, as platforms show them.
    static String stars(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
