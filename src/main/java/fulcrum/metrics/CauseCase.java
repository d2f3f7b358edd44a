package fulcrum.metrics;

import fulcrum.metrics.causes.Cause;
import fulcrum.metrics.causes.CauseSearch;
import fulcrum.metrics.causes.LeafCube;
import fulcrum.metrics.causes.Verdict;
import fulcrum.units.Figure;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Searches one set of leaves, and turns what was found into money, orders, or points of a ratio.
final class CauseCase {

    private static final int SCALE = 2;
    private static final int RATIO_SCALE = 12;

    private final CauseLeaves leaves;
    private final CauseTerms terms;
    private final BigDecimal factor;
    private final BiFunction<Dimension, String, String> called;

    /// The leaves that are searched: of a ratio those that have one now.
    private final int[] searched;

    private final CauseSide before;
    private final CauseSide now;

    /// @param factor what the days alone let expect of an amount
    /// @param called what people call a part
    CauseCase(
            CauseLeaves leaves,
            CauseTerms terms,
            BigDecimal factor,
            BiFunction<Dimension, String, String> called) {
        this.leaves = leaves;
        this.terms = terms;
        this.factor = factor;
        this.called = called;
        this.searched =
                IntStream.range(0, leaves.count())
                        .filter(leaf -> !terms.isRatio() || leaves.now(leaf).per().signum() > 0)
                        .toArray();
        this.before = sum(IntStream.range(0, leaves.count()), true);
        this.now = sum(IntStream.range(0, leaves.count()), false);
    }

    private CauseSide sum(IntStream which, boolean earlier) {
        return which.mapToObj(leaf -> earlier ? leaves.before(leaf) : leaves.now(leaf))
                .reduce(CauseSide.NOTHING, CauseSide::plus);
    }

    /// Whether there is anything to search: a ratio needs both its sides.
    boolean isSearchable() {
        return searched.length > 0
                && (!terms.isRatio() || (before.per().signum() > 0 && now.per().signum() > 0));
    }

    CauseSide before() {
        return before;
    }

    CauseSide now() {
        return now;
    }

    CauseAnswer answer(List<Said> notes) {
        var verdict = CauseSearch.verdictOn(cube());
        var found =
                switch (verdict) {
                    case Verdict.Causes(_, var causes, _) -> causes;
                    case Verdict.NoSingleCause(_, _, var beside, _) -> beside;
                };
        var whole = account(verdict.whole());
        var alike = BigDecimal.valueOf(verdict.whole().alike());
        var causes = found.stream().map(cause -> said(cause, whole.toExplain(), alike)).toList();
        var account = rest(whole, causes);
        var looked = new CauseAnswer.Searched(leaves.by(), leaves.count(), notes);
        return switch (verdict) {
            case Verdict.Causes _
                    when FoundCause.explain(causes) && !account.isMixOfChance(causes) ->
                    new CauseAnswer.Found(account, causes, looked);
            case Verdict.Causes _ ->
                    new CauseAnswer.NoSingleCause(
                            account,
                            CauseWords.unexplained(causes),
                            FoundCause.furthestFirst(causes),
                            List.of(),
                            looked);
            case Verdict.NoSingleCause none ->
                    new CauseAnswer.NoSingleCause(
                            account,
                            CauseWords.reason(none.reason(), account),
                            causes,
                            none.nearest().stream()
                                    .map(cause -> said(cause, account.toExplain(), alike))
                                    .toList(),
                            looked);
        };
    }

    private LeafCube cube() {
        var builder = LeafCube.of(leaves.by().stream().map(Dimension::id).toList(), event());
        for (int leaf : searched) {
            var earlier = leaves.before(leaf);
            var later = leaves.now(leaf);
            var elements = new ArrayList<String>();
            for (int d = 0; d < leaves.by().size(); d++) {
                elements.add(String.valueOf(leaves.code(d, leaf)));
            }
            if (terms.isRatio()) {
                builder.leaf(elements, parts(earlier), parts(later));
            } else {
                builder.leaf(
                        elements,
                        earlier.of().multiply(factor).doubleValue(),
                        later.of().doubleValue());
            }
        }
        return builder.build();
    }

    private static LeafCube.Parts parts(CauseSide side) {
        return new LeafCube.Parts(side.of().doubleValue(), side.per().doubleValue());
    }

