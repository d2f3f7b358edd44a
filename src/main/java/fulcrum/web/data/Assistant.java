package fulcrum.web.data;

import fulcrum.ingest.ChosenMapping;
import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.ingest.Seen;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import fulcrum.web.data.MappingPage.Choice;
import fulcrum.web.data.MappingPage.Column;
import fulcrum.web.data.MappingPage.Preview;
import fulcrum.web.data.MappingPage.Written;
import fulcrum.web.data.Uploads.Upload;
import fulcrum.web.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Lays the mapping assistant out, and tries what was chosen.
final class Assistant {

    private static final int EXAMPLES = 3;
    private static final int ROWS = 6;
    private static final int LONGEST_CELL = 60;

    private final Imports imports;
    private final Results results;

    Assistant(Imports imports) {
        this.imports = imports;
        this.results = new Results(imports);
    }

    /// One table of an upload, and what is chosen for it.
    record Work(Upload upload, Store store, Seen seen, int table, MappingForm form) {}

    /// @param tried whether the whole file is read to say what would come of it
    MappingPage page(Work work, Frame frame, boolean tried) {
        var seen = work.seen();
        return new MappingPage(
                work.upload().id(),
                seen.table(),
                work.table(),
                seen.layout().map(id -> imports.layoutName(id, frame.texts().locale())),
                imports.mappableKinds().stream()
                        .map(kind -> kindChoice(kind, work.form(), frame))
                        .toList(),
                IntStream.range(0, seen.names().size())
                        .mapToObj(i -> column(i, work, frame))
                        .toList(),
                new Written(work.form().decimal(), work.form().dateOrder()),
                preview(work, frame, tried));
    }

    /// The mapping that the form amounts to.
    ChosenMapping chosen(Work work) {
        var written = work.form().written();
        return work.seen()
                .layout()
                .<ChosenMapping>map(id -> new ChosenMapping.Complete(imports.known(id, written)))
                .orElseGet(() ->
                        imports.choose(
                                work.seen().firstRows(),
                                work.form().kind(),
                                work.form().byHeader(work.seen().names()),
                                written));
    }

    List<ImportReport> read(Work work, ImportRequest.Mapping mapping, Frame frame, boolean dry) {
        var request = UploadController.request(work.upload(), work.store(), frame).mapped(mapping);
        return imports.importFile(dry ? request.rehearsed() : request);
    }

    private Preview preview(Work work, Frame frame, boolean tried) {
        var byHeader = work.form().byHeader(work.seen().names());
        var heads = byHeader.values().stream().map(column -> label(column, frame)).toList();
        var places = byHeader.keySet().stream().map(work.seen().names()::indexOf).toList();
        var rows =
                work.seen().rows().stream()
                        .limit(ROWS)
                        .map(row -> places.stream().map(i -> cell(row, i)).toList())
                        .toList();
        return switch (chosen(work)) {
            case ChosenMapping.Incomplete(var reason) ->
                    new Preview(Optional.of(reason), Optional.empty(), heads, rows);
            case ChosenMapping.Complete(var mapping) ->
                    new Preview(
                            Optional.<Said>empty(),
                            tried ? tried(work, mapping, frame) : Optional.empty(),
                            heads,
                            rows);
        };
    }

    private Optional<ResultCard> tried(Work work, ImportRequest.Mapping mapping, Frame frame) {
        return read(work, mapping, frame, true).stream()
                .filter(report -> report.file().equals(work.seen().table()))
                .findFirst()
                .map(report -> results.card(report, work.store(), frame, Optional.empty()));
    }

    private Choice kindChoice(FactKind kind, MappingForm form, Frame frame) {
        return new Choice(kind.table(), frame.say(Wordings.key(kind)), kind == form.kind());
    }

    private static Column column(int place, Work work, Frame frame) {
        var chosen = work.form().columns().getOrDefault(place, "");
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", frame.say("web.map.not-read"), chosen.isEmpty()));
        work.form()
                .kind()
                .readable()
                .forEach(column ->
                        choices.add(
                                new Choice(
                                        column.name(),
                                        label(column.name(), frame),
                                        column.name().equals(chosen))));
        var examples =
                work.seen().rows().stream()
                        .map(row -> cell(row, place))
                        .filter(cell -> !cell.isBlank())
                        .distinct()
                        .limit(EXAMPLES)
                        .toList();
        return new Column(place, work.seen().names().get(place), examples, choices);
    }

    private static String label(String column, Frame frame) {
        return frame.say("column." + column);
    }

    private static String cell(List<String> row, int place) {
        var text = place < row.size() ? row.get(place) : "";
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }
}
