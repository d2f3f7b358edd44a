package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.state.Keeping;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an action is about is there: products 1042 and 1043, one of them only visited.
class NamedScopeTests {

    private static final StoreId TOYS = Workroom.TOYS;

    @TempDir Path directory;
    Workroom room;
    Actions actions;

    @BeforeEach
    void open() {
        new FactsFixture(directory, TOYS.value())
                .rows(
                        FactKind.ORDER_LINES,
                        "order_id, day, sold, product_id, title",
                        "'o1', date '2024-05-02', true, '1042', '风筝'")
                .rows(
                        FactKind.TRAFFIC,
                        "report, day, days, product_id, visitors",
                        "'product', date '2024-05-02', 1, '1043', 7")
                .open()
                .close();
        room = new Workroom(Keeping.chosen(), directory);
        actions = room.work.actions();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Plan about(String dimension, String... parts) {
        return new Plan(
                "New picture",
                Link.PICTURE,
                false,
                Optional.empty(),
                List.of(new Cut.Filter(new Dimension(dimension), List.of(parts))),
                Optional.empty(),
                Optional.empty(),
                Effort.NONE,
                "");
    }

    private static List<String> refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome)
                .why().stream().map(Texts.in(Texts.ENGLISH)::say).toList();
    }

    @Test
    void aProductThatNoFactNamesIsRefusedWithTheNearest() {
        assertThat(refused(actions.add(room.boss, TOYS, about("product", "1042", "1024"))))
                .singleElement()
                .asString()
                .contains("1024", "1042 风筝", "1043");
        ActionsTests.kept(actions.add(room.boss, TOYS, about("product", "1042", "1043")));
        ActionsTests.kept(actions.add(room.boss, TOYS, about("region", "Utopia")));
        ActionsTests.kept(actions.add(room.boss, TOYS, about("buyer_kind", "new")));
        ActionsTests.kept(actions.add(room.boss, Workroom.BOOKS, about("product", "9")));
    }

    @Test
    void whatIsAboutToBeListedIsInNoFactYet() {
        ActionsTests.kept(actions.add(room.boss, TOYS, about("product", "1024").in(Link.LISTING)));
    }

    @Test
    void whatAnActionWasAboutMayBeGone() {
        var action =
                ActionsTests.kept(actions.add(room.boss, Workroom.BOOKS, about("product", "9")));
        room.close();
        new FactsFixture(directory, Workroom.BOOKS.value())
                .rows(
                        FactKind.ORDER_LINES,
                        "order_id, day, sold, product_id",
                        "'o2', date '2024-05-02', true, '77'")
                .open()
                .close();
        room = new Workroom(Keeping.chosen(), directory);
        actions = room.work.actions();
        ActionsTests.kept(
                actions.change(room.boss, action.id(), 1, about("product", "9", "77"), ""));
        assertThat(
                        refused(
                                actions.change(
                                        room.boss, action.id(), 2, about("product", "9", "8"), "")))
                .hasSize(1);
    }

    @Test
    void aRowOfAFileIsRefusedTheSame() {
        var report =
                room.work
                        .files()
                        .read(
                                room.boss,
                                TOYS,
                                """
                                title,link,scope
                                fine,picture,product=1042
                                gone,picture,product=1024
                                """);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(row -> row.line() + " " + row.why().getFirst().key())
                .containsExactly("3 actions.fault.unnamed");
        assertThat(report.refused().getFirst().why())
                .extracting(Said::arguments)
                .first()
                .asString()
                .contains("1042");
    }
}
