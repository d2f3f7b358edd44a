package fulcrum.ingest.layout;

import fulcrum.ingest.layout.Cell.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Writes a layout as the YAML that {@link LayoutFile} reads, so that a person can keep and correct
/// it.
final class LayoutWriter {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();

    private LayoutWriter() {}

    static String yaml(Layout layout) {
        var tree = new Tree();
        tree.put("platform", layout.platform());
        tree.put("name", new TreeMap<>(layout.names()));
        tree.put("where", new TreeMap<>(layout.where()));
        tree.put("sample", layout.sample());
        tree.put("recognise", recognition(layout.recognition()));
        tree.put("rows", rows(layout.rows()));
        tree.put("reads", layout.reads().stream().map(LayoutWriter::read).toList());
        return YAML.writeValueAsString(tree.entries);
    }

    /// Entries in order, without those that say nothing.
    private static final class Tree {
        private final Map<String, Object> entries = new LinkedHashMap<>();

        void put(String name, Object value) {
            switch (value) {
                case Optional<?> maybe -> maybe.ifPresent(one -> put(name, one));
                case Tree tree -> put(name, tree.entries);
                case List<?> list when list.isEmpty() -> {}
                case Map<?, ?> map when map.isEmpty() -> {}
                case BigDecimal number -> entries.put(name, number.toPlainString());
                case Boolean flag -> entries.put(name, flag);
                case Integer number -> entries.put(name, number);
                case List<?> list -> entries.put(name, list);
                case Map<?, ?> map -> entries.put(name, map);
                default -> entries.put(name, value.toString());
            }
        }
    }

    private static Tree recognition(Layout.Recognition recognition) {
        var tree = new Tree();
        tree.put("all", recognition.all());
        tree.put("any", recognition.any());
        tree.put("none", recognition.none());
        tree.put("preamble", recognition.preamble());
        return tree;
    }

    private static Tree rows(Layout.RowRules rules) {
        var tree = new Tree();
        tree.put("decimal", rules.decimal());
        tree.put("carry", rules.carry());
        tree.put("carry_within", rules.carryWithin());
        tree.put("personal", rules.personal());
        tree.put("totals", conditions(rules.totals().rows()));
        tree.put("totals_unchecked", conditions(rules.totals().unchecked()));
        tree.put("totals_of", conditions(rules.totals().of()));
        tree.put("skip", conditions(rules.skip()));
        tree.put("provisional_days", rules.provisionalDays());
        return tree;
    }

    private static Map<String, Object> read(Layout.Read read) {
        var tree = new Tree();
        tree.put("kind", read.kind().table());
        tree.put("when", conditions(read.when()));
        var cells = new Tree();
        read.cells().forEach((column, cell) -> cells.put(column, cell(cell)));
        tree.put("cells", cells);
        return tree.entries;
    }

    private static List<Object> conditions(List<Layout.When> conditions) {
        var written = new ArrayList<Object>();
        for (var when : conditions) {
            var tree = new Tree();
            tree.put("column", names(when.columns()));
            tree.put("equals", when.equal());
            tree.put("matches", when.matches());
            tree.put("filled", when.filled());
            tree.put("negative", when.negative());
            flag(tree, "not", when.not());
            written.add(tree.entries);
        }
        return written;
    }

    private static Object cell(Cell cell) {
        var tree = new Tree();
        source(tree, cell.source());
        var treatment = cell.treatment();
        flag(tree, "need", treatment.need());
        tree.put("map", new TreeMap<>(treatment.map()));
        tree.put("else", treatment.otherwise());
        tree.put("times", treatment.times());
        flag(tree, "percent", treatment.percent());
        tree.put("end", treatment.end().map(end -> end.name().toLowerCase(java.util.Locale.ROOT)));
        tree.put("take", treatment.take());
        flag(tree, "sum", treatment.sum());
        tree.put("date_order", treatment.dateOrder());
        flag(tree, "hash", treatment.hash());
        tree.put("or", cell.or().map(LayoutWriter::cell));
        boolean plain = tree.entries.size() == 1 && tree.entries.containsKey("from");
        return plain ? names(((Source.Column) cell.source()).headers()) : tree.entries;
    }

    private static void source(Tree tree, Source source) {
        switch (source) {
            case Source.Column(var headers) -> tree.put("from", names(headers));
            case Source.FirstFilled(var headers) -> tree.put("first", headers);
            case Source.Product(var left, var right) ->
                    tree.put("multiply", List.of(names(left), names(right)));
            case Source.Sum(var plus, var minus) -> {
                tree.put("add", lists(plus));
                tree.put("less", lists(minus));
            }
            case Source.Joined(var parts) -> tree.put("join", lists(parts));
            case Source.Listed(var headers) -> tree.put("list", headers);
            case Source.Rest _ -> tree.put("list", "rest");
            case Source.DaysBetween(var first, var last) ->
                    tree.put("days_between", List.of(names(first), names(last)));
            case Source.Constant(var value) -> tree.put("is", value);
            case Source.HeaderPart(var pattern) -> tree.put("header", pattern);
            case Source.Above(var pattern) -> tree.put("above", pattern);
            case Source.StatedPeriod(var part) ->
                    tree.put("stated", part.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static List<Object> lists(List<List<String>> lists) {
        return lists.stream().map(LayoutWriter::names).toList();
    }

    /// One name stands alone, several in a list.
    private static Object names(List<String> names) {
        return names.size() == 1 ? names.getFirst() : names;
    }

    private static void flag(Tree tree, String name, boolean value) {
        if (value) {
            tree.put(name, true);
        }
    }
}
