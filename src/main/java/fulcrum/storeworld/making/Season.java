package fulcrum.storeworld.making;

import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Matter;
import java.time.LocalDate;
import java.util.List;

/// What each day brings whatever the shop does: weekday, time of year, feasts, trend, weather.
public final class Season {

    /// Factor on the market's demand of each day, by category.
    public final double[][] visits;

    /// Factor on conversion of each day.
    public final double[] conversion;

    /// Share of each order that the shop takes off, in feasts.
    public final double[] discount;

    /// Factor on conversion of each day by what rivals ask, by category.
    public final double[][] rivals;

    private Season(int days, int categories) {
        visits = new double[days][categories];
        conversion = new double[days];
        discount = new double[days];
        rivals = new double[days][categories];
    }

    /// Monday to Sunday.
    private static final double[] WEEK = {1.04, 1.03, 1.02, 1.0, 0.96, 0.95, 1.0};

    private static final double YEARLY_GROWTH = 0.08;
    private static final double WEATHER = 0.07;
    private static final double WEATHER_KEEPS = 0.6;

    /// @param lead days before the world's first on which it warms up
    static Season of(Chance chance, WorldPlan plan, Lexicon lexicon, int lead) {
        int days = plan.days() + lead;
        int categories = lexicon.categories().size();
        var season = new Season(days, categories);
        var festivals = Festivals.of(plan);
        double weather = 0;
        for (int d = 0; d < days; d++) {
            var day = plan.from().plusDays(d - (long) lead);
            weather = WEATHER_KEEPS * weather + WEATHER * chance.normal(Matter.WEATHER, d, 0);
            season.fill(chance, festivals, d, day, weather, lexicon);
        }
        return season;
    }

    private void fill(
            Chance chance,
            List<Festival> festivals,
            int d,
            LocalDate day,
            double weather,
            Lexicon lexicon) {
        double demand = Math.log(WEEK[day.getDayOfWeek().getValue() - 1]) + weather;
        demand += YEARLY_GROWTH * d / 365.0;
        double wanting = 0;
        for (var festival : festivals) {
            demand += festival.visits(day);
            wanting += festival.conversion(day);
            discount[d] = Math.max(discount[d], festival.during(day) ? festival.discount() : 0);
        }
        conversion[d] = Math.exp(wanting);
        for (int c = 0; c < visits[d].length; c++) {
            double turn = (day.getDayOfYear() / 30.4 + 0.5 - lexicon.categories().get(c).peak());
            double yearly = 0.35 * Math.cos(2 * Math.PI * turn / 12);
            visits[d][c] = Math.exp(demand + yearly);
            // a rival changes its prices every two weeks
            rivals[d][c] = Math.exp(0.05 * chance.normal(Matter.RIVAL_DAY, d / 14, c));
        }
    }
}
