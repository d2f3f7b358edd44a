package fulcrum.ingest.layout;

import static fulcrum.ingest.layout.CellFile.lists;
import static fulcrum.ingest.layout.CellFile.strings;

import fulcrum.warehouse.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What people call things, from `layouts/synonyms.yaml`.
///
/// @param charges articles that are no goods
/// @param adjustments articles that correct the books
/// @param statuses our word for a status → patterns of theirs
record Synonyms(
        List<Kind> kinds, Words charges, Words adjustments, Map<String, List<String>> statuses) {

    private static final Set<String> NO_KINDS = Set.of("charges", "adjustments", "statuses");

    /// The names of one kind of fact.
    ///
    /// @param needs of each group at least one column must be found
    /// @param tells columns that speak for this kind
    record Kind(
            FactKind fact,
            List<List<String>> needs,
            Set<String> tells,
            Map<String, List<String>> columns) {}

    /// Patterns for whole article codes, and for the beginning of descriptions.
    record Words(List<String> codes, List<String> titles) {

        /// One pattern that fits any of the codes.
        String code() {
            return "(?i)^(?:" + String.join("|", codes) + ")$";
        }

        /// One pattern that fits the beginning of any of the descriptions.
        String title() {
            return "(?i)^(?:" + String.join("|", titles) + ")";
        }
    }

    static Synonyms shipped() {
        try (var file = Synonyms.class.getResourceAsStream("/layouts/synonyms.yaml")) {
            return read(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read layouts/synonyms.yaml", e);
        }
    }

    private static Synonyms read(JsonNode tree) {
        var kinds = new ArrayList<Kind>();
        for (var entry : tree.properties()) {
            if (!NO_KINDS.contains(entry.getKey())) {
                kinds.add(kind(entry.getKey(), entry.getValue()));
            }
        }
        var statuses = new LinkedHashMap<String, List<String>>();
        tree.path("statuses")
                .properties()
                .forEach(word -> statuses.put(word.getKey(), strings(word.getValue())));
        return new Synonyms(
                kinds, words(tree.path("charges")), words(tree.path("adjustments")), statuses);
    }

    private static Kind kind(String table, JsonNode node) {
        var fact =
                FactKind.named(table)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "synonyms.yaml: there is no fact kind '" + table + "'"));
        var columns = new LinkedHashMap<String, List<String>>();
        for (var entry : node.path("columns").properties()) {
            columns.put(fact.column(entry.getKey()).name(), strings(entry.getValue()));
        }
        return new Kind(
                fact, lists(node.path("needs")), Set.copyOf(strings(node.path("tells"))), columns);
    }

    private static Words words(JsonNode node) {
        return new Words(strings(node.path("codes")), strings(node.path("titles")));
    }

    /// Our word for a status of theirs.
    String status(String theirs) {
        var word = theirs.toLowerCase(Locale.ROOT);
        return statuses.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream()
                                .anyMatch(pattern ->
                                        java.util.regex.Pattern.compile(pattern)
                                                .matcher(word)
                                                .find()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("paid");
    }
}
