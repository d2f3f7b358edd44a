package fulcrum.diagnosis;

import fulcrum.diagnosis.CheckFile.Entry;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.Store;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All that is asked of a store on a day.
record Questions(Diagnostics.Sources sources, LocalDate day) {

    TeamChecks team() {
        return new TeamChecks(sources.work(), sources.strategies(), sources.effects(), day);
    }

    List<Entry> of(Store store) {
        var own = new HashMap<>(team().all());
        own.putAll(new FactChecks(sources.warehouse(), sources.imports()).all());
        own.put("advertising-below-break-even", new BreakEven());
        own.put("last-coin-lost", new LastCoin());
        own.put("score-below-mark", new LowScore());
        own.put("price-band-gap", new PriceBands());
        own.put("stock-ending", Shelf.ENDING);
        own.put("stock-empty", Shelf.EMPTY);
        own.put("stock-idle", Shelf.IDLE);
        own.put("stock-deep", Shelf.DEEP);
        own.put("product-dearer", Repriced.DEARER);
        own.put("product-cheaper", Repriced.CHEAPER);
        own.put("words-without-products", WordChecks::wordsWithoutProducts);
        own.put("products-without-words", WordChecks::productsWithoutWords);
        own.put("brand-words-fell", WordClass.BRAND);
        own.put("core-words-fell", WordClass.CORE);
        own.put("long-tail-fell", WordClass.LONG_TAIL);
        own.put("launches-fail", GoodsChecks::launches);
        own.put("products-below-cost", GoodsChecks::belowCost);
        own.put("buyers-at-risk", new AtRisk());
        own.putAll(new NoticeChecks(sources.warehouse(), sources.work()).all());
        return new CheckFile(sources.metrics().of(store.id()), own).read();
    }

    /// Every metric whose weeks are looked at.
    static Set<MetricId> asked(List<Entry> entries, Metrics metrics) {
        var asked = new LinkedHashSet<MetricId>();
        for (var entry : entries) {
            switch (entry.asked()) {
                case Moved(var quantity, var _, var _) -> quantity.metrics().forEach(asked::add);
                case Monthly(var quantity, var _, var _) -> quantity.metrics().forEach(asked::add);
                case Fell(var metric, var _, var _) -> asked.add(metric);
                case Turned(var quantity, var _, var _, var _, var _) ->
                        quantity.metrics().forEach(asked::add);
                case Ranged(var low, var high, var _) ->
                        Stream.concat(low.metrics(), high.metrics()).forEach(asked::add);
                default -> {}
            }
            entry.check().rivals().stream()
                    .map(word -> word.split(" ", -1)[0])
                    .filter(MetricId::isValid)
                    .map(MetricId::new)
                    .filter(id -> metrics.find(id).isPresent())
                    .forEach(asked::add);
        }
        return asked;
    }
}
