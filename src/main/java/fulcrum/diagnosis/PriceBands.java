package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/// Whether buyers want a price that few products of the shop have.
///
/// Products are put into five bands of as many products each, by what a piece sold for; each band
/// then holds a fifth of the supply, and its part of the pieces sold is the demand.
record PriceBands() implements Asked {

    private static final MetricId UNITS = new MetricId("units");
    private static final MetricId PAID = new MetricId("goods_paid");
    private static final Dimension PRODUCT = new Dimension("product");
    private static final Dimension TITLE = new Dimension("title");
    private static final int DAYS = 84;
    private static final int BANDS = 5;
    private static final int LEAST = 15;
    private static final double GAP = 0.3;

    private record Product(double price, double units) {}

    private record Band(double low, double high, double units) {}

    @Override
    public Look look(Dossier dossier) {
        var products = products(dossier);
        if (products.isEmpty()) {
            return Needed.exports(dossier, List.of(UNITS));
        }
        if (products.size() < LEAST) {
            return new Look.Blind(Said.of("diagnosis.blind.products", products.size(), LEAST));
        }
        var bands = bands(products);
        double all = bands.stream().mapToDouble(Band::units).sum();
        var top = bands.stream().max(Comparator.comparingDouble(Band::units)).orElseThrow();
        double share = top.units() / all;
        return new Look.Seen(
                share > GAP,
                chance(products, bands, top),
                Said.of(
                        "diagnosis.bands.figure",
                        dossier.told(Unit.MONEY, top.low()),
                        dossier.told(Unit.MONEY, top.high()),
                        Told.percent(share)),
                Said.of("diagnosis.bands.comparison", Told.percent(1.0 / BANDS), products.size()),
                Optional.<Size>empty(),
                Evidence.of(new MetricId("unit_price"), dossier.last(DAYS)).by(PRODUCT));
    }

    /// As listings, where titles tell which variants are one.
    private static List<Product> products(Dossier dossier) {
        var titles = dossier.parts(List.of(UNITS, PAID), TITLE, dossier.last(DAYS));
        var all =
                titles.isEmpty()
                        ? dossier.parts(List.of(UNITS, PAID), PRODUCT, dossier.last(DAYS))
                        : titles;
        return all.values().stream()
                .filter(one -> one.getFirst().orElse(0) > 0 && one.getLast().orElse(0) > 0)
                .map(one ->
                        new Product(
                                one.getLast().getAsDouble() / one.getFirst().getAsDouble(),
                                one.getFirst().getAsDouble()))
                .sorted(Comparator.comparingDouble(Product::price))
                .toList();
    }

    private static List<Band> bands(List<Product> products) {
        var bands = new ArrayList<Band>();
        for (int i = 0; i < BANDS; i++) {
            var inside =
                    products.subList(
                            i * products.size() / BANDS, (i + 1) * products.size() / BANDS);
            bands.add(
                    new Band(
                            inside.getFirst().price(),
                            inside.getLast().price(),
                            inside.stream().mapToDouble(Product::units).sum()));
        }
        return bands;
    }

    /// How often as many of the same products, dealt out anew, make a band this strong: one strong
    /// product is no band. Dealt by turns, so that the same facts bring the same chance.
    private static OptionalDouble chance(List<Product> products, List<Band> bands, Band top) {
        var random = new SplittableRandom(products.size());
        int rounds = 400;
        int strong = 0;
        var units = new ArrayList<>(products.stream().map(Product::units).toList());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(units, random);
            double most = 0;
            for (int i = 0; i < bands.size(); i++) {
                double sum = 0;
                for (int j = i * units.size() / BANDS; j < (i + 1) * units.size() / BANDS; j++) {
                    sum += units.get(j);
                }
                most = Math.max(most, sum);
            }
            strong += most >= top.units() ? 1 : 0;
        }
        return OptionalDouble.of((strong + 1.0) / (rounds + 1));
    }
}
