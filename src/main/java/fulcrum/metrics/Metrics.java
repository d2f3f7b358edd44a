package fulcrum.metrics;

import fulcrum.store.Festivals;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.Remembered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every figure of a store: what it means, how it is computed, and its value.
public final class Metrics {

    /// Searches whose answers are remembered until facts change.
    private static final long MOST_CAUSES = 500;

    private final Facts facts;
    private final UnusableColumns unusable;
    private final Supplier<Definitions> definitions;
    private final Figures figures;
    private final Titles titles;
    private final NamedParts parts;
    private final Remembered<CauseQuestion, CauseAnswer> causes;

    public Metrics(Facts facts) {
        this(facts, UnusableColumns.NONE);
    }

    public Metrics(Facts facts, UnusableColumns unusable) {
        this(facts, unusable, new ShippedDefinitions());
    }

    Metrics(Facts facts, UnusableColumns unusable, Supplier<Definitions> definitions) {
        this.facts = facts;
        this.unusable = unusable;
        this.definitions = definitions;
        this.figures = new Figures(facts, unusable, definitions);
        this.titles = new Titles(facts);
        this.parts = new NamedParts(facts, titles);
        this.causes = facts.remembered(MOST_CAUSES, _ -> 1);
    }

    /// Keeps answers that others make of these figures until facts change.
    ///
    /// @param most how many
    public <Q, A> BiFunction<Q, Supplier<A>, A> remembering(long most) {
        Remembered<Q, A> kept = facts.remembered(most, _ -> 1);
        return kept::of;
    }

    /// The same metrics of other facts, such as those that were known earlier.
    public Metrics of(Facts other) {
        return new Metrics(other, unusable, definitions);
    }

    /// The metrics of other definitions over the same facts.
    Metrics with(Definitions others) {
        return new Metrics(facts, unusable, () -> others);
    }

    OwnAnswer read(String own) {
        return OwnFile.read(own, definitions.get());
    }

    /// All that are listed, in the order of the definitions.
    public List<Metric> all() {
        return definitions.get().metrics().values().stream().filter(Metric::listed).toList();
    }

    /// A metric by its id, parts of others too.
    public Optional<Metric> find(MetricId id) {
        return Optional.ofNullable(definitions.get().metrics().get(id));
    }

    /// The listed ids most like what was written, most alike first.
    public List<MetricId> nearest(String written) {
        return definitions.get().nearest(written);
    }

    /// The dimensions by which all of these metrics can be cut.
    public Set<Dimension> dimensions(Collection<MetricId> metrics) {
        var common = new TreeSet<Dimension>();
        boolean first = true;
        for (var metric : metrics) {
            var own = definitions.get().dimensions(metric);
            if (first) {
                common.addAll(own);
                first = false;
            } else {
                common.retainAll(own);
            }
        }
        return common;
    }

    /// Export families that bring a metric, as keys under `metrics.export.` in the messages.
    public List<String> needs(MetricId metric) {
        return definitions.get().needs(metric);
    }

    /// The last day that facts cover for any of these metrics.
    public Optional<LocalDate> lastDay(StoreId store, Collection<MetricId> metrics) {
        return lastDays(store, metrics).max(Comparator.naturalOrder());
    }

    /// The last day that facts cover for all that a metric is made of, as far as there are any.
    public Optional<LocalDate> lastCommonDay(StoreId store, MetricId metric) {
        return lastDays(store, List.of(metric)).min(Comparator.naturalOrder());
    }

    private Stream<LocalDate> lastDays(StoreId store, Collection<MetricId> metrics) {
        var covered = figures.covered(store);
        return metrics.stream()
                .flatMap(definitions.get()::tables)
                .distinct()
                .flatMap(table -> covered.of(table).last().stream());
    }

    /// From the first to the last day that facts cover for all that a metric is made of.
    public Optional<Period> commonDays(StoreId store, MetricId metric) {
        var covered = figures.covered(store);
        var first =
                definitions
                        .get()
                        .tables(metric)
                        .flatMap(table -> covered.first(table).stream())
                        .max(Comparator.naturalOrder());
        return first.flatMap(from ->
                lastCommonDay(store, metric)
                        .filter(last -> !last.isBefore(from))
                        .map(last -> new Period(from, last.plusDays(1))));
    }

    /// The first of these days that the platform may still restate for some part of a metric.
    public Optional<LocalDate> provisionalFrom(StoreId store, MetricId metric, Period within) {
        var newest = figures.covered(store).end().orElse(within.from());
        return definitions
                .get()
                .tables(metric)
                .map(table -> new ProvisionalDays(store, table, within, newest))
                .flatMap(days -> facts.answer(days.question()).stream())
                .flatMap(row -> Optional.ofNullable(row.value1()).stream())
                .min(Comparator.naturalOrder());
    }

