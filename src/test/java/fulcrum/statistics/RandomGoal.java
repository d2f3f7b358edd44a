package fulcrum.statistics;

import fulcrum.statistics.Arithmetic.Minus;
import fulcrum.statistics.Arithmetic.Name;
import fulcrum.statistics.Arithmetic.Over;
import fulcrum.statistics.Arithmetic.Plus;
import fulcrum.statistics.Arithmetic.Times;
import fulcrum.statistics.TargetQuestion.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A tree of two to six leaves, its prospects, limits and a goal that some point reaches.
final class RandomGoal {

    static final int RAYS = 300;
    static final int TURNS = 1_500;

    final Random random;
    final List<Prospect> prospects = new ArrayList<>();
    final Map<String, Arithmetic> made = new HashMap<>();
    final Map<String, Interval> limits = new HashMap<>();
    final double correlation;
    final TargetQuestion question;

    RandomGoal(long seed) {
        random = new Random(seed);
        int leaves = 2 + random.nextInt(5);
        var open = new ArrayList<String>();
        for (int i = 0; i < leaves; i++) {
            prospects.add(prospect("leaf" + i));
            open.add("leaf" + i);
        }
        while (open.size() > 1) {
            var left = open.remove(random.nextInt(open.size()));
            var right = open.remove(random.nextInt(open.size()));
            var node = "node" + made.size();
            made.put(node, joined(left, right));
            open.add(node);
        }
        var tree = new GoalTree(open.getFirst(), made);
        correlation = random.nextBoolean() ? 0 : random.nextDouble(-0.8, 0.8);
        var reachable = limited();
        double root = value(tree, reachable);
        limitInner(reachable);
        boolean more = root >= value(tree, new double[leaves]);
        var goal = more ? Interval.atLeast(root) : Interval.atMost(root);
        question =
                new TargetQuestion(
                        tree,
                        goal,
                        prospects,
                        limits,
                        List.of(new Likeness("leaf0", "leaf1", correlation)));
    }

    Prospect prospect(String leaf) {
        if (random.nextInt(3) > 0) {
            double mean = Math.log(random.nextDouble(0.5, 100));
            return new Prospect(leaf, Scale.LOG, mean, random.nextDouble(0.02, 0.5));
        }
        double mean = random.nextDouble(20, 100);
        return new Prospect(leaf, Scale.PLAIN, mean, mean * random.nextDouble(0.02, 0.2));
    }

    /// Divided is only by leaves that cannot be zero.
    Arithmetic joined(String left, String right) {
        var a = new Name(left);
        var b = new Name(right);
        boolean positive =
                prospects.stream().anyMatch(p -> p.leaf().equals(right) && p.scale() == Scale.LOG);
        return switch (random.nextInt(positive ? 6 : 5)) {
            case 0, 1 -> new Plus(a, b);
            case 2, 3 -> new Times(a, b);
            case 4 -> new Minus(a, b);
            default -> new Over(a, b);
        };
    }

    /// A possible point, and limits around it on some leaves.
    double[] limited() {
        var point = new double[prospects.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = 1.5 * random.nextGaussian();
            double value = at(i, point[i]);
            switch (random.nextInt(6)) {
                case 0 -> limits.put("leaf" + i, Interval.exactly(value));
                case 1 -> limits.put("leaf" + i, Interval.atMost(at(i, point[i] + 0.3)));
                case 2 -> limits.put("leaf" + i, Interval.atLeast(at(i, point[i] - 0.3)));
                default -> {}
            }
        }
        return point;
    }

    /// On every other tree one inner node stays near where the possible point has it.
    void limitInner(double[] point) {
        if (made.size() > 1 && random.nextBoolean()) {
            double value = value("node0", point);
            double room = Math.abs(value) * random.nextDouble(0.05);
            limits.put(
                    "node0",
                    random.nextBoolean()
                            ? Interval.atMost(value + room)
                            : Interval.atLeast(value - room));
        }
    }

    double at(int leaf, double away) {
        var prospect = prospects.get(leaf);
        double x = prospect.mean() + away * prospect.error();
        return prospect.scale() == Scale.LOG ? Math.exp(x) : x;
    }

    double value(GoalTree tree, double[] away) {
        return value(tree.root(), away);
    }

    double value(String node, double[] away) {
        return switch (made.get(node)) {
            case null -> {
                int leaf = Integer.parseInt(node.substring(4));
                yield at(leaf, away[leaf]);
            }
            case Plus(Name a, Name b) -> value(a.name(), away) + value(b.name(), away);
            case Minus(Name a, Name b) -> value(a.name(), away) - value(b.name(), away);
            case Times(Name a, Name b) -> value(a.name(), away) * value(b.name(), away);
            case Over(Name a, Name b) -> value(a.name(), away) / value(b.name(), away);
            case Arithmetic other -> throw new IllegalStateException(other.toString());
        };
    }

    double surprise(double[] u) {
        double rest = IntStream.range(2, u.length).mapToDouble(i -> u[i] * u[i]).sum();
        double pair = u[0] * u[0] + u[1] * u[1] - 2 * correlation * u[0] * u[1];
        return Math.sqrt(rest + pair / (1 - correlation * correlation));
    }

    /// A point of a ray, moved into the limits.
    double[] point(double[] direction, double length) {
        var u = new double[direction.length];
        for (int i = 0; i < u.length; i++) {
            var p = prospects.get(i);
            var limit = limits.get("leaf" + i);
            u[i] = direction[i] * length;
            if (limit != null) {
                double low = place(p, limit.low());
                double high = place(p, limit.high());
                u[i] = Math.min(high, Math.max(low, u[i]));
            }
        }
        return u;
    }

    static double place(Prospect p, double value) {
        if (Double.isInfinite(value)) {
            return value;
        }
        return ((p.scale() == Scale.LOG ? Math.log(value) : value) - p.mean()) / p.error();
    }

    boolean reaches(double[] u) {
        var inner = limits.get("node0");
        return question.goal().contains(value(question.tree(), u))
                && (inner == null || inner.contains(value("node0", u)));
    }

    /// The surprise of the first point of a ray that reaches the goal.
    double along(double[] direction) {
        for (double length = 0; length < 8; length += 0.1) {
            if (reaches(point(direction, length))) {
                double out = Math.max(0, length - 0.1);
                double in = length;
                for (int halving = 0; halving < 30; halving++) {
                    double middle = (out + in) / 2;
                    if (reaches(point(direction, middle))) {
                        in = middle;
                    } else {
                        out = middle;
                    }
                }
                return surprise(point(direction, in));
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    double searched() {
        var best = new double[prospects.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < RAYS + TURNS; turn++) {
            double spread = turn < RAYS ? 1 : Math.pow(10, -4.0 * (turn - RAYS) / TURNS);
            var direction = turn < RAYS ? new double[best.length] : best.clone();
            for (int i = 0; i < direction.length; i++) {
                direction[i] += spread * random.nextGaussian();
            }
            double length = Math.sqrt(DoubleStream.of(direction).map(d -> d * d).sum());
            for (int i = 0; i < direction.length; i++) {
                direction[i] /= length;
            }
            double found = along(direction);
            if (found < least) {
                least = found;
                best = direction;
            }
        }
        return least;
    }
}
