package fulcrum.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;

/// Odds that were told beside what came.
public final class OddsTally {

    private record Told(double odds, double came) {}

    private final List<Told> told = new ArrayList<>();

    public void add(double odds, boolean came) {
        told.add(new Told(odds, came ? 1 : 0));
    }

    public int size() {
        return told.size();
    }

    private double rate() {
        return told.stream().mapToDouble(Told::came).average().orElseThrow();
    }

    /// Brier, G. W. (1950), Monthly Weather Review 78(1).
    public double brier() {
        return told.stream()
                .mapToDouble(one -> (one.odds() - one.came()) * (one.odds() - one.came()))
                .average()
                .orElseThrow();
    }

    /// Of odds that are always those of how often it comes.
    public double brierOfBaseRate() {
        return rate() * (1 - rate());
    }

    /// By how much what came rises with the odds: 1 where they are right, less where too bold.
    public double slope() {
        var line = new SimpleRegression();
        told.forEach(one -> line.addData(one.odds(), one.came()));
        return line.getSlope();
    }

    /// In a line, and by tenths of the odds.
    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append(
                "%d targets, %.2f reached; Brier %.4f beside %.4f of the base rate (%.0f %% better); slope %.2f%n"
                        .formatted(
                                size(),
                                rate(),
                                brier(),
                                brierOfBaseRate(),
                                100 * (1 - brier() / brierOfBaseRate()),
                                slope()));
        for (int tenth = 0; tenth < 10; tenth++) {
            int at = tenth;
            var among =
                    told.stream().filter(one -> (int) Math.min(9, one.odds() * 10) == at).toList();
            text.append(
                    "  told %.2f came %.2f (%d)%n"
                            .formatted(
                                    among.stream().mapToDouble(Told::odds).average().orElse(0),
                                    among.stream().mapToDouble(Told::came).average().orElse(0),
                                    among.size()));
        }
        return text.toString();
    }
}
