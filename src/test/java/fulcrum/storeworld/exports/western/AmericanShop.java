package fulcrum.storeworld.exports.western;

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
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.units.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/// A chronicle made by hand and by dice, not by the physics: from 20 April to 15 July of a year
/// with every fate that an order may have, kept in memory so that figures can be counted from it.
public final class AmericanShop {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Period DAYS =
            new Period(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 7, 16));
    static final int WINDOW = 30;

    public final Setting setting;
    public final List<Order> orders = new ArrayList<>();
    public final List<Day> days = new ArrayList<>();
    public final List<AdDay> ads = new ArrayList<>();
    private final Random dice;

    public AmericanShop(long seed) {
        dice = new Random(seed);
        setting = setting();
        DAYS.from().datesUntil(DAYS.until()).forEach(this::live);
    }

    /// Shows it to a witness as a world would.
    public void tell(Witness witness) throws IOException {
        witness.opens(setting);
        int next = 0;
        for (var day : days) {
            for (var order : orders) {
                if (day(order.fate().placedAt()).equals(day.date())) {
                    witness.order(order);
                }
            }
            witness.day(day);
            if (next < ads.size() && !ads.get(next).date().plusDays(WINDOW).isAfter(day.date())) {
                witness.advertising(ads.get(next++));
            }
        }
        while (next < ads.size()) {
            witness.advertising(ads.get(next++));
        }
        witness.ends();
    }

    public static LocalDate day(long moment) {
        return LocalDate.ofEpochDay(Math.floorDiv(moment, 86_400L));
    }

    /// The first second of a day on the shop's clock.
    public static long start(LocalDate day) {
        return day.toEpochDay() * 86_400;
    }

    private void live(LocalDate date) {
        long open = start(date);
        int count = dice.nextInt(6);
        for (int i = 0; i < count; i++) {
            long placed = open + dice.nextInt(86_400);
            orders.add(order(1_000_000L + orders.size(), placed));
        }
        days.add(day(date));
        ads.add(adDay(date));
    }

    /// One in ten is never paid, one in six gets money back, some after the world has ended.
    private Order order(long number, long placed) {
        var lines = new ArrayList<Order.Line>();
        for (int i = 0; i <= dice.nextInt(3); i++) {
            var product = setting.products().get(dice.nextInt(setting.products().size()));
            lines.add(
                    new Order.Line(
                            product.index(),
                            dice.nextInt(product.variants().size()),
                            1 + dice.nextInt(3),
                            product.listPrice()));
        }
        if (number % 7 == 0) {
            lines.add(lines.getFirst());
        }
        long list = lines.stream().mapToLong(Order.Line::listAmount).sum();
        long discount = dice.nextInt(3) == 0 ? list * dice.nextInt(40) / 100 : 0;
        boolean pays = dice.nextInt(10) > 0;
        long paid = placed + 20 + dice.nextInt(number % 5 == 0 ? 30_000 : 600);
        var refunds =
                pays ? refunds(number, list - discount, paid, lines) : List.<Order.Refund>of();
        return new Order(
                number,
                new Customer(500 + dice.nextInt(80), dice.nextInt(60), dice.nextBoolean()),
                Source.values()[dice.nextInt(Source.values().length)],
                Terminal.values()[dice.nextInt(2)],
                dice.nextBoolean(),
                lines,
                list - discount,
                dice.nextInt(2) * 599L,
                discount,
                discount / 2,
                pays ? (list - discount) * 3 / 100 + 30 : 0,
                fate(placed, paid, pays, refunds),
                refunds);
    }

    private Order.Fate fate(long placed, long paid, boolean pays, List<Order.Refund> refunds) {
        if (!pays) {
            return new Order.Fate(
                    placed,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.of(placed + 3 * 86_400));
        }
        long shipped = paid + 3_600 + dice.nextInt(2 * 86_400);
        boolean before = refunds.size() == 1 && refunds.getFirst().doneAt() < shipped;
        return before
                ? new Order.Fate(
                        placed,
                        OptionalLong.of(paid),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(refunds.getFirst().doneAt()))
                : new Order.Fate(
                        placed,
                        OptionalLong.of(paid),
                        OptionalLong.of(shipped),
                        OptionalLong.of(shipped + 5 * 86_400),
                        OptionalLong.empty());
    }

    private List<Order.Refund> refunds(long number, long goods, long paid, List<Order.Line> lines) {
        var refunds = new ArrayList<Order.Refund>();
        int kind = dice.nextInt(18);
        if (kind == 0 && goods > 0) {
            long asked = paid + 60;
            refunds.add(refund(number * 10, 0, goods, asked, asked + 120));
        } else if (kind < 3 && goods > 10) {
            for (int i = 0; i < Math.min(2, lines.size()); i++) {
                long asked = paid + (3L + dice.nextInt(22)) * 86_400;
                refunds.add(refund(number * 10 + i, i, goods / 4, asked, asked + 86_400));
            }
        }
        return refunds;
    }

    private Order.Refund refund(long number, int line, long amount, long asked, long done) {
        var reason = Order.Reason.values()[dice.nextInt(Order.Reason.values().length)];
        return new Order.Refund(number, line, amount, asked, done, reason, dice.nextBoolean());
    }

    private Day day(LocalDate date) {
        var doors = new ArrayList<Day.Door>();
        var visits = new ArrayList<Day.Visit>();
        for (var source : Source.values()) {
            for (var terminal : Terminal.values()) {
                if (dice.nextInt(5) > 0) {
                    doors.add(new Day.Door(source, terminal, seen(90), bought()));
                    for (var product : setting.products()) {
                        visits.add(
                                new Day.Visit(
                                        product.index(), source, terminal, seen(20), bought()));
                    }
                }
            }
        }
        var words =
                setting.keywords().stream()
                        .map(word ->
                                new Day.Word(
                                        word.index(),
                                        word.index() % setting.products().size(),
                                        50 + dice.nextInt(900),
                                        dice.nextInt(50),
                                        1 + dice.nextInt(300) / 10.0,
                                        bought()))
                        .toList();
        return new Day(
                date,
                visits,
                doors,
                words,
                List.of(),
                List.of(),
                List.of(new Day.Listing(0, 1999, 40, 7)),
                reviews(date),
                List.of(new Day.Module("home", "banner", 500 + dice.nextInt(90), 31)),
                new Day.Service(9, 4, 33.5, 4.8, 4.7, 4.9, 90, 91, 92, 91.25),
                setting.products().stream()
                        .map(product ->
                                new Day.Shelf(
                                        product.index(), dice.nextInt(90), product.listPrice()))
                        .toList(),
                costs(date),
                totals());
    }

    private List<Day.Review> reviews(LocalDate date) {
        if (orders.isEmpty()) {
            return List.of();
        }
        var order = orders.get(dice.nextInt(orders.size()));
        return List.of(
                new Day.Review(
                        order.number(),
                        order.lines().getFirst().product(),
                        order.customer().number(),
                        1 + dice.nextInt(5),
                        "Warm, and \"soft\".\nWould buy again",
                        start(date) + dice.nextInt(86_400)));
    }

    private static List<Day.Cost> costs(LocalDate date) {
        if (date.getDayOfMonth() != date.lengthOfMonth()) {
            return List.of();
        }
        var month = YearMonth.from(date);
        return List.of(
                new Day.Cost(month, "rent", 300_000),
                new Day.Cost(month, "wages", 900_000),
                new Day.Cost(month, "software", 19_900),
                new Day.Cost(month, "fulfilment", 45_600),
                new Day.Cost(month, "packing", 12_300));
    }

    private AdDay adDay(LocalDate date) {
        int known = (int) Math.min(WINDOW, DAYS.until().toEpochDay() - 1 - date.toEpochDay());
        var cells = new ArrayList<AdDay.Cell>();
        for (var plan : setting.adPlans()) {
            if (plan.scene() == AdPlan.Scene.AUDIENCE) {
                cells.add(cell(plan, -1, known));
            } else {
                setting.keywords().forEach(word -> cells.add(cell(plan, word.index(), known)));
            }
        }
        return new AdDay(date, known, cells);
    }

    private AdDay.Cell cell(AdPlan plan, int keyword, int known) {
        int clicks = dice.nextInt(40);
        var sales = new ArrayList<AdDay.Sale>();
        sales.add(new AdDay.Sale(Math.min(5, known), true, 1_234));
        for (int i = 0; i < dice.nextInt(4); i++) {
            sales.add(
                    new AdDay.Sale(
                            dice.nextInt(known + 1),
                            dice.nextBoolean(),
                            999L + dice.nextInt(5000)));
        }
        return new AdDay.Cell(
                plan.index(),
                keyword,
                clicks * (5 + dice.nextInt(40)),
                clicks,
                clicks * (20L + dice.nextInt(90)),
                1 + dice.nextInt(5),
                0,
                dice.nextInt(3),
                sales);
    }

    private Day.Seen seen(int most) {
        int visitors = 1 + dice.nextInt(most);
        return new Day.Seen(
                visitors,
                dice.nextInt(visitors + 1),
                visitors * 2,
                dice.nextInt(visitors + 1),
                dice.nextInt(9),
                dice.nextInt(9),
                dice.nextInt(20),
                visitors * 41L);
    }

    private Day.Bought bought() {
        int payers = dice.nextInt(4);
        return new Day.Bought(
                payers + 1,
                payers + 2,
                payers * 2_000L + 999,
                payers,
                0,
                payers,
                payers * 2_000L,
                0);
    }

    private static Totals totals() {
        return new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Setting setting() {
        return new Setting(
                new Setting.Shop(77, "Moss & Pine", "USD", 2, ZONE.getId(), "en"),
                DAYS,
                products(),
                keywords(),
                List.of(
                        new AdPlan(0, 9_001, "Search, mugs", AdPlan.Scene.KEYWORD, 0),
                        new AdPlan(1, 9_002, "Search bags", AdPlan.Scene.KEYWORD, 1),
                        new AdPlan(2, 9_003, "Lookalike 1%", AdPlan.Scene.AUDIENCE, 2)),
                List.of(new Rival(0, "881", "A rival's mug", "Fern")),
                List.of(
                        new Notice(
                                "n1",
                                "New returns rule",
                                "Returns within 30 days",
                                LocalDate.of(2026, 5, 3),
                                LocalDate.of(2026, 6, 1),
                                List.of("Mugs"))),
                List.of(new Setting.Operator(0, "Kit")));
    }

    private static List<Product> products() {
        var products = new ArrayList<Product>();
        for (int i = 0; i < 5; i++) {
            var variants = new ArrayList<Product.Variant>();
            for (int v = 0; v <= i % 3; v++) {
                Map<String, String> options = new LinkedHashMap<>();
                options.put("Color", List.of("Moss", "Clay", "Ink").get(v));
                variants.add(new Product.Variant("SKU-%d-%d".formatted(i, v), options));
            }
            products.add(
                    new Product(
                            i,
                            700_000_000_100L + i,
                            "MG-000" + i,
                            "Mug \"No. %d\", large".formatted(i),
                            i % 2 == 0 ? "Mugs" : "Bags",
                            "plain",
                            Map.of("Material", "Stoneware"),
                            variants,
                            1_999L + 700L * i,
                            800L + 250L * i,
                            LocalDate.of(2026, 1, 1)));
        }
        return products;
    }

    private static List<Keyword> keywords() {
        return List.of(
                new Keyword(0, "moss pine", Keyword.Kind.BRAND),
                new Keyword(1, "stoneware mug", Keyword.Kind.CORE),
                new Keyword(2, "large \"blue\" mug, handmade", Keyword.Kind.LONG_TAIL));
    }
}
