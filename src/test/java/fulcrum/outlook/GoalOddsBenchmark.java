package fulcrum.outlook;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.outlook.Outlooks.Aim;
import fulcrum.state.State;
import fulcrum.statistics.Odds;
import fulcrum.store.Stores;
import fulcrum.units.Period;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How often what came lay where the forecasts of a month said, as they were made on its first day
/// and on its fifteenth.
class GoalOddsBenchmark {

    private static final int LEAST_DAYS = 250;
    private static final int LENGTH = 28;

    @Test
    @EnabledIfSystemProperty(named = "data", matches = ".+")
    void oddsOfFourWeeks() {
        var directory = Path.of(System.getProperty("data"));
        try (var state = State.open(directory);
                var warehouse = Warehouse.open(directory)) {
            var store = new Stores(state).all().getFirst();
            var outlooks = new Outlooks(new Metrics(warehouse));
            for (int into : new int[] {0, 14}) {
                var below = new ArrayList<Double>();
                long inside = 0;
                for (var metric : List.of("received", "visitors", "profit", "goods_cost")) {
                    var question = CourseQuestion.of(store, new MetricId(metric));
                    var course = (Course) outlooks.course(question);
                    var from = course.days().from().plusDays(LEAST_DAYS);
                    for (;
                            !from.plusDays(LENGTH).isAfter(course.days().until());
                            from = from.plusWeeks(1)) {
                        var period = new Period(from, from.plusDays(LENGTH));
                        double came =
                                period.from()
                                        .datesUntil(period.until())
                                        .mapToDouble(day -> course.at(day).orElse(0))
                                        .sum();
                        var then = outlooks.before(from.plusDays(into));
                        var aim = new Aim(came, Odds.Side.AT_MOST);
                        if (then.odds(question, aim, period) instanceof Reached.Told told) {
                            below.add(told.odds().probability());
                            var interval = told.odds().interval();
                            inside += interval.contains(came - told.sofar()) ? 1 : 0;
                        }
                    }
                }
                print(into, below, inside);
            }
        }
    }

    private static void print(int into, List<Double> below, long inside) {
        double mean = below.stream().mapToDouble(p -> p).average().orElse(0);
        System.out.printf(
                "%d days in: %d goals, 95 %% intervals hold %.1f %%; mean %.3f; odds in fifths:",
                into, below.size(), 100.0 * inside / below.size(), mean);
        for (int fifth = 0; fifth < 5; fifth++) {
            double low = fifth / 5.0;
            System.out.printf(
                    " %.2f",
                    below.stream().filter(p -> p >= low && (p < low + 0.2 || low == 0.8)).count()
                            / (double) below.size());
        }
        System.out.println();
    }
}
