package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.RandomShop.Line;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.FactsFixture;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every figure of an invented shop, counted a second time by loops over its facts.
class FiguresAgainstCountingTests {

    static final String SALES =
            "orders,order_lines,units,gross_sales,discounts,paid,buyers,new_buyers,returning_buyers,order_value,repurchase_30d";

    /// Sales without any customer id tell nothing about buyers.
    static final String NO_CUSTOMER =
            "? the facts for these days do not state it; import: order report";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, DAY, EVENT", "2, WEEK, EVENT", "3, MONTH, EVENT", "4, TOTAL, EVENT",
        "5, DAY, ORDER", "6, WEEK, ORDER", "7, MONTH, ORDER", "8, TOTAL, ORDER"
    })
    void salesAreWhatCountingGives(long seed, Grain grain, Basis basis) {
        var shop = shop(seed);
        try (var warehouse = facts(shop).open()) {
            var question = question(SALES, grain).on(basis);
            var lines = new Ask(warehouse, UnusableColumns.NONE).lines(question);

            var expected = new ArrayList<String>();
            bySlice(shop.lines, grain, line -> day(line, basis))
                    .forEach((date, in) ->
                            expected.add(date + counted(shop, in, date, grain, basis)));
            assertThat(lines).containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"11, MONTH", "12, TOTAL", "13, DAY"})
    void partsAreWhatCountingGives(long seed, Grain grain) {
        var shop = shop(seed);
        try (var warehouse = facts(shop).open()) {
            var question =
                    question("paid,orders,buyers,new_buyers,repurchase_30d", grain)
                            .cut(Cut.by(new Dimension("country"), new Dimension("product")));
            var lines = new Ask(warehouse, UnusableColumns.NONE).lines(question);

            var expected = new ArrayList<String>();
            bySlice(shop.lines, grain, Line::day)
                    .forEach((date, in) ->
                            byPart(in)
                                    .forEach((part, own) ->
                                            expected.add(
                                                    date
                                                            + " "
                                                            + part
                                                            + countedPart(shop, own, date))));
            assertThat(lines).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"21, EVENT", "22, ORDER"})
    void netSalesAndConversionAreWhatCountingGives(long seed, Basis basis) {
        var shop = shop(seed);
        try (var warehouse = facts(shop).open()) {
            var question =
                    question("received,refunds,net_sales,visitors,conversion", Grain.MONTH)
                            .on(basis);
            var lines = new Ask(warehouse, UnusableColumns.NONE).lines(question);

            var sales = bySlice(shop.lines, Grain.MONTH, line -> day(line, basis));
            var refunds =
                    bySlice(
                            shop.refunds,
                            Grain.MONTH,
                            one -> basis == Basis.EVENT ? one.day() : one.soldOn());
            var visits = bySlice(shop.visits, Grain.MONTH, RandomShop.Visit::day);
            var expected = new ArrayList<String>();
            sales.forEach((date, in) -> {
                var received = sum(in, Line::paid);
                var back =
                        refunds.get(date).stream()
                                .map(RandomShop.Refund::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                long visitors =
                        visits.get(date).stream().mapToLong(RandomShop.Visit::visitors).sum();
                expected.add(
                        "%s | %s | %s | %s | %d | %s"
                                .formatted(
                                        date,
                                        plain(received),
                                        plain(back),
                                        plain(received.subtract(back)),
                                        visitors,
                                        over(distinct(in, Line::order), visitors)));
            });
            assertThat(lines).containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"31", "32"})
    void theBridgeLeadsFromEventToOrder(long seed) {
        var shop = shop(seed);
        var period = new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
        try (var warehouse = facts(shop).open()) {
            var bridges =
                    new Metrics(warehouse)
                            .bridge(
                                    Ask.question(
                                            "paid,orders,refunds,net_sales",
                                            "2024-02-01",
                                            "2024-03-01",
                                            Grain.TOTAL));

            assertThat(bridges)
                    .hasSize(4)
                    .allSatisfy(bridge ->
                            assertThat(
                                            number(bridge.event())
                                                    .subtract(number(bridge.movedOut()))
                                                    .add(number(bridge.movedIn())))
                                    .isEqualByComparingTo(number(bridge.order())));
            assertThat(number(bridges.getFirst().movedOut()))
                    .isEqualByComparingTo(
                            sum(
                                    sold(shop.lines).stream()
                                            .filter(line ->
                                                    period.contains(line.day())
                                                            && !period.contains(line.orderedOn()))
                                            .toList(),
                                    Line::paid))
                    .isPositive();
        }
    }

    private FactsFixture facts(RandomShop shop) {
        var facts = new FactsFixture(folder, "shop");
        shop.write(facts);
        return facts;
    }

    private static RandomShop shop(long seed) {
        return new RandomShop(seed);
    }

    /// Begins and ends within a week and a month, so that cut slices are asked for too.
    private static final Period ASKED =
            new Period(RandomShop.START.plusDays(9), RandomShop.START.plusDays(100));

    private static FigureQuestion question(String metrics, Grain grain) {
        return Ask.question(metrics, ASKED.from().toString(), ASKED.until().toString(), grain);
    }

    private static LocalDate day(Line line, Basis basis) {
        return basis == Basis.EVENT ? line.day() : line.orderedOn();
    }

    private static String countedPart(RandomShop shop, Collection<Line> own, LocalDate date) {
        boolean named = !customers(own).isEmpty();
        var figures =
                List.of(
                        plain(sum(own, Line::paid)),
                        distinct(own, Line::order),
                        named ? distinct(own, Line::customer) : NO_CUSTOMER,
                        named ? firsts(shop, own, date, Basis.EVENT) : NO_CUSTOMER,
                        named ? repurchase(shop, own, Basis.EVENT) : NO_CUSTOMER);
        return figures.stream().map(one -> " | " + one).collect(Collectors.joining());
    }

    private static String counted(
            RandomShop shop, Collection<Line> in, LocalDate date, Grain grain, Basis basis) {
        var goods = in.stream().filter(line -> line.kind().equals("goods")).toList();
        long orders = distinct(in, Line::order);
        long buyers = distinct(in, Line::customer);
        long firsts = firsts(shop, in, date, basis);
        boolean named = in.isEmpty() || buyers > 0;
        var figures =
                List.of(
                        orders,
                        in.size(),
                        plain(sum(goods, Line::quantity)),
                        plain(sum(goods, Line::listed)),
                        plain(sum(goods, Line::listed).subtract(sum(goods, Line::due))),
                        plain(sum(in, Line::paid)),
                        named ? buyers : NO_CUSTOMER,
                        named ? firsts : NO_CUSTOMER,
                        named ? buyers - firsts : NO_CUSTOMER,
                        over(sum(in, Line::paid), BigDecimal.valueOf(orders)),
                        named ? repurchase(shop, in, basis) : NO_CUSTOMER);
        return figures.stream().map(one -> " | " + one).collect(Collectors.joining());
    }

    /// Buyers among these lines whose first sale of all is not before the slice.
    private static long firsts(RandomShop shop, Collection<Line> in, LocalDate date, Basis basis) {
        var start = date.isBefore(ASKED.from()) ? ASKED.from() : date;
        return customers(in).stream()
                .filter(customer ->
                        sold(shop.lines).stream()
                                .filter(line -> customer.equals(line.customer()))
                                .noneMatch(line -> day(line, basis).isBefore(start)))
                .count();
    }

    private static String repurchase(RandomShop shop, Collection<Line> in, Basis basis) {
        var customers = customers(in);
        ToLongFunction<String> first =
                customer ->
                        in.stream()
                                .filter(line -> customer.equals(line.customer()))
                                .mapToLong(line -> day(line, basis).toEpochDay())
                                .min()
                                .orElseThrow();
        long again =
                customers.stream()
                        .filter(customer ->
                                sold(shop.lines).stream()
                                        .filter(line -> customer.equals(line.customer()))
                                        .mapToLong(line -> day(line, basis).toEpochDay())
                                        .anyMatch(day ->
                                                day > first.applyAsLong(customer)
                                                        && day <= first.applyAsLong(customer) + 30))
                        .count();
        return over(again, customers.size());
    }

    private static Set<String> customers(Collection<Line> in) {
        var customers = new HashSet<String>();
        for (var line : in) {
            if (line.customer() != null) {
                customers.add(line.customer());
            }
        }
        return customers;
    }

    private static <T> Map<LocalDate, List<T>> bySlice(
            Collection<T> all, Grain grain, Function<T, LocalDate> day) {
        var slices = new TreeMap<LocalDate, List<T>>();
        for (var date = ASKED.from(); date.isBefore(ASKED.until()); date = date.plusDays(1)) {
            slices.putIfAbsent(
                    grain == Grain.TOTAL ? ASKED.from() : grain.startOf(date), new ArrayList<>());
        }
        for (var one : all) {
            var isSold = !(one instanceof Line line) || line.sold();
            if (isSold && ASKED.contains(day.apply(one))) {
                slices.get(grain == Grain.TOTAL ? ASKED.from() : grain.startOf(day.apply(one)))
                        .add(one);
            }
        }
        return slices;
    }

    private static Map<String, List<Line>> byPart(Collection<Line> in) {
        var parts = new HashMap<String, List<Line>>();
        for (var line : in) {
            var part =
                    Optional.ofNullable(line.country()).orElse("(none)")
                            + " "
                            + Optional.ofNullable(line.product()).orElse("(none)");
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
        }
        return parts;
    }

    private static List<Line> sold(List<Line> lines) {
        return lines.stream().filter(Line::sold).toList();
    }

    private static BigDecimal sum(Collection<Line> lines, Function<Line, BigDecimal> of) {
        return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long distinct(Collection<Line> lines, Function<Line, @Nullable String> of) {
        return lines.stream().map(of).filter(one -> one != null).distinct().count();
    }

    private static String over(long top, long bottom) {
        return over(BigDecimal.valueOf(top), BigDecimal.valueOf(bottom));
    }

    private static String over(BigDecimal top, BigDecimal bottom) {
        return bottom.signum() == 0
                ? "? there was nothing to divide by"
                : plain(top.divide(bottom, MathContext.DECIMAL64));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal number(Value value) {
        return new BigDecimal(Ask.text(value));
    }
}
