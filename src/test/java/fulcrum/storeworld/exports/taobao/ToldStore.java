package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.Customer;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Keyword;
import fulcrum.storeworld.chronicle.Notice;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.chronicle.Rival;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.chronicle.Terminal;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.units.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A made-up chronicle by plain arithmetic, with its own sums: every mechanism of a platform's
/// exports meets it (unpaid, paid after midnight, refunded in part and in whole, still open at the
/// end, sales long after a click), and nothing in it is drawn.
final class ToldStore {

    static final long DAY = 86_400;

    final Period days;
    final int ordersADay;
    final Setting setting;
    final Map<String, Long> sums = new LinkedHashMap<>();
    private final int products;

    ToldStore(LocalDate from, LocalDate until, int ordersADay, int products) {
        this.days = new Period(from, until);
        this.ordersADay = ordersADay;
        this.products = products;
        this.setting = setting();
    }

    private Setting setting() {
        var goods = new ArrayList<Product>();
        for (int i = 0; i < products; i++) {
            goods.add(product(i));
        }
        var words = new ArrayList<Keyword>();
        for (int i = 0; i < 12; i++) {
            words.add(new Keyword(i, "虚构词" + i, Keyword.Kind.CORE));
        }
        var plans = new ArrayList<AdPlan>();
        for (int i = 0; i < 4; i++) {
            var scene = i < 3 ? AdPlan.Scene.KEYWORD : AdPlan.Scene.AUDIENCE;
            // two plans show the same product
            plans.add(new AdPlan(i, 880_001 + i, "计划" + i, scene, i / 2 % products));
        }
        return new Setting(
                new Setting.Shop(1001, "虚构小店", "CNY", 2, "Asia/Shanghai", "zh"),
                days,
                goods,
                words,
                plans,
                List.of(
                        new Rival(0, "A10001", "别家的连衣裙", "别家"),
                        new Rival(1, "A10002", "另一家的衬衫", "另一家")),
                List.of(
                        new Notice(
                                "N-1",
                                "新规,带逗号",
                                "第一行\n第二行 \"引号\"",
                                days.from().plusDays(3),
                                days.from().plusDays(20),
                                List.of("连衣裙", "衬衫"))),
                List.of());
    }

