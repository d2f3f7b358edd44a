package fulcrum.actions;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;

/// Questions about many actions that the database answers with few of them.
final class Listing {

    private static final List<String> OPEN = List.of(Status.PLANNED.name(), Status.RUNNING.name());

    /// Emergencies that are not over first, then what is due first, then the newest.
    private static final List<SortField<?>> BY_URGENCY =
            List.of(
                    when(ActionRows.STATUS.in(OPEN), ActionRows.EMERGENCY).otherwise(0).desc(),
                    coalesce(ActionRows.UNTIL, inline("9999")).asc(),
                    ActionRows.NUMBER.desc());

    private static final List<SortField<?>> LAST_FIRST =
            List.of(ActionRows.UNTIL.desc(), ActionRows.NUMBER.desc());

    private static final List<SortField<?>> FIRST_FIRST =
            List.of(ActionRows.STARTS.asc(), ActionRows.NUMBER.asc());

    private Listing() {}

    static List<Action> mostUrgent(DSLContext db, StoreId store, Choice choice, int limit) {
        return read(db, fits(store, choice), BY_URGENCY, limit);
    }

    /// Those that end last.
    static List<Action> latest(DSLContext db, StoreId store, Choice choice, int limit) {
        return read(db, fits(store, choice).and(ActionRows.UNTIL.isNotNull()), LAST_FIRST, limit);
    }

    static List<Action> during(
            DSLContext db, StoreId store, Choice choice, Period days, int limit) {
        var touching =
                ActionRows.STARTS
                        .lt(days.until().toString())
                        .and(ActionRows.UNTIL.gt(days.from().toString()));
        return read(db, fits(store, choice).and(touching), FIRST_FIRST, limit);
    }

    /// @param over the first moment after that day
    static List<Action> endedAfter(
            DSLContext db, StoreId store, Choice choice, LocalDate day, Instant over) {
        var since =
                ActionRows.UNTIL
                        .gt(day.toString())
                        .or(
                                ActionRows.UNTIL
                                        .isNull()
                                        .and(ActionRows.CHANGED_AT.ge(over.toEpochMilli())));
        return read(db, fits(store, choice).and(since), BY_URGENCY, Integer.MAX_VALUE);
    }

    static int count(DSLContext db, StoreId store, Choice choice) {
        return db.fetchCount(ActionRows.ACTIONS, fits(store, choice));
    }

    private static List<Action> read(
            DSLContext db, Condition fitting, List<SortField<?>> order, int limit) {
        return db.selectFrom(ActionRows.ACTIONS)
                .where(fitting)
                .orderBy(order)
                .limit(limit)
                .fetch(ActionRows::action);
    }

    private static Condition fits(StoreId store, Choice choice) {
        return ActionRows.STORE
                .eq(store.value())
                .and(ActionRows.LATEST.eq(1))
                .and(ActionRows.STATUS.in(choice.statuses().stream().map(Status::name).toList()))
                .and(names(ActionRows.OWNER, choice.owner()))
                .and(names(ActionRows.METRIC, choice.metric()))
                .and(names(ActionRows.LINK, link(choice)));
    }

    private static Condition names(Field<String> field, String word) {
        return switch (word) {
            case "" -> noCondition();
            case Choice.NOBODY -> field.isNull();
            default -> field.eq(word);
        };
    }

    /// A word that is no link fits nothing, as the name of no person does.
    private static String link(Choice choice) {
        return Optional.of(choice.link())
                .filter(word -> !word.isEmpty())
                .map(word -> Link.of(word).map(Link::name).orElse(word))
                .orElse("");
    }
}
