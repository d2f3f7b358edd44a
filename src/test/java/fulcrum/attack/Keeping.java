package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.Program;
import fulcrum.web.Served;
import fulcrum.web.Toys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// What is kept of persons, what goes out, and the log; the last of these end the server.
record Keeping(Cast cast, Path folder) {

    private static final String BUYER = "marker_buyer_77";
    private static final String PHONE = "13912345678";
    private static final String ORDERS =
            "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝总数量,是否手机订单,退款金额\n"
                    + "m-1,"
                    + BUYER
                    + ",10,0,10,10,交易成功,欧阳马克,广东省 广州市 越秀区 标记街1号(510620),'"
                    + PHONE
                    + ",2026-05-01 10:00:00,2026-05-01 10:05:00,1,手机订单,0\n"
                    + "m-2,ben,7,0,7,7,交易成功,张三,广东省 广州市 某街1号(510620),'13800000000,2026-05-02 10:00:00,2026-05-02 10:05:00,1,手机订单,0\n";

    List<Attempt> attempts() {
        return List.of(
                new Attempt(
                        "A56", "a product that is called as a formula, saved as CSV", this::a56),
                new Attempt(
                        "A60",
                        "a person's name, phone and street looked for in all files",
                        this::a60),
                new Attempt(
                        "A63",
                        "what is held of a person, by the command line; asked for by an operator",
                        this::a63),
                new Attempt(
                        "A61", "the person forgotten, looked for again, sums compared", this::a61),
                new Attempt("A62", "the same file given again", this::a62),
                new Attempt("A66", "customers of long ago forgotten, sums compared", this::a66),
                new Attempt("A64", "the keys of two installs", this::a64),
                new Attempt("A65", "a figure cut down to one customer", this::a65),
                new Attempt(
                        "A06", "passwords, keys and sessions looked for in all files", this::a06),
                new Attempt(
                        "A57", "every file saved by an operator, then 120 in an hour", this::a57),
                new Attempt("A58", "an entry of the log changed in its file", this::a58));
    }

