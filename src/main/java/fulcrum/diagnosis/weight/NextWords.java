package fulcrum.diagnosis.weight;

import static fulcrum.diagnosis.weight.WeightTelling.stars;

import fulcrum.metrics.Told;
import fulcrum.units.Texts;
import java.util.ArrayList;
import java.util.List;

/// What the next point takes, in sentences.
record NextWords(WeightTelling telling, Texts texts) {

    List<String> of(NextPoint next) {
        return switch (next) {
            case NextPoint.Ratings ratings -> ratings(ratings);
            case NextPoint.Raises raises -> raises(raises);
            case NextPoint.Orders orders -> orders(orders);
            case NextPoint.Sales sales -> sales(sales);
        };
    }

    private List<String> ratings(NextPoint.Ratings next) {
        var lines = new ArrayList<String>();
        lines.add(needed(next));
        waiting(next, lines);
        int days = next.part().days().orElseThrow();
        lines.add(
                days == 0
                        ? texts.say("diagnosis.weight.counted.all", next.counted().count())
                        : texts.say("diagnosis.weight.counted", next.counted().count(), days));
        if (next.skipped() > 0) {
            lines.add(texts.say("diagnosis.weight.skipped", next.skipped()));
        }
        if (!next.isAsShown()) {
            lines.add(
                    texts.say(
                            "diagnosis.weight.not-as-shown",
                            stars(next.counted().mean()),
                            stars(next.inFiles())));
        }
        return lines;
    }

    private String needed(NextPoint.Ratings next) {
        var name = telling.name(next.part());
        var mean = stars(next.counted().mean());
        var target = stars(next.target().doubleValue());
        if (next.needed().isEmpty()) {
            return texts.say("diagnosis.weight.fives.never", name, target);
        }
        return next.needed().getAsLong() == 0
                ? texts.say("diagnosis.weight.fives.there", name, mean, target)
                : texts.say(
                        "diagnosis.weight.fives",
                        next.needed().getAsLong(),
                        name,
                        texts.say("diagnosis.weight.fives.from", mean, target));
    }

    /// What old ratings do when they leave.
    private void waiting(NextPoint.Ratings next, List<String> lines) {
        long now = next.needed().orElse(Long.MAX_VALUE);
        var best = next.cheapest();
        if (best.dropped().count() > 0 && best.needed().orElse(Long.MAX_VALUE) < now) {
            lines.add(
                    texts.say(
                            "diagnosis.weight.cheaper",
                            best.day(),
                            old(best.dropped()),
                            best.needed().getAsLong()));
            return;
        }
        next.later().stream()
                .filter(one -> one.dropped().count() > 0)
                .filter(one -> one.needed().orElse(Long.MAX_VALUE) > now)
                .findFirst()
                .ifPresent(one ->
                        lines.add(
                                texts.say(
                                        "diagnosis.weight.dearer",
                                        one.day(),
                                        old(one.dropped()),
                                        number(one))));
    }

    private String old(Tally dropped) {
        return texts.say("diagnosis.weight.old", dropped.count(), stars(dropped.mean()));
    }

    String number(NextPoint.Later later) {
        return later.needed().isPresent()
                ? String.valueOf(later.needed().getAsLong())
                : texts.say("diagnosis.weight.any-number");
    }

    private List<String> raises(NextPoint.Raises next) {
        var lines = new ArrayList<String>();
        lines.add(
                texts.say(
                        "diagnosis.weight.raises",
                        telling.name(next.part()),
                        stars(next.from()),
                        stars(next.to())));
        next.raises().forEach(one -> lines.add(raise(one)));
        return lines;
    }

    private String raise(NextPoint.Raise one) {
        var name = telling.name(one.part());
        var weight = Told.percent(one.weight());
        return one.isReachable()
                ? texts.say(
                        "diagnosis.weight.raise",
                        name,
                        texts.say(
                                "diagnosis.weight.fives.from", stars(one.from()), stars(one.to())),
                        weight)
                : texts.say("diagnosis.weight.raise.never", name, stars(one.to()), weight);
    }

    private List<String> orders(NextPoint.Orders next) {
        var mark = telling.told(next.part(), next.part().at().orElseThrow());
        return List.of(
                texts.say(
                        "diagnosis.weight.orders",
                        telling.name(next.part()),
                        next.faults(),
                        next.orders()),
                next.fewer() > 0
                        ? texts.say("diagnosis.weight.orders.over", mark, next.fewer(), next.more())
                        : texts.say("diagnosis.weight.orders.under", -next.fewer(), mark));
    }

    private List<String> sales(NextPoint.Sales next) {
        return List.of(
                texts.say(
                        "diagnosis.weight.sales",
                        telling.told(next.part(), next.paid()),
                        telling.told(next.part(), next.asked())),
                texts.say(
                        "diagnosis.weight.sales.missing",
                        telling.told(next.part(), next.missing())));
    }
}
