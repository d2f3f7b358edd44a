package fulcrum.statistics;

import java.util.Comparator;
import java.util.List;

/// Which of many looked-at things are found, so that of what is found a bounded part is false.
///
/// Benjamini & Hochberg, JRSS B 57 (1995), procedure (1); it holds for independent tests and for
/// tests that are positively dependent (Benjamini & Yekutieli, Annals of Statistics 29 (2001)).
public final class Discoveries {

    private Discoveries() {}

    /// @param chances probability of each to look like this by chance
    /// @param rate the part of the found that may be false on average
    /// @return the largest chance that is found; below zero where nothing is
    public static double bar(List<Double> chances, double rate) {
        var sorted = chances.stream().sorted(Comparator.naturalOrder()).toList();
        double bar = -1;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) <= rate * (i + 1) / sorted.size()) {
                bar = sorted.get(i);
            }
        }
        return bar;
    }
}
