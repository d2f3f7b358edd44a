package fulcrum.diagnosis.weight;

import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Our own model in words, for pages and for the command line.
public final class ModelTelling {

    private final OurModel model;
    private final Store store;
    private final Unit unit;
    private final Texts texts;

    /// @param goal in whose unit worths are told
    public ModelTelling(OurModel model, Store store, Metrics metrics, MetricId goal, Texts texts) {
        this.model = model;
        this.store = store;
        this.unit = metrics.find(goal).orElseThrow().unit();
        this.texts = texts;
    }

    /// One ingredient in words; what is not known is empty.
    public record Row(
            String key,
            String name,
            int points,
            String fitted,
            String rank,
            String now,
            String toGood,
            String visitors,
            String worth) {}

    /// How it stands, and how much it is to be believed.
    public List<String> lines() {
        return switch (model) {
            case OurModel.Refused refused -> List.of(texts.say(refused.why()));
            case OurModel.Fitted fitted -> fitted(fitted);
        };
    }

    private List<String> fitted(OurModel.Fitted fitted) {
        var foretold = fitted.foretold();
        var lines = new ArrayList<String>();
        lines.add(texts.say("diagnosis.model.now", Told.amount(Unit.COUNT, fitted.now())));
        lines.add(
                texts.say(
                        "diagnosis.model.fitted",
                        fitted.weeks(),
                        fitted.sources().isEmpty()
                                ? texts.say("diagnosis.model.clicks")
                                : String.join(", ", fitted.sources()),
                        Ingredient.values().length - fitted.gaps().size()));
        lines.add(
                texts.say(
                        "diagnosis.model.foretold",
                        digits(foretold.fitted()),
                        foretold.weeks(),
                        digits(foretold.own())));
        lines.add(texts.say("diagnosis.model.alone", digits(foretold.alone())));
        lines.add(
                texts.say(
                        fitted.foretells()
                                ? "diagnosis.model.not-proven"
                                : "diagnosis.model.nothing"));
        return lines;
    }

    public List<String> gaps() {
        return model.gaps().stream().map(this::gap).toList();
    }

    private String gap(OurModel.Gap gap) {
        var name = texts.say(gap.ingredient().said());
        return gap.needs().isEmpty()
                ? texts.say("diagnosis.model.gap.few", name)
                : texts.say(
                        "diagnosis.model.gap",
                        name,
                        gap.needs().stream()
                                .map(need -> texts.say("metrics.export." + need))
                                .collect(Collectors.joining(", ")));
    }

    /// All ingredients, those that are left out with their points alone.
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var one : Ingredient.values()) {
            var piece =
                    model instanceof OurModel.Fitted fitted
                            ? fitted.pieces().stream()
                                    .filter(each -> each.ingredient() == one)
                                    .findFirst()
                            : Optional.<OurModel.Piece>empty();
            rows.add(piece.map(this::row).orElseGet(() -> row(one)));
        }
        return rows;
    }

    private int points(Ingredient one) {
        return model.points().of().getOrDefault(one, 0);
    }

    private Row row(Ingredient one) {
        return new Row(one.word(), texts.say(one.said()), points(one), "", "", "", "", "", "");
    }

    private Row row(OurModel.Piece piece) {
        var one = piece.ingredient();
        boolean priced = model instanceof OurModel.Fitted fitted && fitted.foretells();
        return new Row(
                one.word(),
                texts.say(one.said()),
                points(one),
                Told.percent(piece.fitted()),
                Told.amount(Unit.COUNT, Math.rint(100 * piece.rank())),
                told(one, piece.now()),
                texts.say(
                        "diagnosis.model.to-good",
                        told(one, piece.usual()),
                        told(one, piece.good())),
                priced ? size(Unit.COUNT, piece.visitors()) : "",
                priced ? piece.worth().map(worth -> size(unit, worth)).orElse("") : "");
    }

    private String size(Unit of, Size size) {
        return texts.say(
                "diagnosis.model.size",
                Told.amount(store, of, size.estimate()),
                Told.amount(of, size.low()),
                Told.amount(of, size.high()));
    }

    private static String told(Ingredient one, double value) {
        return switch (one.kind()) {
            case RATIO, GROWTH -> Told.amount(Unit.SHARE, value);
            case SCORE -> WeightTelling.stars(value);
        };
    }

    private static String digits(double share) {
        return BigDecimal.valueOf(share)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '−');
    }
}
