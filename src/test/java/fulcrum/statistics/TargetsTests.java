package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.Arithmetic.Minus;
import fulcrum.statistics.Arithmetic.Name;
import fulcrum.statistics.TargetPlan.OutOfReach;
import fulcrum.statistics.TargetPlan.Planned;
import fulcrum.statistics.TargetPlan.Refused;
import fulcrum.statistics.TargetPlan.Target;
import fulcrum.statistics.TargetQuestion.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class TargetsTests {

    static final NormalDistribution NORMAL = new NormalDistribution();

    static final GoalTree SUM = new GoalTree("all", Map.of("all", Arithmetic.sum("a", "b", "c")));

    static final List<Prospect> NORMALS =
            List.of(
                    new Prospect("a", Scale.PLAIN, 100, 10),
                    new Prospect("b", Scale.PLAIN, 200, 20),
                    new Prospect("c", Scale.PLAIN, 300, 0));

    static final GoalTree SALES =
            new GoalTree(
                    "sales",
                    Map.of("sales", Arithmetic.product("visitors", "conversion", "value")));

    static final List<Prospect> LOGNORMALS =
            List.of(
                    new Prospect("visitors", Scale.LOG, Math.log(10_000), 0.2),
                    new Prospect("conversion", Scale.LOG, Math.log(0.03), 0.1),
                    new Prospect("value", Scale.LOG, Math.log(80), 0.05));

    static final GoalTree PROFIT =
            new GoalTree(
                    "profit",
                    Map.of(
                            "profit",
                            new Minus(new Name("sales"), new Name("cost")),
                            "sales",
                            Arithmetic.product("visitors", "conversion", "value"),
                            "cost",
                            Arithmetic.product("visitors", "visitor_cost")));

    static List<Prospect> profitLeaves() {
        var leaves = new ArrayList<>(LOGNORMALS);
        leaves.add(new Prospect("visitor_cost", Scale.LOG, Math.log(1.5), 0.1));
        return leaves;
    }

    static TargetPlan plan(TargetQuestion question) {
        return Targets.of(question, new Random(5));
    }

    static Planned planned(TargetQuestion question) {
        assertThat(plan(question)).isInstanceOf(Planned.class);
        return (Planned) plan(question);
    }

    /// By Lagrange: each leaf gives the lack times its share of the variance.
    @Test
    void leavesOfASumShareTheLackByTheirVariances() {
        var plan = planned(TargetQuestion.of(SUM, Interval.atLeast(650), NORMALS));
        assertThat(plan.target("a").value()).isCloseTo(100 + 50 * 100 / 500.0, within(1e-6));
        assertThat(plan.target("b").value()).isCloseTo(200 + 50 * 400 / 500.0, within(1e-6));
        assertThat(plan.target("c").value()).isEqualTo(300);
        assertThat(plan.target("all").value()).isCloseTo(650, within(1e-6));
        assertThat(plan.surprise()).isCloseTo(50 / Math.sqrt(500), within(1e-7));
        double odds = NORMAL.cumulativeProbability(-50 / Math.sqrt(500));
        assertThat(plan.odds()).isCloseTo(odds, within(0.003));
        assertThat(plan.target("a").odds())
                .isCloseTo(NORMAL.cumulativeProbability(-1), within(1e-9));
        assertThat(plan.target("c").odds()).isEqualTo(1);
    }

    /// A cost goes down, and the odds are of going down.
    @Test
    void aGoalMayBeACostOrALoss() {
        var cost = planned(TargetQuestion.of(SUM, Interval.atMost(550), NORMALS));
        assertThat(cost.target("b").value()).isCloseTo(160, within(1e-6));
        assertThat(cost.target("b").odds())
                .isCloseTo(NORMAL.cumulativeProbability(-2), within(1e-9));
        var loss =
                new GoalTree("profit", Map.of("profit", new Minus(new Name("a"), new Name("b"))));
        var leaves = NORMALS.subList(0, 2);
        var plan = planned(TargetQuestion.of(loss, Interval.atLeast(-50), leaves));
        assertThat(plan.target("a").value()).isCloseTo(110, within(1e-6));
        assertThat(plan.target("b").value()).isCloseTo(160, within(1e-6));
        assertThat(plan.target("profit").value()).isCloseTo(-50, within(1e-6));
        assertThat(plan.odds()).isCloseTo(0.01267, within(0.0005));
    }

    /// A product of log-normals is a sum of normals.
    @Test
    void leavesOfAProductShareTheLackByTheirVariancesOnTheLogarithmicScale() {
        double lack = Math.log(1.5);
        var plan = planned(TargetQuestion.of(SALES, Interval.atLeast(36_000), LOGNORMALS));
        double all = 0.04 + 0.01 + 0.0025;
        assertThat(plan.target("visitors").value())
                .isCloseTo(10_000 * Math.exp(lack * 0.04 / all), within(1e-3));
        assertThat(plan.target("value").value())
                .isCloseTo(80 * Math.exp(lack * 0.0025 / all), within(1e-6));
        assertThat(plan.target("sales").value()).isCloseTo(36_000, within(1e-3));
        assertThat(plan.odds())
                .isCloseTo(NORMAL.cumulativeProbability(-lack / Math.sqrt(all)), within(0.002));
    }

    @Test
    void smallOddsAreSeenToo() {
        var plan = planned(TargetQuestion.of(SUM, Interval.atLeast(600 + 5 * 22.36068), NORMALS));
        double odds = NORMAL.cumulativeProbability(-5);
        assertThat(plan.odds()).isCloseTo(odds, within(0.05 * odds));
    }

    @Test
    void whatIsReachedAnywayAsksForNothingNew() {
        var plan = planned(TargetQuestion.of(SUM, Interval.atLeast(590), NORMALS));
        assertThat(plan.surprise()).isZero();
        assertThat(plan.targets())
                .extracting(Target::value)
                .containsExactly(100.0, 200.0, 300.0, 600.0);
        assertThat(plan.odds())
                .isCloseTo(NORMAL.cumulativeProbability(10 / 22.36068), within(0.01));
    }

    @Test
    void aLockedLeafStaysAndTheOthersCarryTheRest() {
        var question =
                TargetQuestion.of(SALES, Interval.atLeast(36_000), LOGNORMALS)
                        .within(
                                Map.of(
                                        "visitors",
                                        Interval.exactly(11_000),
                                        "conversion",
                                        Interval.atMost(0.035)));
        var plan = planned(question);
        assertThat(plan.target("visitors").value()).isCloseTo(11_000, within(1e-6));
        assertThat(plan.target("conversion").value()).isCloseTo(0.035, within(1e-9));
        assertThat(plan.target("value").value()).isCloseTo(36_000 / 11_000.0 / 0.035, within(1e-4));
        assertThat(plan.target("visitors").held()).isTrue();
        assertThat(plan.target("conversion").held()).isTrue();
        assertThat(plan.target("value").held()).isFalse();
    }

    /// Visitors cost money here, and the cost node is locked: visitors times their cost.
    @Test
    void anInnerNodeMayBeLocked() {
        var question =
                TargetQuestion.of(PROFIT, Interval.atLeast(12_000), profitLeaves())
                        .within(Map.of("cost", Interval.exactly(14_000)));
        var plan = planned(question);
        assertThat(plan.target("cost").value()).isCloseTo(14_000, within(1e-3));
        assertThat(plan.target("profit").value()).isCloseTo(12_000, within(1e-2));
        assertThat(plan.target("visitors").value() * plan.target("visitor_cost").value())
                .isCloseTo(14_000, within(1e-2));
        assertThat(plan.target("cost").held()).isTrue();
    }

    /// 10,500 × 0.031 × 80 = 26,040 is the most; 30,000 is wanted.
    @Test
    void whatLimitsRuleOutIsRefusedWithTheMostThatIsReachable() {
        var question =
                TargetQuestion.of(SALES, Interval.atLeast(30_000), LOGNORMALS)
                        .within(
                                Map.of(
                                        "visitors",
                                        Interval.atMost(10_500),
                                        "conversion",
                                        Interval.atMost(0.031),
                                        "value",
                                        Interval.exactly(80)));
        var no = (OutOfReach) plan(question);
        assertThat(no.node()).isEqualTo("sales");
        assertThat(no.nearest()).isCloseTo(26_040, within(0.01));
        assertThat(no.held()).containsExactly("conversion", "value", "visitors");
        assertThat(no.values().get("visitors")).isCloseTo(10_500, within(1e-3));
    }

    /// At most 10,000 visitors at 2.00 at most cannot cost 25,000, whatever the goal is.
    @Test
    void limitsThatContradictEachOtherAreNamed() {
        var question =
                TargetQuestion.of(PROFIT, Interval.atLeast(1_000), profitLeaves())
                        .within(
                                Map.of(
                                        "visitors",
                                        Interval.atMost(10_000),
                                        "visitor_cost",
                                        Interval.atMost(2),
                                        "cost",
                                        Interval.exactly(25_000)));
        var no = (OutOfReach) plan(question);
        assertThat(no.node()).isEqualTo("cost");
        assertThat(no.nearest()).isCloseTo(20_000, within(0.01));
        var never =
                TargetQuestion.of(SALES, Interval.atLeast(1), LOGNORMALS)
                        .within(Map.of("visitors", Interval.atMost(-1)));
        assertThat(((OutOfReach) plan(never)).node()).isEqualTo("visitors");
        var decided =
                TargetQuestion.of(SUM, Interval.atLeast(1), NORMALS)
                        .within(Map.of("c", Interval.atLeast(310)));
        assertThat(((OutOfReach) plan(decided)).nearest()).isEqualTo(300);
    }

    /// The mean of what three nodes want of the same leaf is where they are broken least.
    @Test
    void ofManyLimitsThatContradictEachOtherOneIsNamed() {
        var tree =
                new GoalTree(
                        "all",
                        Map.of(
                                "all",
                                Arithmetic.sum("x", "y", "z"),
                                "x",
                                Arithmetic.sum("a"),
                                "y",
                                Arithmetic.sum("a"),
                                "z",
                                Arithmetic.sum("a")));
        var question =
                TargetQuestion.of(tree, Interval.atLeast(1), NORMALS.subList(0, 1))
                        .within(
                                Map.of(
                                        "x",
                                        Interval.exactly(90),
                                        "y",
                                        Interval.exactly(100),
                                        "z",
                                        Interval.exactly(170)));
        var no = (OutOfReach) plan(question);
        assertThat(no.node()).isEqualTo("z");
        assertThat(no.nearest()).isCloseTo(120, within(1e-6));
    }

    /// With correlation ρ the lack goes by covariances with the sum: Σ(Σ1)/1ᵀΣ1.
    @Test
    void leavesThatMoveTogetherAreMovedTogether() {
        var question =
                TargetQuestion.of(SUM, Interval.atLeast(650), NORMALS)
                        .moving(List.of(new Likeness("a", "b", 0.5)));
        var plan = planned(question);
        assertThat(plan.target("a").value()).isCloseTo(100 + 50 * 200 / 700.0, within(1e-6));
        assertThat(plan.target("b").value()).isCloseTo(200 + 50 * 500 / 700.0, within(1e-6));
        assertThat(plan.odds())
                .isCloseTo(NORMAL.cumulativeProbability(-50 / Math.sqrt(700)), within(0.002));
    }

    @Test
    void correlationsThatCannotBeTogetherAreRefused() {
        var question =
                TargetQuestion.of(SUM, Interval.atLeast(650), NORMALS)
                        .moving(
                                List.of(
                                        new Likeness("a", "b", 0.9),
                                        new Likeness("b", "c", 0.9),
                                        new Likeness("a", "c", -0.9)));
        assertThat(plan(question)).isEqualTo(new Refused(Refusal.CONTRADICTORY));
    }

    @Test
    void aTreeThatMakesNoNumberIsRefused() {
        var ratio =
                new GoalTree("r", Map.of("r", new Arithmetic.Over(new Name("a"), new Name("z"))));
        var leaves = List.of(NORMALS.getFirst(), Prospect.certain("z", 0));
        assertThat(plan(TargetQuestion.of(ratio, Interval.atLeast(1), leaves)))
                .isEqualTo(new Refused(Refusal.NOT_A_NUMBER));
        var endless = Interval.atLeast(Double.POSITIVE_INFINITY);
        assertThat(plan(TargetQuestion.of(SUM, endless, NORMALS)))
                .isEqualTo(new Refused(Refusal.NOT_A_NUMBER));
    }

    /// Two equal leaves that vary much, and six times as much wanted: one alone is nearer than
    /// both.
    @Test
    void theNearestOfSeveralWaysIsTaken() {
        var tree = new GoalTree("all", Map.of("all", Arithmetic.sum("a", "b")));
        var leaves =
                List.of(new Prospect("a", Scale.LOG, 0, 1), new Prospect("b", Scale.LOG, 0, 1));
        var plan = planned(TargetQuestion.of(tree, Interval.atLeast(12), leaves));
        assertThat(plan.surprise()).isLessThan(Math.log(11)).isLessThan(Math.log(6) * Math.sqrt(2));
        assertThat(plan.target("all").value()).isCloseTo(12, within(1e-5));
    }

    /// Units do not matter: millions of millions or thousandths give the same shares.
    @Test
    void whileALimitIsDraggedThePlanIsTheSame() {
        var question = TargetsBenchmark.channels(3, 1.3);
        var careful = (Planned) Targets.of(question, new Random(1));
        var quick = (Planned) Targets.quickly(question, new Random(1));
        assertThat(quick.surprise()).isCloseTo(careful.surprise(), within(1e-6));
        assertThat(quick.odds()).isCloseTo(careful.odds(), within(0.01));
    }

    @Test
    void anyUnitGivesTheSamePlan() {
        for (double unit : new double[] {1e-9, 1e-3, 1e12}) {
            var leaves =
                    List.of(
                            new Prospect("a", Scale.PLAIN, 100 * unit, 10 * unit),
                            new Prospect("b", Scale.PLAIN, 200 * unit, 20 * unit),
                            new Prospect("c", Scale.PLAIN, 300 * unit, 0));
            var plan = planned(TargetQuestion.of(SUM, Interval.atLeast(650 * unit), leaves));
            assertThat(plan.target("a").value() / unit).isCloseTo(110, within(1e-5));
            assertThat(plan.surprise()).isCloseTo(50 / Math.sqrt(500), within(1e-6));
        }
    }

    /// A million times as much: planned, but with no odds; and not, where a limit forbids it.
    @Test
    void anAbsurdGoalIsToldAsSuch() {
        var goal = Interval.atLeast(24_000 * 1e6);
        var plan = planned(TargetQuestion.of(SALES, goal, LOGNORMALS));
        assertThat(plan.surprise()).isCloseTo(Math.log(1e6) / Math.sqrt(0.0525), within(1e-4));
        assertThat(plan.odds()).isLessThan(1e-12);
        var limits =
                Map.of(
                        "visitors", Interval.atMost(20_000),
                        "conversion", Interval.atMost(1),
                        "value", Interval.atMost(100));
        var no = (OutOfReach) plan(TargetQuestion.of(SALES, goal, LOGNORMALS).within(limits));
        assertThat(no.nearest()).isCloseTo(2_000_000, within(1.0));
    }

    /// With 95 % of a forecast between 8,000 and 12,500 around 10,000.
    @Test
    void aForecastIsAProspect() {
        var prospect =
                Prospect.told("visitors", Scale.LOG, 10_000, new Interval(8_000, 12_500), 0.95)
                        .orElseThrow();
        var fromZero = new Interval(0, 3);
        assertThat(prospect.at(1.959964)).isCloseTo(12_500, within(0.1));
        assertThat(prospect.at(0)).isCloseTo(10_000, within(1e-6));
        assertThat(Prospect.told("orders", Scale.LOG, 1, fromZero, 0.95)).isEmpty();
        assertThat(Prospect.told("orders", Scale.LOG1P, 1, fromZero, 0.95)).isPresent();
    }
}
