package fulcrum.diagnosis;

import fulcrum.diagnosis.Rival.Standing;
import fulcrum.metrics.Better;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.statistics.Shift;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// Tests the other explanations of what a check saw.
///
/// Written with a check as `season`, `provisional`, `sold-out`, `always`, `mix DIMENSION`, or a
/// metric and the way in which it would have to move, such as `unit_price up`.
final class Rivals {

    static final String SEASON = "diagnosis.rival.season";

    /// Weeks in which the same weeks of the year before are known for all that is compared.
    private static final int TWO_SEASONS = 90;

    private static final int HALF_A_YEAR = 26;
    private static final double OWN = 1.0 / 3;
    private static final double CLEAR = 0.05;
    private static final String MIX = "mix ";
    private static final double MOST_MIXED = 0.9;
    private static final double MATTERS = 0.03;

    private final Dossier dossier;

    Rivals(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Rival> of(Check check, Asked asked, Look.Seen seen) {
        return check.rivals().stream().map(word -> tested(word, asked, seen)).toList();
    }

    /// The part of a change that is more than another mix of parts, which costs by what mixed them.
    double unmixed(Check check, Asked asked) {
        return 1
                - check.rivals().stream()
                        .filter(word -> word.startsWith(MIX))
                        .flatMap(word ->
                                mixed(asked, new Dimension(word.substring(MIX.length()))).stream())
                        .mapToDouble(share -> Math.clamp(share, 0, MOST_MIXED))
                        .max()
                        .orElse(0);
    }

    private Rival tested(String word, Asked asked, Look.Seen seen) {
        return switch (word) {
            case "season" -> season(asked);
            case "provisional" -> provisional(seen);
            case "sold-out" -> soldOut();
            case "always" -> always(asked, seen);
            default ->
                    word.startsWith(MIX)
                            ? mix(asked, new Dimension(word.substring(MIX.length())))
                            : moved(word.split(" ", -1)[0], word.endsWith(" up"));
        };
    }

    private Rival season(Asked asked) {
        var name = Said.of(SEASON);
        return switch (asked) {
            case Moved(var quantity, var _, var _) -> moved(name, quantity);
            case Fell(var _, var by, var _) when by.equals(Fell.KIND) -> parts(name, true);
            case Fell(var metric, var by, var _) ->
                    parts(name, dossier.parted(metric, by).monthly());
            case Turned(var quantity, var by, var alone, var _, var _) ->
                    parts(
                            name,
                            (quantity.per().isEmpty() && !alone)
                                    || dossier.parted(quantity.metric(), by).monthly());
            default ->
                    new Rival(name, Standing.UNTESTED, Said.of("diagnosis.rival.season.untested"));
        };
    }

    private Rival moved(Said name, Quantity quantity) {
        var shift = dossier.shift(quantity);
        if (shift.map(Shift::seasonal).orElse(false)) {
            return isOfItself(quantity, shift.orElseThrow())
                    ? new Rival(name, Standing.STRUCK, Said.of("diagnosis.rival.season.struck"))
                    : new Rival(name, Standing.KEPT, Said.of("diagnosis.rival.season.once"));
        }
        return dossier.weekly().of(quantity).size() >= TWO_SEASONS
                ? new Rival(name, Standing.STRUCK, Said.of("diagnosis.rival.season.none"))
                : new Rival(name, Standing.UNTESTED, Said.of("diagnosis.rival.season.untested"));
    }

    /// Whether this year's own weeks moved the same way, by a third as far at the least: else only
    /// last year did, which may have been the odd one.
    private boolean isOfItself(Quantity quantity, Shift shift) {
        var weeks = dossier.weekly().of(quantity);
        long from = weeks.lastKey() - shift.lately() + 1;
        var before = weeks.subMap(from - HALF_A_YEAR, from);
        double usual = Parted.sum(before) / before.size();
        double own = Math.log(shift.now() / usual);
        double told = Math.log1p(shift.change().estimate());
        return own * Math.signum(told) >= Math.abs(told) * OWN;
    }

    /// Whether a part was as far from the others before the weeks that are looked at.
    private Rival always(Asked asked, Look.Seen seen) {
        var name = Said.of("diagnosis.rival.always");
        return asked instanceof Lags lags
                ? lags.before(dossier, seen.evidence())
                        .map(then ->
                                new Rival(
                                        name,
                                        then.isSo() ? Standing.KEPT : Standing.STRUCK,
                                        then.said()))
                        .orElseGet(() ->
                                new Rival(
                                        name,
                                        Standing.UNTESTED,
                                        Said.of("diagnosis.rival.always.untested")))
                : new Rival(name, Standing.UNTESTED, Said.of("diagnosis.rival.always.untested"));
    }

    /// No season breaks off within a week; one of counts, or of months, may look so.
    private static Rival parts(Said name, boolean open) {
        return open
                ? new Rival(name, Standing.KEPT, Said.of("diagnosis.rival.season.months"))
                : new Rival(name, Standing.STRUCK, Said.of("diagnosis.rival.season.break"));
    }

    /// What the platform may still restate.
    private Rival provisional(Look.Seen seen) {
        var name = Said.of("diagnosis.rival.provisional");
        var from =
                seen.evidence()
                        .metric()
                        .flatMap(metric ->
                                dossier.metrics()
                                        .provisionalFrom(
                                                dossier.store().id(),
                                                metric,
                                                seen.evidence().days().orElseThrow()));
        return from.map(day ->
                        new Rival(
                                name,
                                Standing.KEPT,
                                Said.of("diagnosis.rival.provisional.kept", day)))
                .orElseGet(() ->
                        new Rival(
                                name,
                                Standing.STRUCK,
                                Said.of("diagnosis.rival.provisional.struck")));
    }

    private Rival soldOut() {
        var name = Said.of("diagnosis.rival.sold-out");
        var look = Shelf.EMPTY.look(dossier);
        return switch (look) {
            case Look.Blind(var needed) -> new Rival(name, Standing.UNTESTED, needed);
            case Look.Seen seen ->
                    new Rival(name, seen.bad() ? Standing.KEPT : Standing.STRUCK, seen.figure());
        };
    }

    /// Whether parts with a lower rate only weigh more than they did.
    private Rival mix(Asked asked, Dimension by) {
        var name = Said.of("diagnosis.rival.mix." + by.id());
        return mixed(asked, by)
                .map(share -> mixed(name, share))
                .orElseGet(() ->
                        new Rival(
                                name, Standing.UNTESTED, Said.of("diagnosis.rival.mix.untested")));
    }

    private Optional<Double> mixed(Asked asked, Dimension by) {
        return asked instanceof Moved(var quantity, var _, var _)
                ? new Mix(dossier, by).of(quantity)
                : Optional.empty();
    }

    private static Rival mixed(Said name, double share) {
        return new Rival(
                name,
                share >= 0.5 ? Standing.KEPT : Standing.STRUCK,
                Said.of("diagnosis.rival.mix.told", Told.percent(Math.clamp(share, 0, 1))));
    }

    /// Another figure that moved in the same weeks the way that would explain it.
    private Rival moved(String id, boolean up) {
        var metric = dossier.metrics().find(new MetricId(id)).orElseThrow();
        var name = Said.of(up ? "diagnosis.rival.up" : "diagnosis.rival.down", metric.name());
        return dossier.shift(quantity(metric), !up)
                .map(shift -> moved(name, shift, up))
                .orElseGet(() -> untested(name, metric));
    }

    private static Quantity quantity(Metric metric) {
        return new Quantity(
                metric.id(), Optional.empty(), metric.name(), metric.unit(), Better.HIGHER);
    }

    private static Rival moved(Said name, Shift shift, boolean up) {
        double change = shift.change().estimate();
        boolean is =
                up
                        ? shift.rose() < CLEAR && change > MATTERS
                        : shift.fell() < CLEAR && change < -MATTERS;
        return new Rival(
                name,
                is ? Standing.KEPT : Standing.STRUCK,
                Said.of(
                        is ? "diagnosis.rival.moved" : "diagnosis.rival.unmoved",
                        Moved.signed(change)));
    }

    private Rival untested(Said name, Metric metric) {
        return Needed.weeks(dossier, quantity(metric)) instanceof Look.Blind(var needed)
                ? new Rival(name, Standing.UNTESTED, needed)
                : new Rival(name, Standing.UNTESTED, Said.of("diagnosis.blind.parts"));
    }
}
