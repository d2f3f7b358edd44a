package fulcrum.outlook;

import fulcrum.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/// How many verdicts held, of actions whose effect is known.
final class VerdictTally {
    private int told;
    private int covered;
    private int wrongNothing;
    private int wrongSign;
    private int wrongNone;
    private int cannotTell;
    private int material;
    private int seen;
    private final List<Double> widths = new ArrayList<>();

    void add(Interval interval, double truth, double matters, double least) {
        told++;
        covered += interval.contains(truth) ? 1 : 0;
        widths.add(interval.high() - interval.low());
        boolean matter = Math.abs(truth) >= matters;
        material += matter ? 1 : 0;
        if (interval.low() > 0 || interval.high() < 0) {
            int sign = interval.low() > 0 ? 1 : -1;
            wrongNothing += truth == 0 ? 1 : 0;
            wrongSign += truth * sign < 0 ? 1 : 0;
            seen += matter && truth * sign > 0 ? 1 : 0;
        } else if (interval.within(-least, least)) {
            wrongNone += matter ? 1 : 0;
        } else {
            cannotTell++;
        }
    }

    @Override
    public String toString() {
        int wrong = wrongNothing + wrongSign + wrongNone;
        return "%d told; coverage %.1f %%; wrong %.1f %% (%d of nothing, %d by sign, %d 'no effect'); cannot tell %.1f %%; power %.2f of %d; median width %.3f"
                .formatted(
                        told,
                        100.0 * covered / told,
                        100.0 * wrong / told,
                        wrongNothing,
                        wrongSign,
                        wrongNone,
                        100.0 * cannotTell / told,
                        1.0 * seen / material,
                        material,
                        widths.stream().sorted().skip(widths.size() / 2).findFirst().orElse(0.0));
    }
}
