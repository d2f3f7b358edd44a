package fulcrum.ingest;

import static fulcrum.ingest.Shop.LINES;
import static fulcrum.ingest.Shop.ORDERS;
import static fulcrum.ingest.Shop.line;
import static fulcrum.ingest.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.ImportReport.Outcome;
import fulcrum.units.Said;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTests {

    @TempDir Path folder;

    static final String TWO_ORDERS =
            ORDERS
                    + order("1001", "lin", "100.00", "6.00", "0", "2026-05-01")
                    + order("1002", "wei", "33.33", "0.00", "10.00", "2026-05-02");
    static final String THEIR_LINES =
            LINES
                    + line("1001", "A", "60", 1)
                    + line("1001", "B", "30", 2)
                    + line("1002", "A", "40", 1)
                    + line("1002", "C", "1", 1)
                    + line("1002", "D", "1", 1);

    @Test
    void ordersAndLinesMeetToTheCentWhicheverComesFirst() {
        try (var one = new Shop(folder.resolve("a"));
                var other = new Shop(folder.resolve("b"))) {
            one.drop(TWO_ORDERS);
            one.drop(THEIR_LINES);
            other.drop(THEIR_LINES);
            other.drop(TWO_ORDERS);

            // 100 over 60 and 60: half each; 106 paid likewise; 33.33 over 40, 1, 1: 31.74, .80,
            // .79
            assertThat(one.ask("select sum(due) from order_lines where product_id = 'B'"))
                    .isEqualByComparingTo("50.00");
            assertThat(one.ask("select sum(paid) from order_lines where order_id = '1001'"))
                    .isEqualByComparingTo("106.00");
            assertThat(
                            one.ask(
                                    "select due from order_lines where order_id = '1002' and product_id = 'A'"))
                    .isEqualByComparingTo("31.74");
            assertThat(one.ask("select sum(due) from order_lines where order_id = '1002'"))
                    .isEqualByComparingTo("33.33");
            assertThat(other.warehouse.fingerprint()).isEqualTo(one.warehouse.fingerprint());
        }
    }

    @Test
    void aRefundThatThePlatformHasTakenOffIsNotSubtractedTwice() {
        try (var shop = new Shop(folder)) {
            shop.drop(TWO_ORDERS);
            assertThat(shop.ask("select sum(paid) from order_lines where order_id = '1002'"))
                    .isEqualByComparingTo("23.33");
            assertThat(shop.ask("select sum(received) from order_lines where order_id = '1002'"))
                    .isEqualByComparingTo("33.33");
            assertThat(shop.ask("select sum(amount) from refunds where counted"))
                    .isEqualByComparingTo("10.00");
        }
    }

    @Test
    void theSameFileAgainChangesNothing() {
        try (var shop = new Shop(folder)) {
            var first = shop.drop(TWO_ORDERS);
            var facts = shop.warehouse.fingerprint();
            var again = shop.drop(TWO_ORDERS);

            assertThat(first.rows()).isEqualTo(new RowCounts(2, 2, 0, 0, 0));
            assertThat(again.outcome()).isEqualTo(Outcome.SAME_AS_BEFORE);
            assertThat(again.rows()).isEqualTo(new RowCounts(2, 0, 0, 2, 0));
            assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
        }
    }

    @Test
    void aNewerExportOverwritesAndAnOlderOneNeverRollsBack() {
        var newer =
                ORDERS
                        + order("1002", "wei", "33.33", "0.00", "33.33", "2026-05-02")
                        + order("1003", "mo", "5.00", "0.00", "0", "2026-05-09");
        try (var inOrder = new Shop(folder.resolve("a"));
                var backwards = new Shop(folder.resolve("b"))) {
            inOrder.drop(TWO_ORDERS);
            assertThat(inOrder.drop(newer).rows()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
            backwards.drop(newer);
            assertThat(backwards.drop(TWO_ORDERS).rows()).isEqualTo(new RowCounts(2, 1, 0, 1, 0));

            assertThat(inOrder.ask("select sum(paid) from order_lines where in_force"))
                    .isEqualByComparingTo("111.00");
            assertThat(backwards.warehouse.fingerprint())
                    .isEqualTo(inOrder.warehouse.fingerprint());
        }
    }

    @Test
    void anUndoneImportLeavesTheFactsAsIfItHadNeverBeen() {
        try (var shop = new Shop(folder.resolve("a"));
                var never = new Shop(folder.resolve("b"))) {
            shop.drop(TWO_ORDERS);
            never.drop(TWO_ORDERS);
            var lines = shop.drop(THEIR_LINES);
            var newer =
                    shop.drop(ORDERS + order("1001", "lin", "90.00", "6.00", "0", "2026-05-20"));
            assertThat(shop.imports.undo(lines.id().orElseThrow())).isTrue();
            assertThat(shop.imports.undo(newer.id().orElseThrow())).isTrue();

            assertThat(shop.warehouse.fingerprint()).isEqualTo(never.warehouse.fingerprint());
            assertThat(shop.imports.history(shop.store.id())).hasSize(1);
        }
    }

    @Test
    void rebuiltFactsAreTheSameFacts() {
        try (var shop = new Shop(folder)) {
            shop.drop(TWO_ORDERS);
            shop.drop(THEIR_LINES);
            shop.drop(ORDERS + order("1001", "lin", "90.00", "6.00", "0", "2026-05-20"));
            var facts = shop.warehouse.fingerprint();

            assertThat(shop.imports.rebuild()).isEqualTo(3);
            assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
        }
    }

    @Test
    void anyOrderOfOverlappingFilesEndsInTheSameFacts() {
        var files =
                List.of(
                        TWO_ORDERS,
                        THEIR_LINES,
                        ORDERS
                                + order("1002", "wei", "33.33", "0.00", "33.33", "2026-05-02")
                                + order("1003", "mo", "5.00", "0.00", "0", "2026-05-09"),
                        LINES + line("1003", "A", "5", 1) + line("1001", "A", "100", 1),
                        ORDERS + order("1001", "lin", "90.00", "6.00", "0", "2026-05-20"));
        var seen = new ArrayList<String>();
        for (int seed = 0; seed < 12; seed++) {
            var order = new ArrayList<>(files);
            Collections.shuffle(order, new Random(seed));
            try (var shop = new Shop(folder.resolve("s" + seed))) {
                order.forEach(shop::drop);
                seen.add(shop.warehouse.fingerprint());
            }
        }
        assertThat(seen.stream().distinct()).hasSize(1);
    }

    @Test
    void gb18030AndUtf8GiveEqualFacts() {
        try (var utf8 = new Shop(folder.resolve("a"));
                var gb = new Shop(folder.resolve("b"))) {
            utf8.drop("x.csv", TWO_ORDERS.getBytes(StandardCharsets.UTF_8));
            gb.drop("x.csv", TWO_ORDERS.getBytes(Charset.forName("GB18030")));
            var sums =
                    "select sum(paid) + sum(quantity) + count(distinct customer) from order_lines";
            assertThat(gb.ask(sums)).isEqualByComparingTo(utf8.ask(sums));
            assertThat(gb.ask("select count(*) from order_lines where region = '广东省'"))
                    .isEqualByComparingTo("2");
        }
    }

    @Test
    void refusedRowsAreSetAsideAndTheCorrectedFileMendsTheImport() throws IOException {
        try (var shop = new Shop(folder)) {
            var report =
                    shop.drop(
                            LINES
                                    + line("1001", "A", "60", 1)
                                    + line("1001", "B", "thirty", 2)
                                    + line("1002", "A", "40", 1));
            assertThat(report.rows()).isEqualTo(new RowCounts(3, 2, 0, 0, 1));
            var refused = shop.imports.refusedFile(report.id().orElseThrow()).orElseThrow();
            var text = Files.readString(refused);
            assertThat(text).contains("thirty").contains("价格").contains(",3,");

            var mended =
                    shop.drop(
                            "mended.csv",
                            text.replaceFirst("thirty", "30").getBytes(StandardCharsets.UTF_8));
            assertThat(mended.rows()).isEqualTo(new RowCounts(1, 0, 1, 0, 0));
            assertThat(shop.ask("select sum(list_amount) from order_lines where in_force"))
                    .isEqualByComparingTo(new BigDecimal("160"));
        }
    }

    @Test
    void contradictingRowsOfOneFileAreRefusedWhicheverStandsFirst() {
        var a = order("1001", "lin", "100.00", "6.00", "0", "2026-05-01");
        var b = order("1001", "lin", "70.00", "6.00", "0", "2026-05-01");
        try (var one = new Shop(folder.resolve("a"));
                var other = new Shop(folder.resolve("b"))) {
            assertThat(one.drop(ORDERS + a + b).rows()).isEqualTo(new RowCounts(2, 1, 0, 0, 1));
            other.drop(ORDERS + b + a);
            assertThat(other.ask("select sum(paid) from orders"))
                    .isEqualByComparingTo(one.ask("select sum(paid) from orders"));
            assertThat(one.drop(ORDERS + a + a).rows().unchanged()).isEqualTo(1);
        }
    }

    @Test
    void nobodyIsNamedInTheDataDirectory() throws IOException {
        try (var shop = new Shop(folder)) {
            shop.drop(TWO_ORDERS);
            shop.drop(ORDERS + order("", "lin", "1", "0", "0", "2026-05-03"));
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertThat(bytes).as(file.toString()).doesNotContain("张三", "13800000000", "某街1号");
            }
        }
    }

    @Test
    void whatIsHeldOfACustomerIsAllThatIsKept() {
        try (var shop = new Shop(folder)) {
            shop.drop(TWO_ORDERS);
            shop.drop(THEIR_LINES);
            var held = shop.imports.held("lin");
            assertThat(held.isIdKept()).as("in the vault").isTrue();
            assertThat(held.rows())
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row.cells()).contains("1001").doesNotContain("lin"));
            assertThat(shop.imports.held("who-never-was").rows()).isEmpty();
        }
    }

    @Test
    void customersOfLongAgoAreForgottenAndTheMoneyStays() {
        try (var shop = new Shop(folder)) {
            shop.drop(TWO_ORDERS);
            var paid = shop.ask("select sum(paid) from order_lines");
            assertThat(shop.imports.forgetBefore(LocalDate.of(2026, 5, 1))).isZero();
            assertThat(shop.imports.forgetBefore(LocalDate.of(2026, 5, 2))).isEqualTo(1);
            assertThat(shop.imports.held("lin").rows()).isEmpty();
            assertThat(shop.imports.held("wei").rows()).hasSize(1);
            assertThat(shop.imports.rebuild()).isEqualTo(1);
            assertThat(shop.ask("select sum(paid) from order_lines")).isEqualByComparingTo(paid);
            shop.drop(ORDERS + order("1009", "lin", "9.00", "0", "0", "2026-05-09"));
            assertThat(shop.imports.held("lin").rows()).as("who buys again").hasSize(1);
        }
    }

    @Test
    void aForgottenCustomerStaysForgottenAndTheMoneyStays() {
        try (var shop = new Shop(folder)) {
            shop.drop(TWO_ORDERS);
            var paid = shop.ask("select sum(paid) from order_lines");
            assertThat(shop.imports.forget("lin")).isTrue();
            assertThat(shop.ask("select count(distinct customer) from order_lines"))
                    .isEqualByComparingTo("1");
            assertThat(shop.imports.rebuild()).isEqualTo(1);
            shop.drop(ORDERS + order("1009", "lin", "9.00", "0", "0", "2026-05-09"));

            assertThat(shop.ask("select count(distinct customer) from order_lines"))
                    .isEqualByComparingTo("1");
            assertThat(shop.ask("select sum(paid) - 9 from order_lines"))
                    .isEqualByComparingTo(paid);
        }
    }

    @Test
    void factsLostByTheEngineAreFoundByTheLedgerAndPutBack() throws IOException {
        String facts;
        try (var shop = new Shop(folder)) {
            shop.drop(TWO_ORDERS);
            shop.drop(THEIR_LINES);
            facts = shop.warehouse.fingerprint();
        }
        Files.delete(folder.resolve("facts.duckdb"));
        Files.deleteIfExists(folder.resolve("facts.duckdb.wal"));
        try (var shop = new Shop(folder)) {
            assertThat(shop.imports.heal()).hasSize(2);
            assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
        }
    }

    @Test
    void manyFilesThatArePutBackAreToldByTheirNumber() throws IOException {
        try (var shop = new Shop(folder)) {
            for (int file = 0; file < 7; file++) {
                shop.drop(TWO_ORDERS.replace("2026-", "20%d-".formatted(10 + file)));
            }
        }
        Files.delete(folder.resolve("facts.duckdb"));
        Files.deleteIfExists(folder.resolve("facts.duckdb.wal"));
        try (var shop = new Shop(folder)) {
            assertThat(shop.imports.heal())
                    .containsExactly(
                            Said.of("ingest.healing", 7), Said.of("ingest.healing-step", 7, 7));
        }
    }

    @Test
    void aFileThatNobodyKnowsIsNotImported() {
        try (var shop = new Shop(folder)) {
            var report = shop.drop("alpha,beta\n1,2\n");
            assertThat(report.outcome()).isEqualTo(Outcome.NOT_RECOGNISED);
            assertThat(report.notes())
                    .singleElement()
                    .satisfies(note ->
                            assertThat(note.arguments().getFirst().toString()).contains("alpha"));
        }
    }

    @Test
    void anOrderOfDatesThatNoCellTellsIsAskedForAndTheAnswerKept() {
        var rows =
                "Order ID,Order Date,SKU,Quantity,Price\n7,03/04/2026,A,1,2.50\n8,05/06/2026,A,1,2.50\n";
        try (var shop = new Shop(folder)) {
            var asked = shop.drop(rows, java.util.Optional.empty());
            assertThat(asked.outcome()).isEqualTo(Outcome.NOT_RECOGNISED);
            assertThat(asked.notes().getFirst().arguments().toString())
                    .contains("Order Date", "03/04/2026");

            var answered = shop.drop(rows, java.util.Optional.of("dmy"));
            assertThat(answered.rows()).isEqualTo(new RowCounts(2, 2, 0, 0, 0));
            assertThat(
                            shop.ask(
                                    "select count(*) from order_lines where ordered_on = date '2026-04-03'"))
                    .isEqualByComparingTo("1");
            assertThat(shop.imports.rebuild()).isEqualTo(1);
            assertThat(
                            shop.ask(
                                    "select count(*) from order_lines where ordered_on = date '2026-06-05'"))
                    .isEqualByComparingTo("1");
        }
    }
}
