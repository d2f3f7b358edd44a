package fulcrum.ingest.layout;

import fulcrum.ingest.layout.Cell.Source;
import fulcrum.ingest.layout.Cell.Treatment;
import fulcrum.warehouse.FactKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The layout that a matching amounts to.
final class ProposedLayout {

    private final Synonyms synonyms;
    private final Matching matching;
    private final List<String> header;
    private final List<ColumnProfile> profiles;

    ProposedLayout(
            Synonyms synonyms,
            Matching matching,
            List<String> header,
            List<ColumnProfile> profiles) {
        this.synonyms = synonyms;
        this.matching = matching;
        this.header = header;
        this.profiles = profiles;
    }

    Layout layout(String id) {
        var read = matching.found().values().stream().map(found -> name(found.column())).toList();
        var title = String.join(", ", header.stream().map(String::strip).limit(4).toList());
        return new Layout(
                id,
                "any",
                Map.of("en", "Own table: " + title + " …", "zh", "自有表格：" + title + " …"),
                Map.of("en", "proposed, confirmed by the shop", "zh", "系统建议、店铺确认"),
                "proposed from the table's own names and cells",
                new Layout.Recognition(read, List.of(), List.of(), Optional.empty()),
                new Layout.RowRules(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Layout.Totals(totals(), List.of(), List.of()),
                        List.of(),
                        0),
                reads());
    }

    private static List<Layout.When> totals() {
        return List.of(
                new Layout.When(
                        List.of("*"),
                        List.of(),
                        Optional.of("^(?i)(grand total|total|合计|总计|汇总)(:|：|$)"),
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    private List<Layout.Read> reads() {
        var cells = cells();
        return switch (matching.fact()) {
            case ORDER_LINES -> {
                boolean numbered =
                        matching.find("order_id")
                                .filter(order -> profiles.get(order.column()).isNumbered())
                                .isPresent();
                yield new SalesRules(synonyms, cells, numbered).reads();
            }
            case ADS -> one(dated(constant(constant(cells, "level", level()), "channel", "other")));
            case TRAFFIC -> one(constant(cells, "report", report()));
            case KEYWORDS -> one(dated(constant(cells, "scope", "own")));
            default -> one(cells);
        };
    }

    private List<Layout.Read> one(Map<String, Cell> cells) {
        return List.of(new Layout.Read(matching.fact(), List.of(), cells));
    }

    private static Map<String, Cell> constant(
            Map<String, Cell> cells, String column, String value) {
        cells.putIfAbsent(column, new Cell(new Source.Constant(value), Treatment.plain()));
        return cells;
    }

    /// Where no column holds a day, the period of the whole table says it.
    private static Map<String, Cell> dated(Map<String, Cell> cells) {
        if (!cells.containsKey("day")) {
            cells.put("day", stated(Source.StatedPeriod.Part.FIRST));
            cells.put("days", stated(Source.StatedPeriod.Part.DAYS));
        }
        return cells;
    }

    private static Cell stated(Source.StatedPeriod.Part part) {
        return new Cell(new Source.StatedPeriod(part), Treatment.plain());
    }

    private String level() {
        if (matching.has("word")) {
            return "keyword";
        }
        if (matching.has("ad")) {
            return "ad";
        }
        if (matching.has("audience")) {
            return "audience";
        }
        if (matching.has("product_id")) {
            return "product";
        }
        return matching.has("ad_group") ? "group" : "campaign";
    }

    private String report() {
        if (matching.has("product_id")) {
            return "product";
        }
        return matching.has("source_1") ? "source" : "store";
    }

    private Map<String, Cell> cells() {
        var cells = new LinkedHashMap<String, Cell>();
        for (var column : matching.fact().readable()) {
            var found = matching.found().get(column.name());
            if (found != null) {
                cells.put(column.name(), cell(column.name(), found.column()));
            }
        }
        if (matching.fact() == FactKind.COSTS) {
            matching.find("day").ifPresent(found -> spread(cells, name(found.column())));
        }
        return cells;
    }

    /// A month's cost is spread over its days.
    private static void spread(Map<String, Cell> cells, String month) {
        var period = new Source.Column(List.of(month));
        cells.put("day", new Cell(period, Treatment.plain().needed().taking("first_day")));
        cells.put("days", new Cell(period, Treatment.plain().needed().taking("days")));
    }

    private Cell cell(String fact, int column) {
        var treatment = Treatment.plain();
        if (needed().contains(fact)) {
            treatment = treatment.needed();
        }
        if (fact.equals("status")) {
            treatment = treatment.mapping(statuses(column));
        }
        return new Cell(new Source.Column(List.of(name(column))), treatment);
    }

    /// A word that has not been seen is not in the map: its row is refused, and a person decides.
    private Map<String, String> statuses(int column) {
        return profiles.get(column).different().stream()
                .collect(Collectors.toMap(word -> word, synonyms::status));
    }

    /// Needed columns that have no alternative.
    private Set<String> needed() {
        return matching.kind().needs().stream()
                .filter(group -> group.stream().filter(matching::has).count() == 1)
                .flatMap(List::stream)
                .filter(matching::has)
                .collect(Collectors.toSet());
    }

    private String name(int column) {
        return header.get(column).strip();
    }
}
