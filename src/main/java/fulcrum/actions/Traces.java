package fulcrum.actions;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import fulcrum.ingest.ImportEntry;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/// What work leaves in the facts of a store, whoever did it.
record Traces(Unlogged.Sources sources, Store store) {

    /// @param until the day after the last
    List<Step> since(LocalDate from, LocalDate until) {
        var steps = new ArrayList<Step>();
        steps.addAll(PriceSteps.of(prices(from, until)));
        steps.addAll(AdSteps.of(plans(from, until)));
        ListingSteps.of(listings()).stream()
                .filter(one -> !one.day().isBefore(from) && one.day().isBefore(until))
                .forEach(steps::add);
        return steps;
    }

    /// What of a listing is looked at, and the columns that hold it.
    private static final SequencedMap<Change.Kind, String> LISTED = columns();

    private static SequencedMap<Change.Kind, String> columns() {
        var columns = new LinkedHashMap<Change.Kind, String>();
        columns.put(Change.Kind.LISTING, "title");
        columns.put(Change.Kind.CATEGORY, "category");
        columns.put(Change.Kind.ATTRIBUTES, "attributes");
        columns.put(Change.Kind.STATE, "state");
        return columns;
    }

    private List<PriceSteps.Listed> prices(LocalDate from, LocalDate until) {
        return sources.facts()
                .answer(priceQuestion(store.id(), from, until))
                .map(row ->
                        new PriceSteps.Listed(
                                row.get(0, String.class),
                                row.get(1, LocalDate.class),
                                row.get(2, BigDecimal.class),
                                row.get(3, BigDecimal.class)));
    }

    static Select<? extends Record> priceQuestion(StoreId store, LocalDate from, LocalDate until) {
        var kind = FactKind.ORDER_LINES;
        var product = kind.column("item_id").as(String.class);
        var day = kind.column("ordered_on").as(LocalDate.class);
        var price = kind.column("unit_price").as(BigDecimal.class);
        var pieces = kind.column("quantity").as(BigDecimal.class);
        return select(product, day, price, sum(pieces))
                .from(kind.asTable())
                .where(FactKind.STORE.as(String.class).eq(store.value()))
                .and(FactKind.IN_FORCE.as(Boolean.class))
                .and(kind.column("line_kind").as(String.class).eq(inline("goods")))
                .and(product.isNotNull())
                .and(price.gt(BigDecimal.ZERO))
                .and(pieces.gt(BigDecimal.ZERO))
                .and(day.ge(from))
                .and(day.lt(until))
                .groupBy(product, day, price)
                .orderBy(product, day, price);
    }

    private List<AdSteps.Spent> plans(LocalDate from, LocalDate until) {
        return sources.facts()
                .answer(planQuestion(store.id(), from, until))
                .map(row ->
                        new AdSteps.Spent(
                                row.get(0, String.class),
                                row.get(1, LocalDate.class),
                                row.get(2, BigDecimal.class).doubleValue(),
                                row.get(3, BigDecimal.class).doubleValue()));
    }

    static Select<? extends Record> planQuestion(StoreId store, LocalDate from, LocalDate until) {
        var kind = FactKind.ADS;
        var plan = kind.column("campaign").as(String.class);
        var day = kind.column("day").as(LocalDate.class);
        var cost = kind.column("cost").as(BigDecimal.class);
        var clicks = kind.column("clicks").as(Long.class);
        return select(plan, day, sum(cost), sum(clicks))
                .from(kind.asTable())
                .where(FactKind.STORE.as(String.class).eq(store.value()))
                .and(FactKind.IN_FORCE.as(Boolean.class))
                .and(kind.column("level").as(String.class).eq(inline("campaign")))
                .and(kind.column("days").as(Long.class).eq(inline(1L)))
                .and(plan.isNotNull())
                .and(cost.gt(BigDecimal.ZERO))
                .and(clicks.gt(0L))
                .and(day.ge(from))
                .and(day.lt(until))
                .groupBy(plan, day)
                .orderBy(plan, day);
    }

    /// Every export's rows, those that a newer one replaced too.
    private List<ListingSteps.Listed> listings() {
        var imports =
                sources.imports().history(store.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.id().toString(), Function.identity()));
        return sources.facts().answer(listingQuestion(store.id())).stream()
                .flatMap(row ->
                        Optional.ofNullable(imports.get(row.get(0, String.class))).stream()
                                .flatMap(entry -> listed(entry, row)))
                .toList();
    }

    private static Stream<ListingSteps.Listed> listed(ImportEntry entry, Record row) {
        return LISTED.entrySet().stream()
                .flatMap(one ->
                        Optional.ofNullable(row.get(one.getValue(), String.class)).stream()
                                .map(words ->
                                        new ListingSteps.Listed(
                                                one.getKey(),
                                                entry.report().layout(),
                                                row.get(1, String.class),
                                                entry.exportedAt(),
                                                words)));
    }

    static Select<? extends Record> listingQuestion(StoreId store) {
        var kind = FactKind.PRODUCTS;
        var product = kind.column("product_id").as(String.class);
        var fields = new ArrayList<Field<String>>();
        fields.add(FactKind.IMPORT.as(String.class));
        fields.add(product);
        LISTED.values().forEach(column -> fields.add(kind.column(column).as(String.class)));
        return select(fields)
                .from(kind.asTable())
                .where(FactKind.STORE.as(String.class).eq(store.value()))
                .and(product.isNotNull())
                .groupBy(fields)
                .orderBy(fields);
    }
}
