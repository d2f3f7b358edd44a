package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.statistics.Lifetime.Learned;
import fulcrum.statistics.Lifetime.Outlook;
import fulcrum.statistics.Spending.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a file may hold: a named reason, never an exception, never a figure.
class RefusedLifetimesTests {

    private static final Learned CROWD =
            new Learned(LifetimeModel.BG_NBD, .7, 8, 1.3, 2.5, Double.NaN);

    private static List<Buyer> usual() {
        return IntStream.range(0, 80)
                .mapToObj(i -> i % 2 == 0 ? new Buyer(0, 0, i) : new Buyer(i % 7 + 1, i / 2.0, i))
                .toList();
    }

    private static List<Buyer> with(Buyer buyer) {
        var all = new ArrayList<>(usual());
        all.add(buyer);
        return all;
    }

    private static Lifetime refused(Refusal why) {
        return new Lifetime.Refused(why);
    }

    @ParameterizedTest
    @EnumSource
    void aCrowdThatSaysNothingIsRefused(LifetimeModel model) {
        assertThat(Lifetimes.learn(model, usual())).isInstanceOf(Learned.class);
        assertThat(Lifetimes.learn(model, List.of())).isEqualTo(refused(Refusal.EMPTY));
        assertThat(Lifetimes.learn(model, List.of(new Buyer(2, 3, 4))))
                .isEqualTo(refused(Refusal.ONE_POINT));
        assertThat(Lifetimes.learn(model, Collections.nCopies(99, new Buyer(2, 3, 4))))
                .isEqualTo(refused(Refusal.CONSTANT));
        assertThat(
                        Lifetimes.learn(
                                model,
                                IntStream.range(0, 99)
                                        .mapToObj(age -> new Buyer(0, 0, age))
                                        .toList()))
                .isEqualTo(refused(Refusal.ALL_ZERO));
        assertThat(Lifetimes.learn(model, usual().subList(0, 40)))
                .isEqualTo(refused(Refusal.TOO_FEW));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 3, 9, NEGATIVE",
        "1, -3, 9, NEGATIVE",
        "1, 3, NaN, NOT_A_NUMBER",
        "1, 3, Infinity, NOT_A_NUMBER",
        "1, 3, 1e12, TOO_LARGE",
        "1, 9.5, 9, CONTRADICTORY",
        "0, 3, 9, CONTRADICTORY",
        "2, 0, 9, CONTRADICTORY"
    })
    void oneBuyerWhoCannotBeIsNamed(int repeats, double recency, double age, Refusal why) {
        var buyer = new Buyer(repeats, recency, age);
        assertThat(Lifetimes.learn(LifetimeModel.MBG_NBD, with(buyer))).isEqualTo(refused(why));
        assertThat(Lifetimes.outlook(CROWD, buyer, 10)).isEqualTo(new Outlook.Refused(why));
    }

    @ParameterizedTest
    @CsvSource({"-1, NEGATIVE", "NaN, NOT_A_NUMBER", "1e12, TOO_LARGE", "9e6, TOO_LARGE"})
    void aTimeThatNobodyLooksAheadIsRefused(double horizon, Refusal why) {
        assertThat(Lifetimes.outlook(CROWD, new Buyer(1, 3, 9), horizon))
                .isEqualTo(new Outlook.Refused(why));
    }

    /// Everybody comes every week and nobody stops: far beyond what the models are for, and still
    /// finite.
    @ParameterizedTest
    @EnumSource
    void aCrowdWithoutStopsIsStillAFigure(LifetimeModel model) {
        var all = IntStream.range(10, 110).mapToObj(age -> new Buyer(age, age - .5, age)).toList();
        var found = (Learned) Lifetimes.learn(model, all);
        var told = (Outlook.Told) Lifetimes.outlook(found, all.getLast(), 20);
        assertThat(told.alive()).isBetween(.9, 1.0);
        assertThat(told.purchases()).isBetween(15.0, 21.0);
    }

    private static List<Spender> spenders(int count, double mean) {
        return IntStream.range(0, count).mapToObj(i -> new Spender(i % 4, mean + i % 9)).toList();
    }

    private static Spending spending(int purchases, double mean) {
        var all = new ArrayList<>(spenders(99, 10));
        all.add(new Spender(purchases, mean));
        return Lifetimes.spending(all);
    }

    @Test
    void spendersWhoCannotBeAreNamed() {
        assertThat(spending(2, 20)).isInstanceOf(Spending.Learned.class);
        assertThat(spending(0, Double.NaN)).isInstanceOf(Spending.Learned.class);
        assertThat(spending(2, -1)).isEqualTo(new Spending.Refused(Refusal.NEGATIVE));
        assertThat(spending(-2, 1)).isEqualTo(new Spending.Refused(Refusal.NEGATIVE));
        assertThat(spending(2, 0)).isEqualTo(new Spending.Refused(Refusal.NOT_POSITIVE));
        assertThat(spending(2, Double.NaN)).isEqualTo(new Spending.Refused(Refusal.NOT_A_NUMBER));
        assertThat(spending(2, 1e12)).isEqualTo(new Spending.Refused(Refusal.TOO_LARGE));
        assertThat(Lifetimes.spending(List.of())).isEqualTo(new Spending.Refused(Refusal.EMPTY));
        assertThat(Lifetimes.spending(spenders(20, 10)))
                .isEqualTo(new Spending.Refused(Refusal.TOO_FEW));
        assertThat(Lifetimes.spending(Collections.nCopies(99, new Spender(2, 5))))
                .isEqualTo(new Spending.Refused(Refusal.CONSTANT));
        assertThat(Lifetimes.spending(Collections.nCopies(99, new Spender(0, 5))))
                .isEqualTo(new Spending.Refused(Refusal.ALL_ZERO));
        var learned = (Spending.Learned) spending(2, 20);
        assertThat(Lifetimes.value(learned, new Spender(2, -1)))
                .isEqualTo(new Value.Refused(Refusal.NEGATIVE));
        assertThat(Lifetimes.value(learned, new Spender(0, Double.NaN)))
                .isEqualTo(new Value.Told(learned.mean()));
    }

    @Test
    void visitsThatCannotBeAreNamed() {
        assertThat(time(List.of())).isEqualTo(new ShopTime.Refused(Refusal.EMPTY));
        assertThat(time(List.of(List.of(1), List.of(-1, 2))))
                .isEqualTo(new ShopTime.Refused(Refusal.NEGATIVE));
        assertThat(time(List.of(List.of(1), List.of(2, 2))))
                .isEqualTo(new ShopTime.Refused(Refusal.CONTRADICTORY));
        assertThat(time(List.of(List.of(1), List.of())))
                .isEqualTo(new ShopTime.Refused(Refusal.CONTRADICTORY));
        assertThat(time(List.of(List.of(1), List.of(2))))
                .isEqualTo(new ShopTime.Refused(Refusal.ALL_ZERO));
        assertThat(time(List.of(List.of(1), List.of(2, 3))))
                .isEqualTo(new ShopTime.Refused(Refusal.TOO_FEW));
        assertThat(
                        Lifetimes.shopTime(
                                LifetimeModel.BG_NBD, new Visits(List.of(List.of(1)), 10, 1, 12)))
                .isEqualTo(new ShopTime.Refused(Refusal.NOT_ENOUGH_HISTORY));
    }

    private static ShopTime time(List<List<Integer>> buyers) {
        return Lifetimes.shopTime(LifetimeModel.BG_NBD, new Visits(buyers, 10, 2, 5));
    }
}
