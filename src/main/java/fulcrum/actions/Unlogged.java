package fulcrum.actions;

import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import fulcrum.metrics.Cut;
import fulcrum.metrics.MetricId;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Select;

/// Changes that were found in the facts and that no action covers: somebody did something and wrote
/// nothing down. At most {@value #MOST_A_WEEK} a week are told of, the largest.
public final class Unlogged {

    static final int MOST_A_WEEK = 5;

    /// How far back it is looked.
    static final int DAYS_BACK = 90;

    /// An action is about a change when it begins or ends so many days from it.
    private static final int NEAR = 3;

    /// Days of an action that is made of a change.
    private static final int LASTS = 14;

    private static final int PERCENT = 100;
    private static final int LONGEST_WHY = 300;
    private static final Set<Link> OF_PRICES = Set.of(Link.PRICING, Link.ACTIVITIES);
    private static final MetricId UNITS = new MetricId("units");
    private static final MetricId UNIT_PRICE = new MetricId("unit_price");

    private final State state;
    private final AuditLog log;
    private final Facts facts;
    private final Actions actions;
    private final InstantSource clock;

    public Unlogged(State state, AuditLog log, Facts facts, Actions actions, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.facts = facts;
        this.actions = actions;
        this.clock = clock;
    }

    /// Prices that went the same way on the same day.
    ///
    /// @param steps the largest first
    public record Change(LocalDate day, boolean fell, List<PriceStep> steps) {

        public Change {
            steps = List.copyOf(steps);
        }

        /// How an answer names it.
        public String key() {
            return day + (fell ? "-fell" : "-rose");
        }

        /// What happened, as the title of an action.
        public Said said() {
            int count = steps.size();
            Object what =
                    count == 1
                            ? steps.getFirst().product()
                            : Said.of("actions.unlogged.products", count);
            return Said.of(
                    fell ? "actions.unlogged.fell" : "actions.unlogged.rose",
                    what,
                    Math.round(Math.abs(share()) * PERCENT));
        }

        BigDecimal sold() {
            return steps.stream().map(PriceStep::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /// Of all of them, by what was sold of each.
        public double share() {
            double sold = sold().doubleValue();
            return steps.stream()
                            .mapToDouble(step -> step.share() * step.sold().doubleValue())
                            .sum()
                    / sold;
        }
    }

    /// What nobody answered yet, the newest first.
    public List<Change> open(Store store) {
        var today = today(store);
        var steps = PriceSteps.of(listed(store.id(), today.minusDays(DAYS_BACK), today));
        var answered = state.read(db -> UnloggedRows.keys(db, store.id()));
        var all = actions.of(store.id());
        return told(
                steps.stream()
                        .filter(step -> !answered.contains(step.key()))
                        .filter(step -> all.stream().noneMatch(one -> covers(one, step)))
                        .toList());
    }

    /// Those of a day and a direction are one change; of a week the largest are told.
    static List<Change> told(List<PriceStep> steps) {
        var changes = new TreeMap<String, List<PriceStep>>();
        steps.forEach(step ->
                changes.computeIfAbsent(step.day() + "/" + step.fell(), _ -> new ArrayList<>())
                        .add(step));
        var perWeek = new HashMap<Long, Integer>();
        return changes.values().stream()
                .map(Unlogged::change)
                .sorted(comparing(Change::sold).reversed().thenComparing(Change::key))
                .filter(one ->
                        perWeek.merge(one.day().toEpochDay() / 7, 1, Integer::sum) <= MOST_A_WEEK)
                .sorted(comparing(Change::day).reversed().thenComparing(Change::key))
                .toList();
    }

    private static Change change(List<PriceStep> steps) {
        var sorted =
                steps.stream()
                        .sorted(
                                comparing(PriceStep::sold)
                                        .reversed()
                                        .thenComparing(PriceStep::product))
                        .toList();
        return new Change(sorted.getFirst().day(), sorted.getFirst().fell(), sorted);
    }

    private static boolean covers(Action action, PriceStep step) {
        var plan = action.plan();
        boolean ofPrices =
                OF_PRICES.contains(plan.link())
                        || plan.expectation()
                                .filter(one -> one.metric().equals(UNIT_PRICE))
                                .isPresent();
        return action.status() != Status.DROPPED
                && ofPrices
                && plan.days().filter(days -> isNear(days, step.day())).isPresent()
                && plan.scope().stream()
                        .filter(one -> one.dimension().id().equals("product"))
                        .allMatch(one -> one.values().contains(step.product()));
    }

    private static boolean isNear(Period days, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(days.from(), day)) <= NEAR
                || Math.abs(ChronoUnit.DAYS.between(days.until(), day)) <= NEAR;
    }

