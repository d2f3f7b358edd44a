package fulcrum.metrics;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.Remembered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/// Computes the figures of questions that can be answered, and remembers them until facts change.
final class Figures {

    /// Lines of readings that are remembered; one with four metrics takes about a kilobyte.
    private static final long MOST_LINES = 20_000;

    private static final long MOST_STORES = 100;

    private final Facts facts;
    private final UnusableColumns unusable;
    private final Supplier<Definitions> definitions;
    private final Remembered<FigureQuestion, Reading> readings;
    private final Remembered<StoreId, CoveredDays> covered;

    Figures(Facts facts, UnusableColumns unusable, Supplier<Definitions> definitions) {
        this.facts = facts;
        this.unusable = unusable;
        this.definitions = definitions;
        this.readings = facts.remembered(MOST_LINES, reading -> 1 + reading.lines().size());
        this.covered = facts.remembered(MOST_STORES, _ -> 1);
    }

    Reading of(FigureQuestion question) {
        return readings.of(question, () -> computed(question));
    }

    CoveredDays covered(StoreId store) {
        return covered.of(store, () -> new CoveredDays(facts, store));
    }

    /// For each product the days for which counts of the stock say that it is missing.
    SortedMap<String, List<Period>> emptyShelves(StoreId store, Period days) {
        return new EmptyShelves(store, days).read(facts);
    }

    /// What figures of a question are where no fact names the part.
    Absence absence(FigureQuestion question) {
        return new Absence(question, definitions.get(), standings(question));
    }

    private Standings standings(FigureQuestion question) {
        return new Standings(
                question, definitions.get(), facts, unusable, covered(question.store()));
    }

    private Reading computed(FigureQuestion question) {
        var found = new Inquiry(question, definitions.get(), covered(question.store())).ask(facts);
        var standings = standings(question);
        var asked = question.metrics().stream().map(definitions.get()::metric).toList();
        var lines = new ArrayList<Reading.Line>();
        var parts = parts(question, found);
        for (var slice : Slices.of(question.span()).all()) {
            var reckoning = new Reckoning(definitions.get(), standings, found, slice);
            for (var key : parts.getOrDefault(slice.date(), List.of())) {
                lines.add(
                        new Reading.Line(
                                key.date(), slice.days(), key.parts(), reckoning.of(asked, key)));
            }
        }
        return new Reading(question, lines, Optional.empty());
    }

    /// The parts of each slice that facts name; uncut, the slice itself.
    private static Map<LocalDate, List<Key>> parts(FigureQuestion question, Found found) {
        var parts = new HashMap<LocalDate, List<Key>>();
        if (question.cut().by().isEmpty()) {
            for (var slice : Slices.of(question.span()).all()) {
                parts.put(slice.date(), List.of(new Key(slice.date(), List.of())));
            }
        } else {
            for (var key : found.keys()) {
                parts.computeIfAbsent(key.date(), _ -> new ArrayList<>()).add(key);
            }
        }
        return parts;
    }
}