    private Product product(int i) {
        var variants = new ArrayList<Product.Variant>();
        for (var size : List.of("S", "M")) {
            var options = new LinkedHashMap<String, String>();
            options.put("颜色分类", "藏青");
            options.put("尺码", size);
            variants.add(new Product.Variant("DR-%04d-%s".formatted(i, size), options));
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("颜色", "藏青");
        attributes.put("风格", i % 2 == 0 ? "通勤" : "复古");
        return new Product(
                i,
                600_000_000_000L + i,
                "DR-%04d".formatted(i),
                i == 1 ? "半身裙,有逗号" : "连衣裙 第" + i + "款",
                i % 2 == 0 ? "连衣裙" : "衬衫",
                "通勤",
                attributes,
                variants,
                9_900 + 100L * i,
                4_000 + 10L * i,
                days.from().minusDays(100));
    }

    void tell(Witness witness) throws IOException {
        witness.opens(setting);
        var waiting = new ArrayList<AdDay>();
        long end = days.until().toEpochDay();
        for (var day = days.from(); day.isBefore(days.until()); day = day.plusDays(1)) {
            for (int k = 0; k < ordersADay; k++) {
                var order = order(day, k);
                count(order);
                witness.order(order);
            }
            witness.day(day(day));
            waiting.add(ads(day, (int) Math.min(30, end - 1 - day.toEpochDay())));
            if (waiting.size() > 30) {
                witness.advertising(waiting.removeFirst());
            }
        }
        for (var day : waiting) {
            witness.advertising(day);
        }
        witness.ends();
    }

    private void sum(String what, long amount) {
        sums.merge(what, amount, Long::sum);
    }

    long summed(String what) {
        return sums.getOrDefault(what, 0L);
    }

    Order order(LocalDate day, int k) {
        long number = 1_000_000_000L + day.toEpochDay() * 10_000 + k;
        var lines = new ArrayList<Order.Line>();
        for (int i = 0; i <= k % 3; i++) {
            int product = (k + 2 * i) % products;
            lines.add(new Order.Line(product, (k + i) % 2, 1 + k % 2, 9_900 + 100L * product));
        }
        long list = lines.stream().mapToLong(Order.Line::listAmount).sum();
        long discount = k % 4 * 333L;
        // some order one minute before midnight and pay after it
        long placed = day.toEpochDay() * DAY + (k % 6 == 5 ? DAY - 60 : 36_000 + k % 700 * 60L);
        boolean paid = k % 7 != 3;
        boolean givenBack = paid && k % 11 == 4;
        long total = list - discount + k % 3 * 600L;
        var refunds = new ArrayList<Order.Refund>();
        if (givenBack) {
            refunds.add(refund(number, 0, total, placed + 3 * DAY));
        } else if (paid && k % 5 == 2) {
            refunds.add(refund(number, lines.size() - 1, 1_234, placed + (1 + k % 20) * DAY));
        }
        return new Order(
                number,
                new Customer(70_000 + (k * 7 + day.getDayOfYear()) % 500, k % 40, k % 2 == 0),
                Source.values()[k % 10],
                k % 3 == 0 ? Terminal.PC : Terminal.MOBILE,
                k % 4 == 0,
                lines,
                list - discount,
                k % 3 * 600L,
                discount,
                0,
                paid ? total / 20 : 0,
                new Order.Fate(
                        placed,
                        when(paid, placed + 300),
                        when(paid && !givenBack, placed + DAY),
                        when(paid && !givenBack, placed + (7 + k % 9) * DAY),
                        paid ? when(givenBack, placed + 3 * DAY) : when(true, placed + DAY)),
                refunds);
    }

    private static OptionalLong when(boolean happens, long moment) {
        return happens ? OptionalLong.of(moment) : OptionalLong.empty();
    }

    private static Order.Refund refund(long order, int line, long amount, long done) {
        return new Order.Refund(
                order * 10 + line,
                line,
                amount,
                done - 3_600,
                done,
                Order.Reason.values()[(int) (order % 6)],
                true);
    }

    private void count(Order order) {
        long end = days.until().toEpochDay() * DAY;
        if (order.fate().paidAt().orElse(end) < end) {
            sum("orders", 1);
            sum("units", order.pieces());
            sum("received", order.total());
            sum("list", order.lines().stream().mapToLong(Order.Line::listAmount).sum());
        }
        for (var refund : order.refunds()) {
            if (refund.doneAt() < end) {
                sum("refunds", refund.amount());
                sum("refund rows", 1);
            }
        }
    }

    private Day day(LocalDate day) {
        int d = (int) (day.toEpochDay() % 97);
        var visits = new ArrayList<Day.Visit>();
        var doors = new ArrayList<Day.Door>();
        for (var source : Source.values()) {
            for (var terminal : Terminal.values()) {
                var seen = seen(d + source.name().length() + 13 * terminal.name().length());
                doors.add(new Day.Door(source, terminal, seen, bought(d)));
                sum("visitors", seen.visitors());
                sum("pageViews", seen.pageViews());
                sum("favourites", seen.favourites());
                sum("carts", seen.cartAdders());
                for (int p = 0; p < products; p++) {
                    visits.add(new Day.Visit(p, source, terminal, seen(d % 7 + p), bought(p)));
                }
            }
        }
        return new Day(
                day,
                visits,
                doors,
                words(d),
                marketWords(d),
                List.of(new Day.Market("连衣裙", 5_000 + d, 12_000 + d, 990_001, 1_234_567, 431)),
                List.of(
                        new Day.Listing(0, 8_800 + d, 1_000 + d, 300 + d),
                        new Day.Listing(1, 7_700, 2_000 + d, 400 + d)),
                List.of(
                        new Day.Review(
                                1_000_000_000L + day.toEpochDay() * 10_000,
                                0,
                                70_000,
                                1 + d % 5,
                                "好看, \"合身\"\n第二行",
                                day.toEpochDay() * DAY + 50_000)),
                List.of(new Day.Module("首页", "海报", 900 + d, 30 + d)),
                new Day.Service(20, 5, 33.3, 4.81, 4.79, 4.8, 88.1, 90.2, 91.3, 90.2),
                shelves(d),
                costs(day),
                null);
    }

    private static Day.Seen seen(int n) {
        return new Day.Seen(
                1_000 + n, 300 + n, 2_500 + 3 * n, 400 + n, 20 + n, 30 + n, 35 + n, 54_321 + n);
    }

    private static Day.Bought bought(int n) {
        return new Day.Bought(9, 10 + n % 5, 123_456 + n, 8, 3, 9, 111_111 + n, 33_333);
    }

    private List<Day.Word> words(int d) {
        var words = new ArrayList<Day.Word>();
        for (int i = 0; i < 12; i++) {
            words.add(new Day.Word(i, i % products, 500 + d, 20 + i, 3.5, bought(i)));
        }
        return words;
    }

    private static List<Day.MarketWord> marketWords(int d) {
        var words = new ArrayList<Day.MarketWord>();
        for (int i = 0; i < 12; i++) {
            words.add(
                    new Day.MarketWord(
                            i, 700L * (i + 1), 1_500L * (i + 1) + d, 0.0123 * (i + 1), 0.05));
        }
        return words;
    }

    private List<Day.Shelf> shelves(int d) {
        var shelves = new ArrayList<Day.Shelf>();
        for (int i = 0; i < products; i++) {
            shelves.add(new Day.Shelf(i, 100 + d + i, 9_900));
        }
        return shelves;
    }

    private static List<Day.Cost> costs(LocalDate day) {
        var month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth())
                ? List.of(
                        new Day.Cost(month, "rent", 800_000),
                        new Day.Cost(month, "wages", 2_400_000),
                        new Day.Cost(month, "fulfilment", 123_456))
                : List.of();
    }

    private AdDay ads(LocalDate day, int known) {
        var cells = new ArrayList<AdDay.Cell>();
        for (int plan = 0; plan < 4; plan++) {
            int words = plan < 3 ? 5 : 1;
            for (int w = 0; w < words; w++) {
                int n = (int) (day.toEpochDay() % 31) + plan * 7 + w;
                cells.add(
                        new AdDay.Cell(
                                plan,
                                plan < 3 ? w : -1,
                                1_000 + n,
                                40 + n,
                                5_432 + n,
                                2.5,
                                3,
                                4,
                                sales(n, known)));
                sum("impressions", 1_000 + n);
                sum("clicks", 40 + n);
                sum("adCost", 5_432 + n);
                sales(n, Math.min(15, known)).forEach(sale -> sum("adSales", sale.amount()));
            }
        }
        return new AdDay(day, known, cells);
    }

    /// One sale on the day, others 9, 15 and 25 days later, as far as they are known.
    private static List<AdDay.Sale> sales(int n, int known) {
        var sales = new ArrayList<AdDay.Sale>();
        for (int lag : new int[] {0, 9, 15, 25}) {
            if (lag <= known) {
                sales.add(new AdDay.Sale(lag, lag != 9, 10_000 + n + lag));
            }
        }
        return sales;
    }
}