    private List<PriceSteps.Listed> listed(StoreId store, LocalDate from, LocalDate until) {
        return facts.answer(question(store, from, until))
                .map(row ->
                        new PriceSteps.Listed(
                                row.get(0, String.class),
                                row.get(1, LocalDate.class),
                                row.get(2, BigDecimal.class),
                                row.get(3, BigDecimal.class)));
    }

    static Select<? extends Record> question(StoreId store, LocalDate from, LocalDate until) {
        var kind = FactKind.ORDER_LINES;
        var product = kind.column("product_id").as(String.class);
        var day = kind.column("ordered_on").as(LocalDate.class);
        var price = kind.column("unit_price").as(BigDecimal.class);
        var pieces = kind.column("quantity").as(BigDecimal.class);
        return select(product, day, price, sum(pieces))
                .from(kind.asTable())
                .where(FactKind.STORE.as(String.class).eq(store.value()))
                .and(FactKind.IN_FORCE.as(Boolean.class))
                .and(kind.column("line_kind").as(String.class).eq(inline("goods")))
                .and(product.isNotNull())
                .and(price.gt(BigDecimal.ZERO))
                .and(pieces.gt(BigDecimal.ZERO))
                .and(day.ge(from))
                .and(day.lt(until))
                .groupBy(product, day, price)
                .orderBy(product, day, price);
    }

    /// @param title of the action, in the words of who asks
    public record Whose(Person owner, String title) {}

    /// Makes it an action of a person, which runs since that day. What it was expected to bring is
    /// what keeps turnover as it was; since it was written down afterwards, nobody expected it.
    public Outcome take(Person by, Store store, Change change, Whose whose) {
        var outcome = actions.add(by, store.id(), plan(store, change, whose));
        if (!(outcome instanceof Outcome.Kept(var added))) {
            return outcome;
        }
        answer(by, store.id(), change, Optional.of(added.id()), "");
        return actions.move(by, added.id(), added.version(), Status.RUNNING, "");
    }

    /// One that nobody answered yet, by its key.
    public Optional<Change> find(Store store, String key) {
        return open(store).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private Plan plan(Store store, Change change, Whose whose) {
        var products = change.steps().stream().map(PriceStep::product).sorted().toList();
        var until = change.day().plusDays(LASTS);
        var tomorrow = today(store).plusDays(1);
        var keeps = BigDecimal.valueOf(1 / (1 + change.share()) - 1);
        return new Plan(
                whose.title(),
                Link.PRICING,
                false,
                Optional.of(whose.owner().id()),
                List.of(new Cut.Filter(new fulcrum.metrics.Dimension("product"), products)),
                Optional.of(new Period(change.day(), until.isBefore(tomorrow) ? until : tomorrow)),
                Optional.of(new Expectation(UNITS, keeps.setScale(3, RoundingMode.HALF_EVEN))),
                new Effort(BigDecimal.ZERO, BigDecimal.ZERO),
                "");
    }

    /// It is nobody's: the platform's, a mistake in the export, something else.
    ///
    /// @return what is wrong; empty where it was kept
    public Optional<Said> nobodys(Person by, StoreId store, Change change, String why) {
        var reason = Typed.line(why, LONGEST_WHY);
        if (reason.isEmpty()) {
            return Optional.of(Said.of("actions.fault.unlogged-why"));
        }
        answer(by, store, change, Optional.empty(), reason);
        return Optional.empty();
    }

    private void answer(
            Person by, StoreId store, Change change, Optional<ActionId> action, String why) {
        var keys = change.steps().stream().map(PriceStep::key).toList();
        state.write(db -> {
            UnloggedRows.answer(
                    db,
                    store,
                    keys,
                    new Answer(change.key(), action, why, clock.instant(), by.name()));
            log.add(
                    db,
                    by.name(),
                    action.isPresent() ? "take-change" : "nobodys-change",
                    Map.of(
                            "store",
                            store.value(),
                            "change",
                            change.key(),
                            "products",
                            change.steps().stream()
                                    .map(PriceStep::product)
                                    .limit(20)
                                    .collect(Collectors.joining(", ")),
                            "why",
                            why));
        });
    }

    /// What was answered to a change.
    record Answer(
            String change,
            Optional<ActionId> action,
            String why,
            java.time.Instant at,
            String by) {}

    private LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }
}
