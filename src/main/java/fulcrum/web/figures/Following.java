package fulcrum.web.figures;

import fulcrum.ingest.ImportEntry;
import fulcrum.metrics.FactRows;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Point;
import fulcrum.metrics.Trace;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.ColumnType;
import fulcrum.warehouse.FactKind;
import fulcrum.web.Rooms;
import fulcrum.web.data.Wordings;
import fulcrum.web.figures.TracePage.FactCell;
import fulcrum.web.figures.TracePage.FactLine;
import fulcrum.web.figures.TracePage.Rows;
import fulcrum.web.figures.TracePage.Source;
import fulcrum.web.figures.TracePage.Term;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Moments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Lays out where one figure comes from.
final class Following {

    private static final int ROWS = 50;

    private final Rooms rooms;
    private final Wanted wanted;
    private final Frame frame;
    private final Showing showing;
    private final Metrics metrics;

    Following(Rooms rooms, Wanted wanted, Frame frame) {
        this.rooms = rooms;
        this.wanted = wanted;
        this.frame = frame;
        this.metrics = wanted.sight().metrics(rooms);
        this.showing = new Showing(wanted, frame, metrics);
    }

    /// @param rowsOf the measured metric whose rows are shown; the first one where none is named
    TracePage page(MetricId id, Point point, Optional<MetricId> rowsOf, int offset) {
        var trace = metrics.trace(wanted.question(), id, point);
        var metric = trace.metric();
        var link = showing.trace(metric, point, false);
        var shown =
                trace.sources().stream()
                        .filter(source -> rowsOf.isEmpty() || rowsOf.get().equals(source.id()))
                        .findFirst();
        return new TracePage(
                showing.name(metric),
                metric.meaning().in(frame.texts().locale()),
                metrics.made(id, frame.texts()),
                showing.shown(metric, trace.value(), link),
                where(trace, point),
                trace.terms().stream().map(term -> term(term, point)).toList(),
                metrics.needs(id).stream()
                        .map(need -> frame.say("metrics.export." + need))
                        .toList(),
                trace.sql(),
                trace.sources().stream()
                        .map(source ->
                                new Source(
                                        showing.name(source),
                                        link + "&rows=" + source.id() + "#rows",
                                        shown.filter(source::equals).isPresent()))
                        .toList(),
                shown.map(source -> rows(source, point, link, offset)),
                wanted.sight().address("/metric").with("m", id).toString(),
                wanted.link("/figures"),
                new Moments(rooms, wanted.sight(), frame).banner());
    }

    private List<String> where(Trace trace, Point point) {
        var naming = showing.naming();
        var where = new ArrayList<String>();
        where.add(wanted.store().name());
        where.add(Written.period(trace.days()));
        for (int i = 0; i < point.parts().size(); i++) {
            where.add(
                    naming.dimension(wanted.by().get(i))
                            + ": "
                            + naming.part(wanted.by().get(i), point.parts().get(i)));
        }
        where.addAll(wanted.sight().said(naming));
        return where;
    }

    private Term term(Trace.Term term, Point point) {
        return new Term(
                showing.name(term.metric()),
                term.metric().meaning().in(frame.texts().locale()),
                showing.shown(
                        term.metric(), term.value(), showing.trace(term.metric(), point, false)));
    }

    private Rows rows(Metric source, Point point, String link, int offset) {
        var facts =
                metrics.rows(
                        wanted.question(), source.id(), point, new FactRows.Page(offset, ROWS));
        var files = new HashMap<String, String>();
        for (ImportEntry entry : rooms.imports().history(wanted.store().id())) {
            files.put(entry.id().value(), entry.report().file());
        }
        var lines =
                facts.rows().stream()
                        .map(row ->
                                new FactLine(
                                        files.getOrDefault(row.importId(), row.importId()),
                                        "/data/imports/" + row.importId(),
                                        row.sourceRow(),
                                        cells(facts, row)))
                        .toList();
        var page = link + "&rows=" + source.id() + "&offset=";
        return new Rows(
                frame.say(Wordings.key(facts.kind())),
                facts.columns().stream().map(column -> head(facts.kind(), column)).toList(),
                lines,
                lines.isEmpty()
                        ? ""
                        : frame.say(
                                "web.trace.rows.shown",
                                Written.count(offset + 1),
                                Written.count(offset + lines.size())),
                offset > 0
                        ? Optional.of(page + Math.max(0, offset - ROWS) + "#rows")
                        : Optional.empty(),
                facts.more() ? Optional.of(page + (offset + ROWS) + "#rows") : Optional.empty());
    }

    private FactCell head(FactKind kind, String column) {
        var name = frame.knows("column." + column) ? frame.say("column." + column) : column;
        return new FactCell(name, kind.find(column).filter(this::isNumber).isPresent());
    }

    private boolean isNumber(Column column) {
        return column.type().isNumeric();
    }

    private List<FactCell> cells(FactRows facts, FactRows.FactRow row) {
        var cells = new ArrayList<FactCell>();
        for (int i = 0; i < row.cells().size(); i++) {
            var column = facts.kind().find(facts.columns().get(i));
            var text = row.cells().get(i).orElse("");
            cells.add(
                    new FactCell(
                            column.map(one -> written(one.type(), text)).orElse(text),
                            column.filter(this::isNumber).isPresent()));
        }
        return cells;
    }

    /// The engine writes as many digits as the column has, and flags as true and false.
    private String written(ColumnType type, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (type) {
            case MONEY -> Written.sum(new BigDecimal(text), wanted.store());
            case NUMBER, SHARE, COUNT -> Written.exact(new BigDecimal(text));
            case FLAG -> frame.say(Boolean.parseBoolean(text) ? "web.yes" : "web.no");
            case ID, TEXT, CODE, DAY, TIME -> text;
        };
    }
}