    /// The imports whose rows a metric counts on some days, by their ids.
    public Set<String> importsOf(StoreId store, MetricId metric, Period within) {
        return definitions
                .get()
                .tables(metric)
                .map(table -> new ImportsOfDays(store, table, within))
                .flatMap(days -> facts.answer(days.question()).stream())
                .map(row -> row.value1())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether the figures of days add up to that of a period: sales do, shares and buyers do not.
    public boolean addsUp(MetricId metric) {
        return new AddingUp(definitions.get()).overDays(metric);
    }

    /// Whether one more on a day is one more in its week: so with sums and counts, not with shares
    /// and means.
    public boolean flows(MetricId metric) {
        return new AddingUp(definitions.get()).flows(metric);
    }

    /// The figures, or why the question cannot be answered.
    public Answer read(FigureQuestion question) {
        var refused = refusal(question);
        if (refused.isPresent()) {
            return new Answer.Refused(refused.get());
        }
        var before =
                question.span()
                        .comparison()
                        .of(question.period())
                        .map(period -> figures.of(alone(question, period)));
        return new Reading(
                question, figures.of(alone(question, question.period())).lines(), before);
    }

    private static FigureQuestion alone(FigureQuestion question, Period period) {
        return question.over(new Span(period, question.span().grain()));
    }

    /// The trees that come with the program, in the order of their file.
    public List<Tree> trees() {
        return definitions.get().trees();
    }

    /// Why a figure changed, or why that cannot be said.
    ///
    /// @param festivals those of the store's country, whose days are no ordinary ones
    public Explained explain(ExplainQuestion question, Festivals festivals) {
        return refusal(question)
                .<Explained>map(Explained.Refused::new)
                .orElseGet(() -> explaining(question, festivals).answer());
    }

    /// A tree with its figures, what each metric added to the change and what it is worth; figures
    /// that are unknown stand in it with their reason.
    public TreeAnswer tree(ExplainQuestion question, Festivals festivals) {
        return refusal(question)
                .<TreeAnswer>map(TreeAnswer.Refused::new)
                .orElseGet(() -> explaining(question, festivals).tree());
    }

    /// What a metric adds to, the surest way first: by a formula of the trees, by its own ratio, as
    /// a part of a sum, or because the other follows it.
    public List<MetricId> wholes(MetricId term) {
        return slopes().wholes(term);
    }

    /// What one unit more of a metric adds to another of its wholes, in each of some weeks in which
    /// all of it is known; none where nothing joins them.
    ///
    /// @param only parts to which both are narrowed
    public List<Double> slopes(
            StoreId store, Period weeks, List<Cut.Filter> only, MetricId whole, MetricId term) {
        return slopes().of(new Slopes.Asked(store, weeks, only), whole, term);
    }

    private Slopes slopes() {
        return new Slopes(definitions.get(), figures::of);
    }

    private Explaining explaining(ExplainQuestion question, Festivals festivals) {
        return new Explaining(question, definitions.get(), figures, festivals);
    }

    private Optional<Said> refusal(ExplainQuestion question) {
        return new Askable(definitions.get()).refusal(question);
    }

    /// Which parts of the shop made a metric move, looked for over all dimensions at once.
    public CauseAnswer causes(CauseQuestion question) {
        return refusal(question.asked())
                .<CauseAnswer>map(CauseAnswer.Refused::new)
                .orElseGet(() -> causes.of(question, () -> searched(question)));
    }

    private CauseAnswer searched(CauseQuestion question) {
        var covered = figures.covered(question.store());
        return new Causes(definitions.get(), facts, covered, titles, figures::of).of(question);
    }

    /// What each buyer that orders name has ordered.
    public List<BuyerHistory> buyers(StoreId store) {
        return new BuyerDays(store).read(facts);
    }

    /// What lies between the figures by event date and by order date, for the whole period.
    public List<Bridge> bridge(FigureQuestion question) {
        return new Bridges(definitions.get(), facts, figures::of).of(question);
    }

    /// Where a figure of a reading comes from: its formula, its SQL, the metrics it is measured by.
    public Trace trace(FigureQuestion question, MetricId metric, Point point) {
        return tracing().of(question, metric, point);
    }

    /// The fact rows behind a measured metric at one place of a reading.
    public FactRows rows(
            FigureQuestion question, MetricId measured, Point point, FactRows.Page page) {
        return tracing().rows(question, measured, point, page);
    }

    private Tracing tracing() {
        return new Tracing(definitions.get(), facts, figures::of);
    }

    /// What people call things in a language; products by their numbers.
    public Naming naming(Texts texts) {
        return new Naming(this::find, (_, part) -> part, texts);
    }

    /// The same in a store, whose products have titles.
    public Naming naming(Texts texts, StoreId store) {
        return new Naming(this::find, parts(store)::called, texts);
    }

    /// The parts of a store: products, channels, words.
    public StoreParts parts(StoreId store) {
        return new StoreParts(store, definitions.get(), titles, parts);
    }

    /// Whether a metric counts what is sold.
    public boolean isOfSales(MetricId metric) {
        return definitions
                .get()
                .tables(metric)
                .anyMatch(table -> table.kind() == FactKind.ORDER_LINES);
    }

    /// Whether the figures of all parts make the whole, and none of them can be below nothing.
    public boolean addsUpOver(MetricId metric, Dimension by) {
        return new AddingUp(definitions.get()).overParts(metric, by);
    }

    /// An explanation in sentences.
    public Telling telling(Explanation explanation, Texts texts, Telling.Shown shown) {
        return new Telling(
                explanation, naming(texts, explanation.question().store()), texts, shown);
    }

    /// How a metric is made, in plain words.
    public String made(MetricId metric, Texts texts) {
        return new Wording(definitions.get(), texts).made(definitions.get().metric(metric));
    }

    private Optional<Said> refusal(FigureQuestion question) {
        return new Askable(definitions.get()).refusal(question);
    }
}
