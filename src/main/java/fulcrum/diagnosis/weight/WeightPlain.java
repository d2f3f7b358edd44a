package fulcrum.diagnosis.weight;

import fulcrum.units.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/// A store's weight in maps, lists, texts and numbers: what programs are given.
public final class WeightPlain {

    private final Texts texts;

    public WeightPlain(Texts texts) {
        this.texts = texts;
    }

    public Map<String, Object> of(StoreWeight weight) {
        var told = new LinkedHashMap<String, Object>();
        told.put("store", weight.store().id().value());
        told.put("day", weight.day().toString());
        told.put("schemes", weight.standings().stream().map(this::standing).toList());
        return told;
    }

    private Map<String, Object> standing(StoreWeight.Standing standing) {
        var told = new LinkedHashMap<String, Object>();
        told.put("scheme", standing.scheme().id());
        told.put("name", standing.scheme().name().in(texts.locale()));
        told.put("weights_from", standing.scheme().source().in(texts.locale()));
        told.put("scores", standing.components().stream().map(this::component).toList());
        told.put("next", standing.next().stream().map(WeightPlain::next).toList());
        return told;
    }

    private Map<String, Object> component(Component one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("score", one.part().id());
        told.put("name", one.part().name().in(texts.locale()));
        one.weight().ifPresent(weight -> told.put("weight", weight));
        one.part().at().ifPresent(at -> told.put("asked_for", at));
        one.stated()
                .ifPresent(stated -> {
                    told.put("value", stated.value());
                    told.put("on", stated.day().toString());
                    stated.beats().ifPresent(share -> told.put("beats", share));
                });
        one.before().ifPresent(before -> told.put("four_weeks_before", before));
        if (one.stated().isEmpty()) {
            told.put("needs", one.part().facts());
        }
        if (!one.parts().isEmpty()) {
            told.put("parts", one.parts().stream().map(this::component).toList());
        }
        return told;
    }

    private static Map<String, Object> next(NextPoint next) {
        var told = new LinkedHashMap<String, Object>();
        told.put("score", next.part().id());
        switch (next) {
            case NextPoint.Ratings one -> ratings(one, told);
            case NextPoint.Raises one -> {
                told.put("from", one.from());
                told.put("to", one.to());
                told.put("by", one.raises().stream().map(WeightPlain::raise).toList());
            }
            case NextPoint.Orders one -> {
                told.put("orders", one.orders());
                told.put("faults", one.faults());
                told.put("orders_needed", one.more());
                told.put("faults_too_many", one.fewer());
            }
            case NextPoint.Sales one -> {
                told.put("paid", one.paid());
                told.put("asked_for", one.asked());
                told.put("missing", one.missing());
            }
        }
        return told;
    }

    private static Map<String, Object> raise(NextPoint.Raise one) {
        return Map.of(
                "score", one.part().id(),
                "weight", one.weight(),
                "from", one.from(),
                "to", one.to(),
                "reachable", one.isReachable());
    }

    private static void ratings(NextPoint.Ratings one, Map<String, Object> told) {
        told.put("counted", one.counted().count());
        told.put("mean", one.counted().mean());
        told.put("not_counted", one.skipped());
        told.put("mean_in_files", one.inFiles());
        told.put("target", one.target());
        one.needed().ifPresent(needed -> told.put("fives_needed", needed));
        told.put("later", one.later().stream().map(WeightPlain::later).toList());
        told.put("cheapest", later(one.cheapest()));
    }

    private static Map<String, Object> later(NextPoint.Later one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("day", one.day().toString());
        told.put("left", one.left().count());
        told.put("dropped", one.dropped().count());
        one.needed().ifPresent(needed -> told.put("fives_needed", needed));
        return told;
    }
}
