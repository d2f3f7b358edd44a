package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.metrics.Bridge;
import fulcrum.metrics.Metrics;
import fulcrum.store.Store;
import java.util.ArrayList;
import java.util.List;

/// Lays out what lies between the figures by event date and by order date.
final class BridgeSheet {

    private static final List<String> NAMES =
            List.of("metric", "event", "moved_out", "moved_in", "order");

    private final Desk desk;
    private final FigureSheet figures;

    BridgeSheet(Desk desk, Store store, Metrics metrics) {
        this.desk = desk;
        this.figures = new FigureSheet(desk, store, metrics);
    }

    Sheet of(List<Bridge> bridges) {
        var rows = new ArrayList<List<Sheet.Cell>>();
        var remarks = new Remarks(desk, false);
        for (var bridge : bridges) {
            var row = new ArrayList<Sheet.Cell>();
            row.add(FigureSheet.named(bridge.metric().value()));
            for (var value :
                    List.of(bridge.event(), bridge.movedOut(), bridge.movedIn(), bridge.order())) {
                remarks.add(bridge.metric(), bridge.period().from(), value);
                row.add(figures.cell(bridge.metric(), value));
            }
            rows.add(row);
        }
        var titles = NAMES.stream().map(name -> desk.say("cli.figures.bridge." + name)).toList();
        return new Sheet(NAMES, titles, rows, remarks.told());
    }
}
