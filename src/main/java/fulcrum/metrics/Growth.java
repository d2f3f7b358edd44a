package fulcrum.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Grows the branches of a tree as far as facts allow, down from the metric that is explained.
final class Growth {

    /// More parts than a person reads; the smaller ones stand together.
    static final int MOST_MEMBERS = 12;

    /// Beside the figure, rounding may make so much between a metric and its formula.
    static final double ROUNDING = 1e-12;

    private final ExplainQuestion question;
    private final Tree tree;
    private final Definitions definitions;
    private final TwoPeriods figures;
    private final RatioGrowth ratios;

    Growth(ExplainQuestion question, Tree tree, Definitions definitions, TwoPeriods figures) {
        this.question = question;
        this.tree = tree;
        this.definitions = definitions;
        this.figures = figures;
        this.ratios = new RatioGrowth(figures);
    }

    Branch root() {
        return grown(new Subject.Of(question.metric()), question.metric(), Place.WHOLE);
    }

    Branch grown(Subject subject, MetricId metric, Place place) {
        var bare = bare(subject, metric, place, figures.at(metric, place));
        return bare.values().isKnown() ? apart(metric, place).map(bare::into).orElse(bare) : bare;
    }

    private Branch bare(Subject subject, MetricId metric, Place place, Pair values) {
        var grows = new Grows(grows(metric), Grows.sold(metric, definitions));
        return new Branch(subject, metric, place.path(), values, grows, Optional.empty());
    }

    /// Amounts that are booked day by day; costs stated for a month stay what they are.
    private boolean grows(MetricId metric) {
        return figures.isAmount(metric)
                && !definitions.leaves(metric).stream()
                        .allMatch(leaf ->
                                switch (leaf.aggregate().take()) {
                                    case Take.Spread _, Take.Latest _, Take.RecentPerDay _ -> true;
                                    case Take.Sum _,
                                            Take.Count(),
                                            Take.Distinct _,
                                            Take.FirstTimers(),
                                            Take.Repeaters _ ->
                                            false;
                                });
    }

    private Optional<Branch.Apart> apart(MetricId metric, Place place) {
        if (!question.by().isEmpty()) {
            int depth = place.dimensions().size();
            return depth < question.by().size()
                    ? over(metric, place, question.by().get(depth))
                    : Optional.empty();
        }
        return tree.ways(metric).stream()
                .flatMap(way ->
                        switch (way) {
                            case Way.Formula(var formula) -> terms(metric, place, formula).stream();
                            case Way.Over(var dimension) -> over(metric, place, dimension).stream();
                        })
                .findFirst();
    }

    private Optional<Branch.Apart> terms(MetricId metric, Place place, Expression written) {
        var formula = new Formula(known(written, place));
        var metrics = formula.terms().stream().map(MetricId::new).toList();
        if (metrics.isEmpty()
                || !formula.canBeTold()
                || !metrics.stream().allMatch(term -> isKnown(term, place))
                || !gives(formula, metrics, place, figures.at(metric, place))) {
            return Optional.empty();
        }
        return Optional.of(
                new Branch.Apart.Terms(
                        formula,
                        metrics.stream()
                                .map(term -> grown(new Subject.Of(term), term, place))
                                .toList()));
    }

    /// Of `known(…)`, the terms that are known.
    private Expression known(Expression formula, Place place) {
        return formula instanceof Expression.Known(var parts)
                ? new Expression.Known(
                        parts.stream()
                                .filter(part ->
                                        part.names().stream()
                                                .allMatch(
                                                        name -> isKnown(new MetricId(name), place)))
                                .toList())
                : formula;
    }

    private boolean isKnown(MetricId metric, Place place) {
        return figures.canBeCut(metric, place.dimensions()) && figures.at(metric, place).isKnown();
    }

    /// Whether the formula gives the metric here: its terms may stand for other days.
    private boolean gives(Formula formula, List<MetricId> terms, Place place, Pair whole) {
        for (var side : Side.values()) {
            double value =
                    formula.value(
                            terms.stream()
                                    .mapToDouble(term -> figures.at(term, place).number(side))
                                    .toArray());
            double own = whole.number(side);
            if (!(Math.abs(value - own) <= ROUNDING * Math.max(Math.abs(value), Math.abs(own)))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Branch.Apart> over(MetricId metric, Place place, Dimension dimension) {
        var deeper = place.in(dimension, Optional.empty()).dimensions();
        if (place.dimensions().contains(dimension) || !figures.canBeCut(metric, deeper)) {
            return Optional.empty();
        }
        if (figures.isAmount(metric)) {
            return members(metric, place, dimension);
        }
        return definitions.metric(metric).making()
                        instanceof
                        Making.Computed(
                                Expression.Over(
                                        Expression.Name(var over),
                                        Expression.Name(var under)))
                ? ratios.of(
                        metric,
                        place,
                        new RatioGrowth.Quotient(
                                dimension, new MetricId(over), new MetricId(under)))
                : Optional.empty();
    }

    private Optional<Branch.Apart> members(MetricId metric, Place place, Dimension dimension) {
        var named = new ArrayList<Branch>();
        for (var part : figures.parts(place, dimension)) {
            var deeper = place.in(dimension, part);
            var values = figures.at(metric, deeper);
            if (values.isKnown()) {
                named.add(bare(new Subject.Member(dimension, part), metric, deeper, values));
            }
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        named.sort(
                Comparator.comparing((Branch one) -> one.values().difference().abs()).reversed());
        var kept = new ArrayList<Branch>();
        int shown = named.size() <= MOST_MEMBERS ? named.size() : MOST_MEMBERS - 1;
        if (place.equals(Place.WHOLE)) {
            figures.keep(dimension, named.subList(0, shown).stream().map(Growth::name).toList());
        }
        for (var member : named.subList(0, shown)) {
            var inside = place.in(dimension, name(member));
            kept.add(apart(metric, inside).map(member::into).orElse(member));
        }
        if (shown < named.size()) {
            var rest = named.subList(shown, named.size());
            kept.add(
                    bare(
                            new Subject.Others(dimension, rest.size()),
                            metric,
                            place,
                            Pair.sum(rest.stream().map(Branch::values).toList())));
        }
        var gap =
                figures.at(metric, place)
                        .less(Pair.sum(named.stream().map(Branch::values).toList()));
        if (gap.exact(Side.BEFORE).signum() != 0 || gap.exact(Side.NOW).signum() != 0) {
            kept.add(bare(new Subject.Gap(dimension), metric, place, gap));
        }
        return Optional.of(new Branch.Apart.Members(kept));
    }

    private static Optional<String> name(Branch member) {
        return member.subject() instanceof Subject.Member(var _, var name)
                ? name
                : Optional.empty();
    }
}
