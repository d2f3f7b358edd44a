package fulcrum.diagnosis;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import fulcrum.actions.Action;
import fulcrum.actions.Work;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/// Rules of the platform that nobody made work of: certain figures.
record NoticeChecks(Warehouse warehouse, Work work) {

    private static final int PAST = 60;
    private static final int AHEAD = 30;

    private record Notice(LocalDate day, String title) {}

    Map<String, Asked> all() {
        return Map.of(
                "notices-not-acted-on",
                dossier ->
                        look(
                                dossier,
                                new Period(dossier.end().minusDays(PAST), dossier.end()),
                                "diagnosis.notices.past"),
                "notices-coming",
                dossier ->
                        look(
                                dossier,
                                new Period(dossier.end(), dossier.end().plusDays(AHEAD)),
                                "diagnosis.notices.ahead"));
    }

    private Look look(Dossier dossier, Period days, String key) {
        var all = notices(dossier);
        if (all.isEmpty()) {
            return new Look.Blind(Said.of("diagnosis.notices.needed"));
        }
        var actions = work.actions().of(dossier.store().id());
        var open =
                all.stream()
                        .filter(one -> days.contains(one.day()))
                        .filter(one -> actions.stream().noneMatch(action -> answers(action, one)))
                        .toList();
        return TeamChecks.rule(
                !open.isEmpty(),
                open.isEmpty()
                        ? Said.of("diagnosis.notices.none", all.size())
                        : Said.of(key, open.size(), open.getFirst().title(), open.getFirst().day()),
                Said.of("diagnosis.notices.comparison"),
                Evidence.of(Evidence.Where.ACTIONS));
    }

    /// Work that names the rule.
    private static boolean answers(Action action, Notice notice) {
        return action.plan().title().contains(notice.title())
                || action.plan().note().contains(notice.title());
    }

    private List<Notice> notices(Dossier dossier) {
        return warehouse
                .answer(question(dossier.store().id().value()))
                .map(row ->
                        new Notice(
                                Optional.ofNullable(row.value1()).orElse(LocalDate.MIN),
                                String.valueOf(row.value2())));
    }

    private static Select<Record2<LocalDate, String>> question(String store) {
        Field<LocalDate> day =
                coalesce(
                                field(name("effective_on"), SQLDataType.LOCALDATE),
                                field(name("announced_on"), SQLDataType.LOCALDATE))
                        .as("day");
        var title = field(name("title"), SQLDataType.VARCHAR);
        return select(day, title)
                .from(FactKind.NOTICES.asTable())
                .where(field(name("store"), SQLDataType.VARCHAR).eq(store))
                .and(field(name("in_force"), SQLDataType.BOOLEAN))
                .and(coalesce(title, inline("")).ne(inline("")))
                .orderBy(day, title);
    }
}
