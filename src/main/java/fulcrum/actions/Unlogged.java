package fulcrum.actions;

import static java.util.Comparator.comparing;

import fulcrum.ingest.Imports;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Typed;
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

    private static final int LONGEST_WHY = 300;
    private static final MetricId UNITS = new MetricId("units");

    /// Where changes show.
    public record Sources(Facts facts, Imports imports) {}

    private final State state;
    private final AuditLog log;
    private final Sources sources;
    private final Actions actions;
    private final InstantSource clock;

    public Unlogged(
            State state, AuditLog log, Sources sources, Actions actions, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.sources = sources;
        this.actions = actions;
        this.clock = clock;
    }

    /// What nobody answered yet, the newest first.
    public List<Change> open(Store store) {
        var steps =
                new Traces(sources, store).since(today(store).minusDays(DAYS_BACK), today(store));
        var answered = state.read(db -> UnloggedRows.keys(db, store.id()));
        var all = actions.of(store.id());
        return told(
                steps.stream()
                        .filter(step -> !answered.contains(step.key()))
                        .filter(step -> all.stream().noneMatch(one -> covers(one, step)))
                        .toList());
    }

    /// Those of a kind, a day and a direction are one change; of a week the largest are told.
    static List<Change> told(List<? extends Step> steps) {
        var changes = new TreeMap<String, List<Step>>();
        steps.forEach(step ->
                changes.computeIfAbsent(
                                step.kind() + "/" + step.day() + "/" + step.fell(),
                                _ -> new ArrayList<>())
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

    private static Change change(List<Step> steps) {
        var sorted =
                steps.stream()
                        .sorted(comparing(Step::sold).reversed().thenComparing(Step::subject))
                        .toList();
        var first = sorted.getFirst();
        return new Change(first.kind(), first.day(), first.fell(), sorted);
    }

    private static boolean covers(Action action, Step step) {
        var plan = action.plan();
        boolean isAbout =
                links(step.kind()).contains(plan.link())
                        || plan.expectation()
                                .filter(one -> metrics(step.kind()).contains(one.metric().value()))
                                .isPresent();
        return action.status() != Status.DROPPED
                && isAbout
                && plan.days().filter(days -> isNear(days, step.day())).isPresent()
                && plan.scope().stream()
                        .filter(one -> one.dimension().id().equals("product"))
                        .allMatch(one -> step.product().stream().allMatch(one.values()::contains));
    }

    private static Set<Link> links(Change.Kind kind) {
        return switch (kind) {
            case PRICE -> Set.of(Link.PRICING, Link.ACTIVITIES);
            case BID, BUDGET -> Set.of(Link.PAID);
            case LISTING, CATEGORY, ATTRIBUTES, STATE ->
                    Set.of(Link.LISTING, Link.SEARCH, Link.PICTURE);
        };
    }

    private static Set<String> metrics(Change.Kind kind) {
        return switch (kind) {
            case PRICE -> Set.of("unit_price");
            case BID, BUDGET -> Set.of("ad_cost", "ad_spend", "clicks", "impressions", "cpc");
            case LISTING, CATEGORY, ATTRIBUTES, STATE -> Set.of();
        };
    }

    private static boolean isNear(Period days, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(days.from(), day)) <= NEAR
                || Math.abs(ChronoUnit.DAYS.between(days.until(), day)) <= NEAR;
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
        var until = change.day().plusDays(LASTS);
        var tomorrow = today(store).plusDays(1);
        var products =
                change.steps().stream().flatMap(step -> step.product().stream()).sorted().toList();
        return new Plan(
                whose.title(),
                change.kind().link(),
                false,
                Optional.of(whose.owner().id()),
                products.isEmpty()
                        ? List.of()
                        : List.of(new Cut.Filter(new Dimension("product"), products)),
                Optional.of(new Period(change.day(), until.isBefore(tomorrow) ? until : tomorrow)),
                expected(change),
                new Effort(BigDecimal.ZERO, BigDecimal.ZERO),
                "");
    }

    /// Of a price, as many pieces as keep turnover; of the others nobody can say what was hoped.
    private static Optional<Expectation> expected(Change change) {
        if (change.kind() != Change.Kind.PRICE) {
            return Optional.empty();
        }
        var keeps = BigDecimal.valueOf(1 / (1 + change.share()) - 1);
        return Optional.of(new Expectation(UNITS, keeps.setScale(3, RoundingMode.HALF_EVEN)));
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
        var keys = change.steps().stream().map(Step::key).toList();
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
                                    .map(Step::subject)
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
