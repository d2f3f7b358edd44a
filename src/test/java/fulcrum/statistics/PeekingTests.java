package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.statistics.Trial.As;
import fulcrum.statistics.Trial.Asking;
import fulcrum.statistics.Trial.Looking;
import fulcrum.statistics.Trial.Setting;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeekingTests {

    /// 2,000 experiments without an effect, looked at on each of 60 days.
    @Test
    void lookingEveryDayFindsNothingWhereNothingIs() {
        var random = new Random(20260501);
        int always = 0;
        int once = 0;
        for (int experiment = 0; experiment < 2000; experiment++) {
            var found = lookDaily(random);
            always += found[0] ? 1 : 0;
            once += found[1] ? 1 : 0;
        }
        System.out.printf("60 looks: always-valid %d, fixed %d of 2000%n", always, once);
        assertThat(always).isLessThanOrEqualTo(100);
        assertThat(once).as("the same looks with an interval for one look").isGreaterThan(300);
    }

    private static boolean[] lookDaily(Random random) {
        double[] sums = new double[4];
        boolean always = false;
        boolean once = false;
        for (int day = 1; day <= 60; day++) {
            for (int unit = 0; unit < 40; unit++) {
                double a = random.nextGaussian();
                double b = random.nextGaussian();
                sums[0] += a;
                sums[1] += a * a;
                sums[2] += b;
                sums[3] += b * b;
            }
            var control = Arm.mean(40L * day, sums[0], sums[1]);
            var treated = Arm.mean(40L * day, sums[2], sums[3]);
            always |= p(control, treated, new Looking.Always(2400)) < 0.05;
            once |= p(control, treated, new Looking.Once()) < 0.05;
        }
        return new boolean[] {always, once};
    }

    private static double p(Arm control, Arm treated, Looking looking) {
        var setting = new Setting(As.DIFFERENCE, Asking.IS_IT_DIFFERENT, looking, 0.95, 0.1);
        return ((Lift.Measured) Experiments.lift(new Trial(control, treated, setting))).p();
    }
}
