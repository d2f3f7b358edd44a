package fulcrum.web.data;

import fulcrum.ingest.AsWritten;
import fulcrum.ingest.Seen;
import fulcrum.warehouse.FactKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// What a person chose in the mapping assistant, or what was proposed to them.
///
/// @param columns column of the kind, by the place of the column in the file
record MappingForm(FactKind kind, Map<Integer, String> columns, String decimal, String dateOrder) {

    private static final String COLUMN = "column-";

    /// The proposal; where there is none, or another kind is asked for, nothing is chosen yet.
    static MappingForm proposed(Seen seen, Optional<FactKind> kind) {
        var likely = seen.proposal().filter(one -> kind.isEmpty() || kind.get() == one.kind());
        var columns = new LinkedHashMap<Integer, String>();
        likely.ifPresent(one -> {
            for (int i = 0; i < seen.names().size(); i++) {
                var column = one.columns().get(seen.names().get(i));
                if (column != null && !columns.containsValue(column)) {
                    columns.put(i, column);
                }
            }
        });
        var chosen = kind.or(() -> likely.map(Seen.Likely::kind)).orElse(FactKind.ORDER_LINES);
        return new MappingForm(chosen, columns, "", "");
    }

    static MappingForm sent(MultiValueMap<String, String> fields) {
        var kind = FactKind.named(field(fields, "kind")).orElse(FactKind.ORDER_LINES);
        var columns = new LinkedHashMap<Integer, String>();
        fields.forEach((name, values) -> {
            if (name.matches("column-\\d{1,4}") && !values.getFirst().isEmpty()) {
                columns.put(Integer.valueOf(name.substring(COLUMN.length())), values.getFirst());
            }
        });
        return new MappingForm(
                kind, columns, field(fields, "decimal"), field(fields, "date-order"));
    }

    private static String field(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /// Header → column of the kind, as far as both exist.
    Map<String, String> byHeader(List<String> names) {
        var chosen = new LinkedHashMap<String, String>();
        columns.forEach((place, column) -> {
            boolean fits = kind.find(column).filter(found -> !found.settled()).isPresent();
            if (place < names.size() && fits) {
                chosen.put(names.get(place), column);
            }
        });
        return chosen;
    }

    AsWritten written() {
        return new AsWritten(
                Optional.of(decimal).filter(mark -> mark.matches("[.,]")).map(m -> m.charAt(0)),
                Optional.of(dateOrder).filter(order -> order.matches("ymd|mdy|dmy")));
    }
}
