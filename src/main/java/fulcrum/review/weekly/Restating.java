package fulcrum.review.weekly;

import fulcrum.ingest.ImportEntry;
import fulcrum.ingest.ImportId;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets the figures of a signed week beside what facts tell now.
record Restating(Metrics metrics, Store store, List<ImportEntry> imports) {

    List<Restated> of(Review review, Instant signedAt) {
        var wanted = review.lines().stream().map(Line::metric).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var question = FigureQuestion.of(store.id(), wanted, review.days(), Grain.TOTAL);
        var now =
                metrics.read(question) instanceof Reading reading
                        ? reading.lines().stream().findFirst()
                        : Optional.<Reading.Line>empty();
        var restated = new ArrayList<Restated>();
        for (int i = 0; i < wanted.size(); i++) {
            var was = review.lines().get(i).week();
            int place = i;
            var is = now.flatMap(line -> Figuring.whole(line.values().get(place)));
            if (was.isPresent() && differs(was.get(), is)) {
                restated.add(
                        new Restated(
                                wanted.get(i),
                                was.get(),
                                is,
                                since(review, wanted.get(i), signedAt)));
            }
        }
        return restated;
    }

    private static boolean differs(BigDecimal was, Optional<BigDecimal> is) {
        return is.isEmpty() || was.compareTo(is.get()) != 0;
    }

    private List<ImportId> since(Review review, MetricId metric, Instant signedAt) {
        var bringing = metrics.importsOf(store.id(), metric, review.days());
        return imports.stream()
                .filter(one -> one.importedAt().isAfter(signedAt))
                .map(ImportEntry::id)
                .filter(id -> bringing.contains(id.value()))
                .toList();
    }
}