    /// What one event adds: of money, the mean of what lines bring, each weighed by itself, so that
    /// dear goods are known to stray further. Doubled for both periods.
    private double event() {
        double times =
                1
                        + (terms.isRatio()
                                ? now.per().doubleValue() / before.per().doubleValue()
                                : factor.doubleValue());
        if (terms.events().isEmpty()) {
            return terms.counts() ? times : 0;
        }
        double squares = 0;
        double sum = 0;
        for (int leaf : searched) {
            for (var side : List.of(leaves.before(leaf), leaves.now(leaf))) {
                double events = side.events().doubleValue();
                double value = side.of().doubleValue();
                squares += events > 0 ? value * value / events : 0;
                sum += events > 0 ? Math.abs(value) : 0;
            }
        }
        return sum > 0 ? times * squares / sum : 0;
    }

    private CauseAccount account(Verdict.Whole whole) {
        if (!terms.isRatio()) {
            var expected = expected(before.of(), BigDecimal.ONE);
            return new CauseAccount(
                    before.of(),
                    now.of(),
                    expected.subtract(before.of()),
                    expected(before.of(), BigDecimal.valueOf(whole.alike())).subtract(expected),
                    BigDecimal.ZERO,
                    usual(whole, BigDecimal.ONE, SCALE));
        }
        var earlier = quotient(before.of(), before.per());
        var later = quotient(now.of(), now.per());
        var moved = points(whole.actual() - whole.expected());
        return new CauseAccount(
                earlier,
                later,
                later.subtract(earlier).subtract(moved),
                points(whole.expected() * (whole.alike() - 1)),
                BigDecimal.ZERO,
                usual(whole, now.per(), RATIO_SCALE));
    }

    private static BigDecimal usual(Verdict.Whole whole, BigDecimal per, int scale) {
        return BigDecimal.valueOf(1.96 * whole.scatter())
                .divide(per, MathContext.DECIMAL64)
                .setScale(scale, RoundingMode.HALF_EVEN);
    }

    /// What an earlier amount lets expect; exactly itself where nothing changes it.
    private BigDecimal expected(BigDecimal earlier, BigDecimal alike) {
        var times = factor.multiply(alike);
        return times.compareTo(BigDecimal.ONE) == 0
                ? earlier
                : earlier.multiply(times).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    private BigDecimal points(double of) {
        return quotient(BigDecimal.valueOf(of), now.per());
    }

    private static BigDecimal quotient(BigDecimal of, BigDecimal per) {
        return of.divide(per, MathContext.DECIMAL64).setScale(RATIO_SCALE, RoundingMode.HALF_EVEN);
    }

    private static CauseAccount rest(CauseAccount whole, List<FoundCause> causes) {
        var named =
                causes.stream()
                        .map(FoundCause::contribution)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CauseAccount(
                whole.before(),
                whole.now(),
                whole.beside(),
                whole.alike(),
                whole.toExplain().subtract(whole.alike()).subtract(named),
                whole.usual());
    }

    private FoundCause said(Cause cause, BigDecimal toExplain, BigDecimal alike) {
        var which = cause.moved().which().stream().mapToInt(at -> searched[at]).toArray();
        var earlier = sum(IntStream.of(which), true);
        var later = sum(IntStream.of(which), false);
        var contribution =
                terms.isRatio()
                        ? points(cause.moved().beyond(alike.doubleValue()))
                        : later.of().subtract(expected(earlier.of(), alike));
        var parts = new LinkedHashMap<Dimension, CausePart>();
        for (int d = 0; d < leaves.by().size(); d++) {
            var dimension = leaves.by().get(d);
            if (cause.elements().containsKey(dimension.id())) {
                parts.put(dimension, leaves.part(d, which[0]));
            }
        }
        var share =
                toExplain.signum() == 0
                        ? Optional.<BigDecimal>empty()
                        : Optional.of(contribution.divide(toExplain, MathContext.DECIMAL64));
        return new FoundCause(
                parts,
                figure(earlier),
                figure(later),
                contribution,
                share,
                cause.chance(),
                CauseWords.said(called(parts), share, toExplain));
    }

    private SequencedMap<Dimension, CausePart> called(SequencedMap<Dimension, CausePart> parts) {
        var spoken = new LinkedHashMap<>(parts);
        spoken.replaceAll((by, part) ->
                part instanceof CausePart.Named(var name)
                        ? new CausePart.Named(called.apply(by, name))
                        : part);
        return spoken;
    }

    private Figure figure(CauseSide side) {
        return terms.isRatio()
                ? Figure.of(side.of()).dividedBy(Figure.of(side.per()))
                : Figure.of(side.of());
    }
}
