package fulcrum.metrics;

import fulcrum.metrics.decomposition.Closing;
import fulcrum.store.Festivals;
import fulcrum.units.Figure;
import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Answers one question about a change.
final class Explaining {

    private static final int MONEY_DIGITS = 2;

    /// Significant digits of parts that are no money.
    private static final int DIGITS = 12;

    private final ExplainQuestion question;
    private final Definitions definitions;
    private final Figures figures;
    private final CoveredDays covered;
    private final Festivals festivals;
    private final Surroundings surroundings;
    private final Tree tree;
    private final TwoPeriods both;

    Explaining(
            ExplainQuestion question,
            Definitions definitions,
            Figures figures,
            Festivals festivals) {
        this.question = question;
        this.definitions = definitions;
        this.figures = figures;
        this.covered = figures.covered(question.store());
        this.festivals = festivals;
        this.surroundings = new Surroundings(question, definitions, figures, festivals);
        this.tree = definitions.tree(question);
        this.both = new TwoPeriods(question, asked(), definitions, figures);
    }

    TreeReading tree() {
        var growth = growth();
        var root = growth.root();
        var whole =
                root.values().isKnown()
                        ? Optional.of(whole(root, surroundings.takenOut(root)))
                        : Optional.<Part>empty();
        var weeks = new Weeks(question, both, figures);
        return new TreeReading(
                question, tree, new TreeBuilding(tree, definitions, growth, weeks).of(root, whole));
    }

    private Growth growth() {
        return new Growth(question, tree, definitions, both);
    }

    Explained answer() {
        var values = both.at(question.metric(), Place.WHOLE);
        for (var side : Side.values()) {
            if (values.of(side).figure() instanceof Figure.Unknown(var reason)) {
                return new Explained.Refused(unknown(side, reason));
            }
        }
        var root = growth().root();
        var metric = definitions.metric(question.metric());
        var takenOut = surroundings.takenOut(root);
        return new Explanation(
                question,
                metric,
                Change.of(metric, values.before().figure(), values.now().figure()).orElseThrow(),
                whole(root, takenOut),
                new PriceView(question, definitions, figures).of(values),
                surroundings.noise(root.grows().days()),
                Stream.of(
                                firstFacts(root).stream(),
                                takenOut.notes(question).stream(),
                                notes(values).stream())
                        .flatMap(notes -> notes)
                        .toList());
    }

    /// Everything that the explanation may need, so that each cut is asked for once.
    private Stream<MetricId> metrics() {
        return question.by().isEmpty()
                ? tree.metrics().stream()
                : Stream.concat(
                        Stream.of(question.metric()),
                        definitions.terms(question.metric()).stream());
    }

    private List<MetricId> asked() {
        return metrics()
                .filter(metric -> question.only().isEmpty() || canBeNarrowed(metric))
                .toList();
    }

    private boolean canBeNarrowed(MetricId metric) {
        var own = definitions.dimensions(metric);
        return question.only().stream().allMatch(filter -> own.contains(filter.dimension()));
    }

    private Said unknown(Side side, Said reason) {
        var days = side == Side.NOW ? question.period() : question.before();
        return Said.of(
                "metrics.explain.unknown",
                definitions.metric(question.metric()).name(),
                days.from(),
                days.until().minusDays(1),
                reason);
    }

    private Part whole(Branch root, TakenOut takenOut) {
        var shift = takenOut.shift();
        int scale = scale(definitions.metric(question.metric()), root.values());
        var sharing = new Sharing(shift.before(), shift.now(), scale);
        var steps = shift.steps(root);
        var closed = root.values().difference().setScale(scale, RoundingMode.HALF_EVEN);
        double rest = sharing.moved(root);
        var added =
                root.apart().map(way -> sharing.added(way, 1, rest)).orElse(new double[] {rest});
        var all =
                DoubleStream.concat(
                                steps.stream().mapToDouble(CalendarShift.Step::added),
                                DoubleStream.of(added))
                        .toArray();
        var digits = Closing.to(closed, all, scale);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < steps.size(); i++) {
            parts.add(Sharing.aspect(steps.get(i).aspect(), root, digits.get(i)));
        }
        var below = digits.subList(steps.size(), digits.size());
        parts.addAll(
                root.apart()
                        .map(way -> sharing.parts(way, 1, added, below))
                        .orElseGet(() -> List.of(itself(root, below.getFirst()))));
        return new Part(
                root.subject(),
                root.metric(),
                root.values().move(),
                closed,
                root.apart().map(sharing::method),
                parts,
                root.path());
    }

    /// A metric that cannot be taken apart is its own only part, beside what is taken out.
    private static Part itself(Branch root, BigDecimal contribution) {
        return new Part(
                root.subject(),
                root.metric(),
                root.values().move(),
                contribution,
                Optional.empty(),
                List.of(),
                root.path());
    }

    private static int scale(Metric metric, Pair values) {
        if (metric.unit() == Unit.MONEY) {
            return MONEY_DIGITS;
        }
        var largest = values.exact(Side.BEFORE).abs().max(values.exact(Side.NOW).abs());
        return Math.max(MONEY_DIGITS, DIGITS - (largest.precision() - largest.scale()));
    }

    /// New buyers are new as far as facts reach back.
    private Optional<Said> firstFacts(Branch root) {
        return root.apart()
                .filter(way ->
                        way instanceof Branch.Apart.Members(var members)
                                && members.getFirst().subject()
                                        instanceof Subject.Member(var dimension, var _)
                                && dimension.id().equals(FirstSales.BUYER_KIND))
                .flatMap(_ -> covered.first(definitions.table(FactKind.ORDER_LINES)))
                .filter(first -> first.isAfter(question.before().from().minusYears(1)))
                .map(first -> Said.of("metrics.explain.first-facts", first));
    }

    private List<Said> notes(Pair values) {
        var notes = new ArrayList<Said>();
        for (var side : Side.values()) {
            var days = side == Side.NOW ? question.period() : question.before();
            for (var note : values.of(side).notes()) {
                notes.add(
                        Said.of(
                                "metrics.explain.note",
                                days.from(),
                                days.until().minusDays(1),
                                note));
            }
        }
        for (var days : List.of(question.before(), question.period())) {
            for (var festival : festivals.during(days)) {
                notes.add(
                        Said.of(
                                "metrics.explain.festival",
                                days.from(),
                                days.until().minusDays(1),
                                festival.name(),
                                festival.days().from(),
                                festival.days().until().minusDays(1)));
            }
        }
        return notes;
    }
}
