package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Looks through all parts of a metric at once for those that made it move.
final class Causes {

    /// A buyer is new or returning by when the period begins, so its parts are others in each
    /// period: looked through only where somebody asks for it.
    private static final Dimension BUYER_KIND = new Dimension(FirstSales.BUYER_KIND);

    private final Definitions definitions;
    private final Facts facts;
    private final CoveredDays covered;
    private final Titles titles;
    private final Function<FigureQuestion, Reading> figures;

    Causes(
            Definitions definitions,
            Facts facts,
            CoveredDays covered,
            Titles titles,
            Function<FigureQuestion, Reading> figures) {
        this.definitions = definitions;
        this.facts = facts;
        this.covered = covered;
        this.titles = titles;
        this.figures = figures;
    }

    CauseAnswer of(CauseQuestion question) {
        var metric = definitions.metric(question.metric());
        return switch (CauseTerms.of(definitions, metric)) {
            case CauseTerms.Choice.Impossible(var reason) -> new CauseAnswer.Refused(reason);
            case CauseTerms.Choice.Chosen(var terms) ->
                    unknown(question, question.before())
                            .or(() -> unknown(question, question.now()))
                            .<CauseAnswer>map(CauseAnswer.Refused::new)
                            .orElseGet(() -> searched(question, terms));
        };
    }

    private Optional<Said> unknown(CauseQuestion question, Period period) {
        return switch (whole(question, period).figure()) {
            case Figure.Known _ -> Optional.empty();
            case Figure.Unknown(var reason) ->
                    Optional.of(
                            Said.of(
                                    "metrics.causes.unknown",
                                    period.from(),
                                    period.until().minusDays(1),
                                    reason));
        };
    }

    private Value whole(CauseQuestion question, Period period) {
        return figures.apply(question.whole(period, Grain.TOTAL))
                .lines()
                .getFirst()
                .values()
                .getFirst();
    }

    private CauseAnswer searched(CauseQuestion question, CauseTerms terms) {
        var views = new CauseViews(definitions, question.metric());
        var factor = terms.isRatio() ? BigDecimal.ONE : calendar(question, views);
        Optional<CauseAnswer> best = Optional.empty();
        for (var view : views.of(dimensions(question), narrowed(question))) {
            var answer = searched(question, terms, factor, new Sight(views, view));
            if (answer.isPresent()
                    && best.map(Causes::explained).orElse(-1.0) < explained(answer.get())) {
                best = answer;
            }
        }
        var better = definitions.metric(question.metric()).better();
        return best.map(answer -> answer.harmFirst(better))
                .orElseGet(() -> new CauseAnswer.Refused(Said.of("metrics.causes.one-part-only")));
    }

    /// How much of what there is to explain the causes do, at most all of it.
    private static double explained(CauseAnswer answer) {
        return switch (answer) {
            case CauseAnswer.Found found ->
                    found.causes().stream()
                            .flatMap(cause -> cause.share().stream())
                            .mapToDouble(share -> Math.min(1, Math.abs(share.doubleValue())))
                            .max()
                            .orElse(0);
            case CauseAnswer.NoSingleCause _, CauseAnswer.Refused _ -> -0.5;
        };
    }

    private Collection<Dimension> dimensions(CauseQuestion question) {
        if (!question.cut().by().isEmpty()) {
            return question.cut().by();
        }
        var all = new TreeSet<>(definitions.dimensions(question.metric()));
        all.remove(BUYER_KIND);
        return all;
    }

    private static List<Dimension> narrowed(CauseQuestion question) {
        return question.cut().only().stream().map(Cut.Filter::dimension).toList();
    }

    private record Sight(CauseViews views, List<Dimension> view) {}

    private Optional<CauseAnswer> searched(
            CauseQuestion question, CauseTerms terms, BigDecimal factor, Sight sight) {
        boolean wanted = !question.cut().by().isEmpty();
        var chosen =
                new CauseDimensions(question, sight.views, facts, terms.isRatio())
                        .among(sight.view);
        if (chosen.by().isEmpty()) {
            return Optional.empty();
        }
        var reading = new CauseReading(question, terms, figures);
        var shape = new CauseShape(sight.views);
        var folds =
                new CauseFolding(question, terms, facts, figures).of(chosen, sight.views.tables());
        var leaves = shape.of(reading.by(chosen.by(), folds), wanted);
        var one =
                new CauseCase(
                        leaves,
                        terms,
                        factor,
                        (by, part) -> titles.called(question.store(), by, part));
        if (reading.isOneSided() || !one.isSearchable()) {
            return Optional.empty();
        }
        var notes = new ArrayList<>(chosen.notes());
        notes.addAll(shape.notes());
        notes.addAll(reading.notes());
        notes.addAll(unlike(question, terms, one));
        if (factor.compareTo(BigDecimal.ONE) != 0) {
            notes.add(calendarNote(factor));
        }
        return Optional.of(one.answer(notes));
    }

    private static Said calendarNote(BigDecimal factor) {
        var percent = CauseWords.percent(factor.subtract(BigDecimal.ONE).abs());
        return Said.of(
                factor.compareTo(BigDecimal.ONE) > 0
                        ? "metrics.causes.calendar-more"
                        : "metrics.causes.calendar-less",
                percent);
    }

    /// Where the parts do not add up to the whole, that is said.
    private List<Said> unlike(CauseQuestion question, CauseTerms terms, CauseCase one) {
        if (terms.isRatio()) {
            return List.of();
        }
        return whole(question, question.before()).figure() instanceof Figure.Known(var before)
                        && whole(question, question.now()).figure() instanceof Figure.Known(var now)
                        && (before.compareTo(one.before().of()) != 0
                                || now.compareTo(one.now().of()) != 0)
                ? List.of(
                        Said.of(
                                "metrics.causes.unlike",
                                plain(one.before().of()),
                                plain(one.now().of()),
                                plain(before),
                                plain(now)))
                : List.of();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private BigDecimal calendar(CauseQuestion question, CauseViews views) {
        var calendar =
                new CauseCalendar(days(question.before(), views), days(question.now(), views));
        return calendar.factor(figures.apply(question.whole(question.before(), Grain.DAY)));
    }

    /// The days of a period that facts cover; all of it where none is said to be covered.
    private Days days(Period period, CauseViews views) {
        return views.tables().stream()
                .map(table -> covered.of(table).within(period))
                .filter(days -> !days.isEmpty())
                .findFirst()
                .orElseGet(() -> Days.of(List.of(period)));
    }
}
