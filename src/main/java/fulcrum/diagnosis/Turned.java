package fulcrum.diagnosis;

import fulcrum.metrics.Better;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Unit;
import fulcrum.statistics.Discoveries;
import fulcrum.statistics.Shift;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/// Which parts of the shop turned worse than they were.
///
/// A rate of each part is compared with its own past; unless it stands alone, with what the same
/// rate of all other parts did meanwhile taken out, so that the season plays no part.
///
/// @param quantity a rate: a metric for one of another; where that cannot be cut so, of the whole
/// @param alone whether the others say nothing about a part: prices, scores
/// @param counted whether what is rare is counted for each of something
record Turned(Quantity quantity, Dimension by, boolean alone, boolean counted, Priced priced)
        implements Asked {

    private static final int MOST = 40;
    private static final double LEAST_SHARE = 0.01;
    private static final double MATTERS = 0.1;

    /// Of prices and scores, which do not move by themselves.
    private static final double MATTERS_ALONE = 0.03;

    /// A tenth of a star is seen by every buyer.
    private static final double MATTERS_OF_SCORE = 0.01;

    private static final double RATE = 0.1;

    private record Part(String name, Shift shift, double below) {

        /// What it is less what it should be, of the last four weeks.
        double gap() {
            double change = shift.change().estimate();
            return shift.now() * change / (1 + change) * below;
        }
    }

    @Override
    public Look look(Dossier dossier) {
        var metrics = quantity.metrics().toList();
        var above = dossier.parted(quantity.metric(), by);
        if (above.isEmpty()) {
            return Needed.parts(dossier, metrics, by);
        }
        var below = below(dossier, above);
        if (quantity.per().isPresent() && below.isEmpty()) {
            return Needed.exports(dossier, metrics);
        }
        var rates = new Rates(above, below);
        var parts = parts(rates);
        return parts.stream()
                .min(Comparator.comparingDouble(this::chance))
                .map(worst -> seen(dossier, above, worst, parts))
                .orElseGet(() -> new Look.Blind(Said.of("diagnosis.blind.weeks.any")));
    }

    /// By part; where it cannot be cut so, the whole for each.
    private Map<String, SortedMap<Long, Double>> below(Dossier dossier, Parted above) {
        if (quantity.per().isEmpty()) {
            return Map.of();
        }
        var cut = dossier.parted(quantity.per().get(), by);
        if (!cut.isEmpty()) {
            return cut.parts();
        }
        var whole = dossier.weekly().of(quantity.per().get());
        var all = new HashMap<String, SortedMap<Long, Double>>();
        if (!whole.isEmpty()) {
            above.parts().keySet().forEach(name -> all.put(name, whole));
        }
        return all;
    }

    private List<Part> parts(Rates rates) {
        return counted ? counts(rates) : courses(rates);
    }

    /// Of what is rare, so that its counts tell more than their logarithms.
    private List<Part> counts(Rates rates) {
        var parts = new ArrayList<Part>();
        rates.names(MOST, 0)
                .forEach(name ->
                        rates.counted(name)
                                .ifPresent(shift ->
                                        parts.add(new Part(name, shift, rates.lately(name)))));
        return parts;
    }

    private List<Part> courses(Rates rates) {
        var series = new LinkedHashMap<String, SortedMap<Long, Double>>();
        rates.names(MOST, LEAST_SHARE)
                .forEach(name -> series.put(name, alone ? rates.of(name) : rates.beside(name)));
        var parts = new ArrayList<Part>();
        rates.above()
                .shifts(series, quantity.better() != Better.LOWER)
                .forEach((name, shift) ->
                        parts.add(
                                new Part(
                                        name,
                                        alone ? shift : shift.of(rates.of(name)),
                                        rates.lately(name))));
        return parts;
    }

    private double chance(Part part) {
        return quantity.better() == Better.LOWER ? part.shift().rose() : part.shift().fell();
    }

    private boolean matters(Part part) {
        double change = part.shift().change().estimate();
        return quantity.isWorse(change) && Math.abs(change) >= least();
    }

    private double least() {
        if (quantity.unit() == Unit.SCORE) {
            return MATTERS_OF_SCORE;
        }
        return alone ? MATTERS_ALONE : MATTERS;
    }

    private Look seen(Dossier dossier, Parted above, Part worst, List<Part> parts) {
        double bar = Discoveries.bar(parts.stream().map(this::chance).toList(), RATE);
        var turned =
                parts.stream()
                        .filter(one -> chance(one) <= bar && matters(one))
                        .sorted(
                                Comparator.comparingDouble((Part one) -> Math.abs(one.gap()))
                                        .reversed())
                        .toList();
        var first = turned.isEmpty() ? worst : turned.getFirst();
        double gap = turned.stream().mapToDouble(Part::gap).sum();
        return new Look.Seen(
                !turned.isEmpty(),
                OptionalDouble.of(Math.min(1, chance(worst) * parts.size())),
                figure(dossier, first, turned.size()),
                comparison(dossier, first),
                turned.isEmpty() ? Optional.empty() : priced.cost(dossier, gap),
                evidence(dossier, above, turned.isEmpty() ? List.of(first) : turned),
                turned.stream().map(one -> struck(dossier, one)).toList());
    }

    private Struck struck(Dossier dossier, Part part) {
        return new Struck(
                part.name(), dossier.named(by, part.name()), priced.cost(dossier, part.gap()));
    }

    private Evidence evidence(Dossier dossier, Parted above, List<Part> parts) {
        var figures = Evidence.of(quantity.metric(), dossier.weekly().recent());
        return above.grouped()
                ? figures.by(Dossier.PRODUCT)
                : figures.only(by, parts.stream().map(Part::name).toList());
    }

    private Said figure(Dossier dossier, Part part, int turned) {
        var amount = dossier.told(quantity.unit(), part.shift().now());
        var called = dossier.named(by, part.name());
        var told = Said.of("diagnosis.lags.figure", called, quantity.name(), amount);
        return turned > 1 ? Said.of("diagnosis.turned.more", told, turned - 1) : told;
    }

    private Said comparison(Dossier dossier, Part part) {
        var expected = dossier.told(quantity.unit(), part.shift().expected());
        var change = Moved.signed(part.shift().change().estimate());
        return Said.of(
                alone || counted ? "diagnosis.turned.alone" : "diagnosis.turned.beside",
                expected,
                change,
                part.shift().lately());
    }
}
