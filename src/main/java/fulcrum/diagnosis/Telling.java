package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says a diagnosis in one language.
public final class Telling {

    private static final int MOST_COSTLY = 5;
    private static final int MOST_FIRST = 3;
    private static final int MOST_UNKNOWN = 8;
    private static final int MOST_OLD = 14;
    private static final int MOST_OTHERS = 9;

    private final Diagnosis diagnosis;
    private final Unit unit;
    private final Texts texts;

    /// @param unit of the goal
    public Telling(Diagnosis diagnosis, Unit unit, Texts texts) {
        this.diagnosis = diagnosis;
        this.unit = unit;
        this.texts = texts;
    }

    public String title() {
        return texts.say("diagnosis.title", diagnosis.store().name());
    }

    /// What a week of a branch costs.
    public double size(Branch branch) {
        return diagnosis.size(branch);
    }

    public String store() {
        return diagnosis.store().name();
    }

    /// What facts it stands on, and in which unit it is told.
    public String lead(String goal) {
        return diagnosis
                .known()
                .map(days ->
                        texts.say(
                                        "diagnosis.lead",
                                        days.from(),
                                        days.until().minusDays(1),
                                        diagnosis.findings().size())
                                + age(days)
                                + texts.say(
                                        diagnosis.decided()
                                                ? "diagnosis.lead.goal"
                                                : "diagnosis.lead.no-goal",
                                        goal,
                                        diagnosis.store().currency().getCurrencyCode()))
                .orElseGet(() -> texts.say("diagnosis.lead.nothing"));
    }

    /// Said of facts that are no news any more.
    private String age(Period facts) {
        long old = ChronoUnit.DAYS.between(facts.until(), diagnosis.day());
        return old > MOST_OLD ? texts.say("diagnosis.lead.old", old) : "";
    }

    public String say(Branch branch) {
        return texts.say(branch.said());
    }

    public String question(Finding finding) {
        return finding.check().question().in(texts.locale());
    }

    public String remedy(Finding finding) {
        return finding.check().remedy().in(texts.locale());
    }

    public String certainty(Finding finding) {
        return texts.say(finding.certainty().said());
    }

    public String figure(Finding finding) {
        return finding.certainty() == Certainty.BLIND
                ? texts.say("diagnosis.needs", texts.say(finding.figure()))
                : texts.say(finding.figure());
    }

    public String comparison(Finding finding) {
        return texts.say(finding.comparison());
    }

    /// The other parts that it names, with what each costs; empty where it names one.
    public String others(Finding finding) {
        var others =
                finding.parts().stream()
                        .skip(1)
                        .limit(MOST_OTHERS)
                        .map(one ->
                                one.stake()
                                        .map(Size::estimate)
                                        .filter(cost -> cost > 0)
                                        .map(cost ->
                                                texts.say(
                                                        "diagnosis.part.cost",
                                                        one.called(),
                                                        money(cost)))
                                        .orElseGet(() -> texts.say(one.called())))
                        .collect(Collectors.joining(" · "));
        return others.isEmpty() || !finding.certainty().isFault()
                ? ""
                : texts.say("diagnosis.parts.also", others);
    }

    /// What it costs; empty of what is fine or not priced.
    public String stake(Finding finding) {
        return finding.stake().map(size -> stake(size.estimate())).orElse("");
    }

    /// The same with its doubt.
    public String stakeInFull(Finding finding) {
        return finding.stake()
                .map(size -> stake(size.estimate()) + range(size))
                .orElseGet(() ->
                        finding.certainty().isFault() && finding.hasPrice()
                                ? texts.say("diagnosis.stake.none")
                                : "");
    }

    String range(Size size) {
        return size.high() > size.low()
                ? " "
                        + texts.say(
                                "diagnosis.stake.range",
                                Told.amount(unit, size.low()),
                                Told.amount(unit, size.high()))
                : "";
    }

    public String stake(double cost) {
        return texts.say("diagnosis.stake", money(cost));
    }

    private String money(double amount) {
        return Told.amount(diagnosis.store(), unit, amount);
    }

    /// How likely it looks like this by chance.
    public String chance(Finding finding) {
        if (finding.chance().isEmpty()) {
            return texts.say("diagnosis.chance.rule");
        }
        double chance = finding.chance().getAsDouble();
        return chance < 0.001
                ? texts.say("diagnosis.chance.least")
                : texts.say("diagnosis.chance", Told.percent(chance));
    }

    public String rival(Rival rival) {
        return texts.say(
                "diagnosis.rival.line",
                texts.say(rival.name()),
                texts.say(rival.standing().said()),
                texts.say(rival.told()));
    }

    /// What would make it wrong, beside the other explanations.
    public List<String> doubts(Finding finding) {
        return new Doubts(this, texts).of(finding);
    }

    /// What is not there yet for it to be carried out.
    public List<String> open(Finding finding) {
        return !finding.certainty().isFault()
                ? List.of()
                : Stream.of(
                                finding.isQuantified() || !finding.hasPrice()
                                        ? ""
                                        : texts.say("diagnosis.open.stake"),
                                finding.isExecutable() ? "" : texts.say("diagnosis.open.action"))
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /// How the store stands.
    public List<String> situation() {
        var faults = diagnosis.faults();
        var sales =
                diagnosis.findings().stream()
                        .filter(one -> one.check().id().equals("sales-fell"))
                        .filter(one -> one.certainty() != Certainty.BLIND)
                        .map(one -> figure(one) + texts.say("diagnosis.stop") + comparison(one));
        long looked =
                diagnosis.findings().stream()
                        .filter(one -> one.certainty() != Certainty.BLIND)
                        .count();
        return Stream.concat(
                        sales,
                        Stream.of(
                                texts.say(
                                        "diagnosis.situation",
                                        looked,
                                        faults.size(),
                                        diagnosis.of(Certainty.HINT).size())))
                .toList();
    }

    public List<Finding> costliest() {
        return diagnosis.faults().stream()
                .filter(Finding::isQuantified)
                .limit(MOST_COSTLY)
                .toList();
    }

    /// What to do first: the remedies of the costliest faults that nobody has taken on.
    public List<Finding> first() {
        return diagnosis.faults().stream()
                .filter(one -> !one.isExecutable())
                .limit(MOST_FIRST)
                .toList();
    }

    /// What is not known, the facts that would answer most questions first.
    public List<String> unknown() {
        var needed = new TreeMap<String, Integer>();
        diagnosis.of(Certainty.BLIND).forEach(one -> needed.merge(needed(one), 1, Integer::sum));
        return needed.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_UNKNOWN)
                .map(one -> texts.say("diagnosis.unknown", one.getValue(), one.getKey()))
                .toList();
    }

    private String needed(Finding blind) {
        return blind.figure().key().equals("diagnosis.blind.weeks")
                ? texts.say("diagnosis.blind.weeks.any")
                : texts.say(blind.figure());
    }

    public String word(String key) {
        return texts.say(key);
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }
}
