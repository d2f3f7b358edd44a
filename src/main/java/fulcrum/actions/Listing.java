package fulcrum.actions;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

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

    private static final List<SortField<?>> BY_NUMBER = List.of(ActionRows.NUMBER.asc());

    private Listing() {}

    static Found mostUrgent(DSLContext db, StoreId store, Choice choice, Stretch stretch) {
        return found(db, fits(store, choice), BY_URGENCY, stretch);
    }

    /// Those that have days, what ends last before the others.
    static Found latest(DSLContext db, StoreId store, Choice choice, Stretch stretch) {
        var dated = fits(store, choice).and(ActionRows.UNTIL.isNotNull());
        return found(db, dated, LAST_FIRST, stretch);
    }

    /// Whose days touch a period, in the order in which they begin.
    static List<Spell> spells(DSLContext db, StoreId store, Choice choice, Period days) {
        return db.select(ActionRows.NUMBER, ActionRows.STARTS, ActionRows.UNTIL)
                .from(ActionRows.ACTIONS)
                .where(fits(store, choice).and(touching(days)))
                .orderBy(ActionRows.STARTS.asc(), ActionRows.NUMBER.asc())
                .fetch(row ->
                        new Spell(
                                row.value1(),
                                new Period(
                                        LocalDate.parse(row.value2()),
                                        LocalDate.parse(row.value3()))));
    }

    static List<Action> numbered(DSLContext db, StoreId store, Collection<Integer> numbers) {
        var fitting = fits(store, Choice.ALL).and(ActionRows.NUMBER.in(numbers));
        return read(db, fitting, BY_NUMBER, Stretch.WHOLE);
    }

    /// Those without days first. Two questions: for one, SQLite would read all that ever ended.
    static Found endedAfter(DSLContext db, StoreId store, Choice choice, After after, int most) {
        var first = Stretch.first(most);
        var fits = fits(store, choice);
        var changed = ActionRows.CHANGED_AT.ge(after.over().toEpochMilli());
        var undated =
                found(db, fits.and(ActionRows.UNTIL.isNull()).and(changed), LAST_FIRST, first);
        var dated =
                found(db, fits.and(ActionRows.UNTIL.gt(after.day().toString())), LAST_FIRST, first);
        return new Found(
                Stream.concat(undated.actions().stream(), dated.actions().stream())
                        .limit(most)
                        .toList(),
                undated.fitting() + dated.fitting());
    }

    /// @param over the first moment after the day
    record After(LocalDate day, Instant over) {}

    /// The fullest first.
    static List<Lane> lanes(DSLContext db, StoreId store, Choice choice, Lane.By by) {
        var key =
                switch (by) {
                    case OWNER -> ActionRows.OWNER;
                    case LINK -> ActionRows.LINK;
                    case METRIC -> ActionRows.METRIC;
                };
        var open = DSL.count();
        return db.select(key, open)
                .from(ActionRows.ACTIONS)
                .where(fits(store, choice.with(Status.PLANNED, Status.RUNNING)))
                .groupBy(key)
                .orderBy(open.desc(), key.asc())
                .fetch(row -> new Lane(key(by, row.value1()), row.value2()));
    }

    private static String key(Lane.By by, @Nullable String stored) {
        if (stored == null) {
            return "";
        }
        return by == Lane.By.LINK ? Link.valueOf(stored).word() : stored;
    }

    static int count(DSLContext db, StoreId store, Choice choice) {
        return db.fetchCount(ActionRows.ACTIONS, fits(store, choice));
    }

    private static Found found(
            DSLContext db, Condition fitting, List<SortField<?>> order, Stretch stretch) {
        var read = read(db, fitting, order, stretch);
        return new Found(
                read,
                stretch.holdsAll(read.size())
                        ? read.size()
                        : db.fetchCount(ActionRows.ACTIONS, fitting));
    }

    private static List<Action> read(
            DSLContext db, Condition fitting, List<SortField<?>> order, Stretch stretch) {
        return db.selectFrom(ActionRows.ACTIONS)
                .where(fitting)
                .orderBy(order)
                .limit(stretch.most())
                .offset(stretch.after())
                .fetch(ActionRows::action);
    }

    private static Condition touching(Period days) {
        return ActionRows.STARTS
                .lt(days.until().toString())
                .and(ActionRows.UNTIL.gt(days.from().toString()));
    }

    private static Condition fits(StoreId store, Choice choice) {
        return ActionRows.STORE
                .eq(store.value())
                .and(ActionRows.LATEST.eq(1))
                .and(ActionRows.STATUS.in(choice.statuses().stream().map(Status::name).toList()))
                .and(names(ActionRows.OWNER, choice.owner()))
                .and(names(ActionRows.METRIC, choice.metric()))
                .and(names(ActionRows.LINK, link(choice)))
                .and(choice.day().map(day -> touching(Period.ofDay(day))).orElse(noCondition()))
                .and(said(choice.words()));
    }

    private static Condition said(String words) {
        var said = noCondition();
        for (var word : words.strip().split("\\s+", -1)) {
            var number = word.replaceFirst("^#", "");
            var titled = ActionRows.TITLE.containsIgnoreCase(word);
            said =
                    said.and(
                            number.matches("[0-9]{1,9}")
                                    ? titled.or(ActionRows.NUMBER.eq(Integer.valueOf(number)))
                                    : word.isEmpty() ? noCondition() : titled);
        }
        return said;
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
