package fulcrum.effects.experiments;

import fulcrum.effects.experiments.Columns.Found;
import fulcrum.effects.experiments.Experiment.Group;
import fulcrum.ingest.reading.Opened;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.reading.Reading;
import fulcrum.ingest.reading.ReadingLimits;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.reading.Unreadable;
import fulcrum.statistics.SampleCheck;
import fulcrum.units.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/// Reads experiments from files of any packing and format. Nothing of a file is kept.
public final class Experiments {

    private static final Set<String> CONTROLS =
            Set.of(
                    "control",
                    "holdout",
                    "hold-out",
                    "no e-mail",
                    "no email",
                    "none",
                    "0",
                    "a",
                    "对照",
                    "对照组",
                    "空白",
                    "空白组",
                    "不发");

    private final Path temp;

    /// @param temp a folder for what must be unpacked to be read
    public Experiments(Path temp) {
        this.temp = temp;
    }

    /// @param name what people call the file
    public Experiment of(Path file, String name, Asked asked) throws IOException {
        try {
            return switch (Reading.open(
                    file, name, ReadingLimits.DEFAULT, temp, Optional.empty())) {
                case Opened.Refusal(var _, var why) -> new Experiment.Refused(why);
                case Opened.Tables(var tables, var refused) ->
                        tables.isEmpty()
                                ? new Experiment.Refused(
                                        refused.stream()
                                                .findFirst()
                                                .map(Opened.Refusal::reason)
                                                .orElse(Said.of("effects.experiment.empty")))
                                : of(tables.getFirst(), asked);
            };
        } catch (Unreadable e) {
            return new Experiment.Refused(e.reason());
        }
    }

    private static Experiment of(RawTable table, Asked asked) throws IOException {
        try (var rows = table.open()) {
            if (!rows.next()) {
                return new Experiment.Refused(Said.of("effects.experiment.empty"));
            }
            return switch (Columns.of(header(rows), asked)) {
                case Found.Missing(var why) -> new Experiment.Refused(why);
                case Found.Known(var columns) -> {
                    var customers = new Customers(columns);
                    customers.read(rows);
                    yield told(columns, customers, asked);
                }
            };
        }
    }

    private static List<String> header(RowStream rows) {
        var header = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            header.add(rows.cell(i).strip());
        }
        return header;
    }

    private static Experiment told(Columns columns, Customers customers, Asked asked) {
        var groups = customers.groups();
        var names = String.join(", ", groups.keySet());
        if (groups.size() < 2) {
            return new Experiment.Refused(Said.of("effects.experiment.one-group", names));
        }
        var control = control(groups, asked);
        if (control.isEmpty()) {
            return new Experiment.Refused(Said.of("effects.experiment.no-control", names));
        }
        if (!asked.planned().isEmpty() && !asked.planned().keySet().equals(groups.keySet())) {
            return new Experiment.Refused(Said.of("effects.experiment.other-groups", names));
        }
        return drawn(groups, asked)
                .<Experiment>map(p ->
                        new Experiment.Told(
                                customers.rows(),
                                control.get(),
                                groups.entrySet().stream()
                                        .map(one ->
                                                new Group(one.getKey(), one.getValue().customers()))
                                        .toList(),
                                p,
                                new Comparing(columns, groups, control.get()).all()))
                .orElseGet(() -> new Experiment.Refused(Said.of("effects.experiment.no-shares")));
    }

    private static Optional<String> control(NavigableMap<String, Tally> groups, Asked asked) {
        return asked.control()
                .or(() ->
                        groups.keySet().stream()
                                .filter(name -> CONTROLS.contains(name.toLowerCase(Locale.ROOT)))
                                .findFirst())
                .filter(groups::containsKey);
    }

    private static Optional<Double> drawn(NavigableMap<String, Tally> groups, Asked asked) {
        var counts = groups.values().stream().mapToDouble(Tally::customers).toArray();
        var planned =
                groups.keySet().stream()
                        .mapToDouble(name -> asked.planned().getOrDefault(name, 1.0))
                        .toArray();
        return fulcrum.statistics.Experiments.drawn(counts, planned)
                        instanceof SampleCheck.Drawn(double p)
                ? Optional.of(p)
                : Optional.empty();
    }
}
