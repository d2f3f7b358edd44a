package fulcrum.statistics;

import fulcrum.statistics.allocation.Spent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.stat.StatUtils;

/// What was spent, and how much of it may be planned.
final class Budgets {

    private static final int LEAST_STEPS = 40;

    /// Free steps for each channel beyond the baseline.
    private static final int STEPS_A_CHANNEL = 6;

    private static final int WAVES = 3;

    /// The split as it is: that of so many last steps.
    private static final int RECENT = 13;

    /// A channel is not planned with more than so many times the most that it had over four steps.
    private static final double BEYOND = 1.5;

    private static final int LASTING = 4;

    /// Without a platform's word: usual returns, after the default of Google's Meridian.
    private static final double USUAL_RETURN = 1.2;

    private static final double DOUBT = 0.9;

    /// Doubt in what platforms report.
    private static final double DOUBT_OF_REPORTS = 0.7;

    private final AllocationQuestion question;

    Budgets(AllocationQuestion question) {
        this.question = question;
    }

    static Optional<Refusal> unfit(AllocationQuestion question) {
        var came = question.came();
        int channels = question.channels().size();
        int least = LEAST_STEPS + STEPS_A_CHANNEL * channels + question.others().size();
        return Refusal.EMPTY
                .when(channels == 0)
                .or(() -> Refusal.ofPositive(question.setting().budget()))
                .or(() -> Refusal.ALL_ZERO.when(question.setting().budget() == 0))
                .or(() -> Refusal.of(came.toArray(), least))
                .or(() -> Refusal.GAPS.when(came.known() < came.length()))
                .or(() -> Refusal.ofNumbers(came.toArray()))
                .or(() ->
                        question.channels().stream()
                                .flatMap(channel -> unfit(channel).stream())
                                .findFirst())
                .or(() ->
                        question.others().stream()
                                .flatMap(other ->
                                        Refusal.ofNumbers(other.values().toArray()).stream())
                                .findFirst());
    }

    private static Optional<Refusal> unfit(Channel channel) {
        var spend = channel.spend();
        return Refusal.GAPS
                .when(spend.known() < spend.length())
                .or(() -> Refusal.ofPositive(spend.toArray()))
                .or(() -> Refusal.ALL_ZERO.when(StatUtils.sum(spend.toArray()) == 0))
                .or(() ->
                        channel.reported().isPresent()
                                ? Refusal.ofPositive(channel.reported().getAsDouble())
                                : Optional.empty())
                .or(() -> Refusal.NOT_POSITIVE.when(channel.reported().orElse(1) == 0));
    }

    List<Spent> spent() {
        return question.channels().stream()
                .map(channel ->
                        new Spent(
                                channel.spend().toArray(),
                                channel.reported().orElse(USUAL_RETURN),
                                channel.reported().isPresent() ? DOUBT_OF_REPORTS : DOUBT))
                .toList();
    }

    /// A level, the year in three waves where a year is known, and the others; each of length 1.
    double[][] regressors() {
        int steps = question.came().length();
        int period = question.setting().period();
        int waves = period <= steps ? Math.min(WAVES, (period - 1) / 2) : 0;
        var season =
                IntStream.rangeClosed(1, waves)
                        .boxed()
                        .flatMap(wave ->
                                Stream.of(
                                        steps(step -> Math.cos(2 * Math.PI * wave * step / period)),
                                        steps(step ->
                                                Math.sin(2 * Math.PI * wave * step / period))));
        return Stream.of(
                        Stream.of(steps(_ -> 1)),
                        season,
                        question.others().stream().map(other -> other.values().toArray()))
                .flatMap(some -> some)
                .map(Budgets::ofLengthOne)
                .toArray(double[][]::new);
    }

    private double[] steps(IntToDoubleFunction of) {
        return IntStream.range(0, question.came().length()).mapToDouble(of).toArray();
    }

    private static double[] ofLengthOne(double[] values) {
        double length = Math.sqrt(StatUtils.sumSq(values));
        return Arrays.stream(values).map(one -> length == 0 ? 0 : one / length).toArray();
    }

    double budget() {
        return question.setting().budget();
    }

    double confidence() {
        return question.setting().confidence();
    }

    List<String> names() {
        return question.channels().stream().map(Channel::name).toList();
    }

    /// The budget, split as in the last steps in which anything was spent, to the ceilings.
    double[] now() {
        var recent = each(spend -> StatUtils.mean(spend, spend.length - RECENT, RECENT));
        var usual = StatUtils.sum(recent) > 0 ? recent : each(StatUtils::mean);
        double times = budget() / StatUtils.sum(usual);
        var ceilings = ceilings();
        return IntStream.range(0, usual.length)
                .mapToDouble(i -> Math.min(times * usual[i], ceilings[i]))
                .toArray();
    }

    double[] ceilings() {
        return each(spend ->
                BEYOND
                        * IntStream.rangeClosed(LASTING, spend.length)
                                .mapToDouble(end -> StatUtils.mean(spend, end - LASTING, LASTING))
                                .max()
                                .orElseThrow());
    }

    private double[] each(ToDoubleFunction<double[]> of) {
        return question.channels().stream()
                .mapToDouble(channel -> of.applyAsDouble(channel.spend().toArray()))
                .toArray();
    }
}
