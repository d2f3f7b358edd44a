package fulcrum.review;

import static org.jooq.impl.DSL.select;

import fulcrum.actions.Link;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.review.Item.Prepared;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jooq.Record;
import org.jooq.Select;

/// Rules and announcements of the platform that take effect soon.
record NearNotices(Facts facts) implements Lookout {

    /// Days in which something can still be prepared.
    static final int AHEAD = 14;

    /// There is room for more in the brief, but also other news.
    private static final int MOST = 2;

    private static final int LONGEST = 160;

    @Override
    public List<Item> seen(Morning morning) {
        return facts.answer(question(morning.store().id(), morning.day())).stream()
                .map(NearNotices::item)
                .toList();
    }

    /// Today's too: whoever reads of it now is late, but not too late.
    static Select<? extends Record> question(StoreId store, LocalDate day) {
        var kind = FactKind.NOTICES;
        var id = kind.column("notice_id").as(String.class);
        var title = kind.column("title").as(String.class);
        var effective = kind.column("effective_on").as(LocalDate.class);
        return select(id, title, effective, kind.column("summary").as(String.class))
                .from(kind.asTable())
                .where(FactKind.STORE.as(String.class).eq(store.value()))
                .and(FactKind.IN_FORCE.as(Boolean.class))
                .and(title.isNotNull())
                .and(effective.ge(day))
                .and(effective.le(day.plusDays(AHEAD)))
                .orderBy(effective, id)
                .limit(MOST);
    }

    private static Item item(Record row) {
        var title = Typed.line(row.get(1, String.class), LONGEST);
        var day = row.get(2, LocalDate.class);
        var summary =
                Optional.ofNullable(row.get(3, String.class))
                        .map(words -> Typed.line(words, LONGEST))
                        .filter(words -> !words.isEmpty());
        return new Item(
                "notice-" + row.get(0, String.class),
                Kind.NOTICE,
                Said.of("review.notice", title, day),
                summary.map(words -> Said.of("review.notice.says", words))
                        .orElseGet(() -> Said.of("review.notice.reason")),
                OptionalDouble.empty(),
                false,
                Evidence.of(Evidence.Where.DATA),
                Optional.of(
                        new Prepared(
                                Said.of("review.prepare.notice", title),
                                Link.OTHER,
                                Optional.empty(),
                                List.of())));
    }
}
