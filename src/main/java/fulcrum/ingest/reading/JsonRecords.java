package fulcrum.ingest.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Objects of a JSON text one after the other, each flattened to rows.
///
/// `billing: {country}` is the column `billing.country`; a list of objects under `line_items`,
/// `items` or `lines` gives one row for each, the other cells repeated; any other list is one cell,
/// its values joined by `|`, in `tags` or `refunds[].total`.
final class JsonRecords implements Closeable {

    private static final Set<String> LINES = Set.of("line_items", "items", "lines");

    /// Names under which services wrap their list of records.
    private static final Set<String> WRAPPERS =
            Set.of("orders", "products", "customers", "data", "records", "results", "rows");

    private static final int DEEPEST = 40;

    /// Characters that a line counts for beside its text.
    private static final int ROW_COST = 100;

    private final JsonParser parser;
    private final String name;
    private final ReadingLimits limits;
    private long line = 1;
    private boolean inList;
    private boolean wrapped;
    private long size;
    private Map<String, StringBuilder> cells = new LinkedHashMap<>();
    private List<Map<String, StringBuilder>> lines = new ArrayList<>();

    JsonRecords(Reader reader, String name, ReadingLimits limits) {
        var constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(limits.cell())
                        .maxNumberLength(200)
                        .maxNameLength(200)
                        .build();
        var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
        this.parser = factory.createParser(ObjectReadContext.empty(), reader);
        this.name = name;
        this.limits = limits;
    }

    /// The first line of the record.
    long line() {
        return line;
    }

    /// One row for each line of the present record, or one.
    int rows() {
        return Math.max(1, lines.size());
    }

    String cell(int row, String column) {
        var own = row < lines.size() ? lines.get(row).get(column) : null;
        var found = own == null ? cells.get(column) : own;
        return found == null ? "" : found.toString();
    }

    /// The names that the present record has.
    Set<String> columns() {
        var names = new LinkedHashSet<>(cells.keySet());
        lines.forEach(one -> names.addAll(one.keySet()));
        return names;
    }

    boolean next() throws IOException {
        try {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (found(token)) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private boolean found(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                return record();
            }
            case START_ARRAY -> {
                if (inList) {
                    throw noRecords();
                }
                inList = true;
            }
            case END_ARRAY -> inList = false;
            case PROPERTY_NAME -> {
                parser.nextToken();
                parser.skipChildren();
            }
            case END_OBJECT -> wrapped = false;
            default -> throw noRecords();
        }
        return false;
    }

    /// False where the object only wraps the list of records, which then is being read.
    private boolean record() throws IOException {
        line = parser.currentTokenLocation().getLineNr();
        cells = new LinkedHashMap<>();
        lines = new ArrayList<>();
        size = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var property = parser.currentName();
            var token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && wraps(property)) {
                wrapped = true;
                inList = true;
                return false;
            }
            if (token == JsonToken.START_ARRAY && lines.isEmpty() && LINES.contains(property)) {
                lines(property);
            } else {
                value(cells, property, token);
            }
        }
        return true;
    }

    /// A record of its own would have an id.
    private boolean wraps(String property) {
        return !inList && !wrapped && WRAPPERS.contains(property) && !cells.containsKey("id");
    }

    private void lines(String property) throws IOException {
        for (var token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                Map<String, StringBuilder> one = new LinkedHashMap<>();
                value(one, property, token);
                grow(ROW_COST);
                lines.add(one);
            } else {
                value(cells, property, token);
            }
        }
    }

    private void value(Map<String, StringBuilder> into, String path, JsonToken token)
            throws IOException {
        switch (token) {
            case START_OBJECT -> {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var inner = path + "." + parser.currentName();
                    value(into, inner, parser.nextToken());
                }
            }
            case START_ARRAY -> {
                for (var one = parser.nextToken();
                        one != JsonToken.END_ARRAY;
                        one = parser.nextToken()) {
                    value(into, one == JsonToken.START_OBJECT ? path + "[]" : path, one);
                }
            }
            case VALUE_NULL -> {}
            default -> add(into, path, parser.getString());
        }
    }

    private void add(Map<String, StringBuilder> into, String path, String text) throws IOException {
        grow(path.length() + text.length());
        var cell = into.computeIfAbsent(path, _ -> new StringBuilder());
        cell.append(cell.isEmpty() ? "" : "|").append(text);
        if (cell.length() > limits.cell()) {
            throw new Unreadable("reading.cell-too-long", name, line, Sizes.said(limits.cell()));
        }
    }

    private void grow(int characters) throws IOException {
        size += characters;
        long most = 16L * limits.cell();
        if (size > most) {
            throw new Unreadable("reading.json-record-too-large", name, line, Sizes.said(most));
        }
    }

    private Unreadable noRecords() {
        return new Unreadable(
                "reading.json-no-records", name, parser.currentTokenLocation().getLineNr());
    }

    private IOException broken(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable known) {
                return known;
            }
        }
        long at = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNr());
        return e instanceof StreamConstraintsException
                ? new Unreadable(
                        "reading.json-limits", name, at, Sizes.said(limits.cell()), DEEPEST)
                : new Unreadable("reading.json-broken", name, at);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