    private void give(String store, String name, String content) {
        cast.operator().get("/data?store=" + store);
        var answer = cast.operator().give(store, name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void a56() {
        var lines = Toys.TWO_MONTHS_LINES.replace("Kite", "=HYPERLINK(1)").replace("K-01", "@SUM");
        give("toys", "lines.csv", lines);
        var saved =
                cast.operator()
                        .get(
                                "/figures/export?store=toys&m=paid&by=title&from=2024-02-01&to=2024-03-31&grain=total");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK", "\n=H");
    }

    private String paid() {
        var address =
                "/api/v1/figures?metric=paid,orders&from=2026-05-01&until=2026-06-01&grain=day&store=books";
        return cast.stranger().get(address, "Authorization", "Bearer " + cast.key()).body();
    }

    private void a60() throws IOException {
        give("books", "persons.csv", ORDERS);
        assertThat(paid()).contains("10");
        for (var secret : List.of(PHONE, "欧阳马克", "标记街", BUYER)) {
            assertThat(cast.install().filesWith(secret)).as(secret).isEmpty();
        }
    }

    private void a63() {
        var held = held(BUYER);
        assertThat(held).contains("m-1", "persons.csv", "10").doesNotContain("m-2", PHONE, "标记街");
        assertThat(held("who-never-was")).doesNotContain("persons.csv");
        for (var address :
                List.of("/held?customer=", "/api/v1/held?customer=", "/api/v1/customers/")) {
            assertThat(cast.operator().get(address + BUYER).statusCode()).isIn(401, 403, 404);
        }
    }

    private String held(String customer) {
        var ended = Program.run(cast.install().data, "held", customer);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out();
    }

    private void a66() {
        give(
                "books",
                "long-ago.csv",
                ORDERS.lines().findFirst().orElseThrow()
                        + "\nold-1,long_ago,5,0,5,5,交易成功,,,,2019-03-01 10:00:00,2019-03-01 10:05:00,1,,0\n");
        assertThat(held("long_ago")).contains("old-1");
        var before = paid();
        var ended = Program.run(cast.install().data, "forget", "--older-than", "36");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(held("long_ago")).doesNotContain("old-1");
        assertThat(held("ben")).contains("m-2");
        assertThat(paid()).isEqualTo(before);
    }

    private void a57() throws IOException {
        var files =
                Route.all().stream()
                        .filter(Route::isGet)
                        .map(Route::path)
                        .filter(path -> path.matches(".*/(export|file|refused|drawing\\.svg)"))
                        .toList();
        assertThat(files).hasSizeGreaterThan(8);
        files.forEach(file -> cast.confined().get(file + "?store=books"));
        var log = cast.boss().get("/audit/export").body();
        var named = files.stream().filter(file -> !file.startsWith("/audit")).toList();
        assertThat(named).allSatisfy(file -> assertThat(log).contains("save-file").contains(file));
        int last = 200;
        for (int i = 0; i <= 120 && last == 200; i++) {
            last = cast.confined().get("/actions/export?store=books").statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(cast.operator().get("/actions/export?store=books").statusCode()).isEqualTo(200);
    }

    private void a61() throws IOException {
        var before = paid();
        var ended = Program.run(cast.install().data, "forget", BUYER);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).doesNotContain("nobody");
        assertThat(paid()).isEqualTo(before);
        assertThat(cast.install().filesWith(BUYER)).isEmpty();
    }

    private void a62() {
        var before = paid();
        give("books", "persons.csv", ORDERS);
        give(
                "books",
                "persons-again.csv",
                ORDERS + "m-3,ben,1,0,1,1,交易成功,,,,2026-04-01 10:00:00,,1,,0\n");
        assertThat(paid()).isEqualTo(before);
        var again = Program.run(cast.install().data, "forget", BUYER);
        assertThat(again.out()).as("no row speaks of her").isEqualTo(unknown());
    }

    private String unknown() {
        return Program.run(cast.install().data, "forget", "who-never-was").out();
    }

    private void a64() throws IOException {
        var other = folder.resolve("other-install").resolve("data");
        Program.run(other, "import", orders(other), "--store", "toys", "--platform", "taobao");
        try (var keys = Files.list(other.resolve("keys"))) {
            assertThat(keys)
                    .isNotEmpty()
                    .allSatisfy(key ->
                            assertThat(Files.readAllBytes(key))
                                    .hasSize(32)
                                    .isNotEqualTo(
                                            Files.readAllBytes(
                                                    cast.install()
                                                            .data
                                                            .resolve("keys")
                                                            .resolve(key.getFileName()))));
        }
    }

    private static String orders(Path data) throws IOException {
        Files.writeString(Program.calledFrom(data).resolve("orders.csv"), Toys.ORDERS);
        return "orders.csv";
    }

    private void a65() {
        for (var dimension : List.of("customer", "buyer", "order", "order_id", "customer_id")) {
            var address =
                    "/api/v1/figures?store=toys&metric=paid&from=2024-01-01&until=2024-02-01&by=";
            assertThat(cast.asked(address + dimension, cast.key())).as(dimension).isEqualTo(400);
        }
    }

    private void a06() throws IOException {
        cast.stranger().signIn(Served.NAME, "a wrong password that was tried");
        for (var secret :
                List.of(
                        Served.PASSWORD,
                        Served.JOINED_PASSWORD,
                        "a wrong password that was tried",
                        cast.key().substring("fulcrum_".length()),
                        cast.boss().session())) {
            assertThat(cast.install().filesWith(secret)).isEmpty();
            assertThat(cast.install().server.out() + cast.install().server.err())
                    .doesNotContain(secret);
        }
    }

    private void a58() throws SQLException {
        var data = cast.install().data;
        assertThat(Program.run(data, "audit", "--verify").code()).isZero();
        cast.install().server.terminate();
        try (var state = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("state.db"));
                var statement = state.createStatement()) {
            statement.execute("drop trigger audit_log_not_changed");
            statement.execute("update audit_log set person = 'Mo' where sequence = 2");
        }
        var found = Program.run(data, "audit", "--verify");
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.err()).contains("2");
        var next = Program.serve(data);
        try (next) {
            next.await(() -> next.err().contains("audit log was changed"));
        }
    }
}
