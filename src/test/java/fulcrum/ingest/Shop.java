package fulcrum.ingest;

import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;

/// A data directory with one Taobao store, for tests.
final class Shop implements AutoCloseable {

    static final String ORDERS =
            "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝总数量,是否手机订单,退款金额\n";
    static final String LINES = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\n";

    final Path directory;
    final State state;
    final Stores stores;
    final Warehouse warehouse;
    final Imports imports;
    final Store store;

    private int files;

    Shop(Path directory) {
        this(directory, _ -> {});
    }

    /// A shop that counts in another currency.
    Shop(Path directory, String currency) {
        this(directory, currency, _ -> {});
    }

    Shop(Path directory, Step.Listener steps) {
        this(directory, "CNY", steps);
    }

    private Shop(Path directory, String currency, Step.Listener steps) {
        this.directory = directory;
        this.store =
                new Store(
                        new StoreId("toys"),
                        "Toys",
                        "taobao",
                        Currency.getInstance(currency),
                        ZoneId.of("Asia/Shanghai"));
        sameKeys(directory);
        state = Keeping.chosen().open(directory);
        stores = new Stores(state);
        warehouse = Warehouse.open(directory);
        imports =
                new Imports(
                        state,
                        stores,
                        warehouse,
                        directory,
                        InstantSource.fixed(Instant.parse("2026-06-03T01:00:00Z")),
                        steps);
        stores.save(store);
    }

    /// All test shops hash customers alike, so that their facts can be compared.
    private static void sameKeys(Path directory) {
        try {
            var file = directory.resolve("keys").resolve("customer.key");
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, new byte[32]);
                Files.setPosixFilePermissions(
                        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An order row: id, buyer, goods, shipping, refund, status, day.
    static String order(
            String id, String buyer, String goods, String shipping, String refund, String day) {
        var total = new BigDecimal(goods).add(new BigDecimal(shipping));
        return "%s,%s,%s,%s,%s,%s,交易成功,张三,广东省 广州市 越秀区 某街1号(510620),'13800000000,%s 10:00:00,%s 10:05:00,1,手机订单,%s\n"
                .formatted(
                        id,
                        buyer,
                        goods,
                        shipping,
                        total,
                        total.subtract(new BigDecimal(refund)),
                        day,
                        day,
                        refund);
    }

    static String line(String id, String sku, String price, int quantity) {
        return "%s,%s,%s,%d,%s,颜色分类：红,,,交易成功,%s\n"
                .formatted(id, "玩具" + sku, price, quantity, sku, sku);
    }

    ImportReport drop(String content) {
        return drop("file" + files++ + ".csv", content.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport drop(String name, byte[] content) {
        try {
            var file = Files.createTempFile(directory, "drop", ".bin");
            Files.write(file, content);
            var reports = imports.importFile(request(file, name));
            Files.delete(file);
            return reports.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Drops a table that nobody described, with the order of its dates where that is known.
    ImportReport drop(String content, java.util.Optional<String> dates) {
        try {
            var file = Files.createTempFile(directory, "drop", ".bin");
            Files.writeString(file, content);
            var reports =
                    imports.importFile(
                            request(file, "table.csv")
                                    .accepting()
                                    .answered(
                                            new AsWritten(java.util.Optional.empty(), dates),
                                            java.util.Optional.empty()));
            Files.delete(file);
            return reports.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRequest request(Path file, String name) {
        return ImportRequest.of(file, name, store, "lin");
    }

    /// The one number that a question of plain SQL gives.
    BigDecimal ask(String sql) {
        var answer =
                warehouse.answer(
                        org.jooq
                                .impl
                                .DSL
                                .resultQuery(sql)
                                .coerce(org.jooq.impl.DSL.field("x", BigDecimal.class)));
        return answer.getFirst().value1();
    }

    @Override
    public void close() {
        warehouse.close();
        state.close();
    }
}
