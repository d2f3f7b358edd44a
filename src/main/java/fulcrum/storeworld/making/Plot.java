package fulcrum.storeworld.making;

import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Notice;
import fulcrum.storeworld.chronicle.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Draws what will happen in a world: actions, faults and rule changes, each with its true size.
final class Plot {

    private static final int FOREVER = Integer.MAX_VALUE;

    private final Blueprint blueprint;
    private final Chance chance;
    private final Reach reach;

    private Plot(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.chance = blueprint.chance;
        this.reach = new Reach(blueprint);
    }

    /// All causes, in the order of their ids.
    static List<Cause> of(Blueprint blueprint) {
        var plot = new Plot(blueprint);
        var causes = new ArrayList<Cause>();
        plot.actions(causes);
        plot.faults(causes);
        plot.rules(causes);
        causes.removeIf(cause -> blueprint.plan.without().contains(cause.id()));
        return causes;
    }

    static List<Blueprint.Skill> skills(Chance chance, List<Setting.Operator> operators) {
        var kinds =
                Lexicon.happenings("actions.yaml").stream()
                        .map(Happening::skill)
                        .distinct()
                        .sorted()
                        .toList();
        var skills = new ArrayList<Blueprint.Skill>();
        for (var operator : operators) {
            for (int k = 0; k < kinds.size(); k++) {
                double level = 0.45 + 0.55 * chance.uniform(Matter.PEOPLE, operator.index(), k);
                skills.add(new Blueprint.Skill(operator.index(), kinds.get(k), level));
            }
        }
        return skills;
    }

    static List<Notice> notices(Blueprint blueprint) {
        var rules = blueprint.lexicon.notices();
        var plan = blueprint.plan;
        var notices = new ArrayList<Notice>();
        for (int i = 0; i < plan.scale().notices(); i++) {
            var rule = rules.get(i % rules.size());
            int day = (int) ((i + 0.5) / plan.scale().notices() * plan.days());
            int category =
                    blueprint.chance.below(
                            blueprint.lexicon.categories().size(), Matter.NOTICES, i, 0);
            notices.add(
                    new Notice(
                            "N%02d".formatted(i + 1),
                            rule.title(),
                            rule.text(),
                            plan.from().plusDays(day - 14L),
                            plan.from().plusDays(day),
                            List.of(blueprint.lexicon.categories().get(category).name())));
        }
        return notices;
    }

    private void actions(List<Cause> causes) {
        var kinds = Lexicon.happenings("actions.yaml");
        int count = blueprint.operators.isEmpty() ? 0 : blueprint.plan.scale().actions();
        for (int i = 0; i < count; i++) {
            var kind = kinds.get(chance.below(kinds.size(), Matter.CAUSES, i, 0));
            causes.add(action("A%03d".formatted(i + 1), kind, i, count));
        }
    }

    private Cause action(String id, Happening kind, int i, int count) {
        int operator = chance.below(blueprint.operators.size(), Matter.CAUSES, i, 1);
        double skill = skill(operator, kind);
        double luck = chance.uniform(Matter.FIDELITY, i, 0);
        double fidelity = luck < 0.07 * (2 - skill) ? 0 : luck < 0.2 ? 0.5 : 1;
        int late =
                luck > 0.6 ? (int) ((1 - skill) * 20 * chance.uniform(Matter.FIDELITY, i, 1)) : 0;
        int planned = (int) (blueprint.plan.days() * (0.1 + 0.85 * i / Math.max(1, count)));
        int done = planned + late;
        boolean works = chance.uniform(Matter.CAUSES, i, 2) < kind.share();
        var products = reach.of(kind.scope(), 1_000 + i, done);
        return new Cause.Action(
                id,
                kind.id(),
                operator,
                products,
                day(planned),
                day(done),
                fidelity,
                kind.hours(),
                fidelity == 0 ? 0 : kind.cost(),
                works && fidelity > 0
                        ? influences(
                                kind, products, done, 1_000 + i, fidelity * (0.5 + 0.5 * skill))
                        : spending(kind, products, done, 1_000 + i, fidelity));
    }

    /// What an action without effect costs all the same: a coupon is given away.
    private List<Influence> spending(
            Happening kind, List<Integer> products, int done, int draw, double fidelity) {
        return influences(kind, products, done, draw, fidelity).stream()
                .filter(influence -> influence.knob() == Knob.COUPON && fidelity > 0)
                .toList();
    }

    private double skill(int operator, Happening kind) {
        return blueprint.skills.stream()
                .filter(skill -> skill.operator() == operator && skill.kind().equals(kind.skill()))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private void faults(List<Cause> causes) {
        var kinds = new ArrayList<>(Lexicon.happenings("faults.yaml"));
        int count = Math.min(kinds.size(), blueprint.plan.scale().faults());
        for (int i = 0; i < count; i++) {
            var kind = kinds.remove(chance.below(kinds.size(), Matter.CAUSES, 5_000 + i, 0));
            int since = chance.below(1 + blueprint.plan.days() / 2, Matter.CAUSES, 5_000 + i, 1);
            var products = reach.of(kind.scope(), 5_000 + i, since);
            causes.add(
                    new Cause.Fault(
                            "F%02d".formatted(i + 1),
                            kind.id(),
                            String.valueOf(kind.branch()),
                            products,
                            day(since),
                            influences(kind, products, since, 5_000 + i, 1)));
        }
    }

    /// A rule that nobody heeded takes clicks and recommendation from the goods it touches.
    private void rules(List<Cause> causes) {
        for (int i = 0; i < blueprint.notices.size(); i++) {
            var notice = blueprint.notices.get(i);
            int from =
                    Math.toIntExact(
                            java.time.temporal.ChronoUnit.DAYS.between(
                                    blueprint.plan.from(), notice.effective()));
            boolean heeded = chance.uniform(Matter.NOTICES, i, 1) < 0.5;
            var products = reach.ofCategory(notice.categories().getFirst());
            double size = -0.15 - 0.35 * chance.uniform(Matter.NOTICES, i, 2);
            var influences =
                    List.of(
                            new Influence(Knob.FEED, products, size, from, FOREVER, 3, 0),
                            new Influence(Knob.RANK, products, size, from, FOREVER, 7, 0));
            causes.add(
                    new Cause.RuleChange(
                            "R%02d".formatted(i + 1),
                            notice.id(),
                            heeded,
                            products,
                            notice.effective(),
                            heeded ? List.of() : influences));
        }
    }

    private List<Influence> influences(
            Happening kind, List<Integer> products, int from, int draw, double strength) {
        int until = kind.days() == 0 ? FOREVER : from + kind.days();
        var influences = new ArrayList<Influence>();
        kind.moves()
                .forEach((knob, range) -> {
                    double u = chance.uniform(Matter.CAUSES, draw, knob.name().hashCode());
                    double size = range.get(0) + u * (range.get(1) - range.get(0));
                    influences.add(
                            new Influence(
                                    knob,
                                    products,
                                    size * strength,
                                    from,
                                    until,
                                    kind.ramp(),
                                    kind.halfLife()));
                });
        return influences;
    }

    private LocalDate day(int number) {
        return blueprint.plan.from().plusDays(number);
    }
}
