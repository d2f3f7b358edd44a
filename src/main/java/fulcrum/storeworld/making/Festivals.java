package fulcrum.storeworld.making;

import fulcrum.storeworld.WorldPlan;
import fulcrum.units.ChineseNewYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// The feasts of a shop's country in a span of years.
public final class Festivals {

    public static final int FIRST_YEAR = 2015;
    public static final int LAST_YEAR = ChineseNewYear.LAST_YEAR;

    private Festivals() {}

    /// All feasts that touch the plan's days.
    static List<Festival> of(WorldPlan plan) {
        var all = new ArrayList<Festival>();
        int last = plan.period().until().getYear();
        for (int year = plan.from().getYear() - 1; year <= last + 1; year++) {
            if (plan.platform().language().equals("zh")) {
                chinese(year, all);
            } else {
                western(year, all);
            }
        }
        plan.festivals()
                .forEach(own ->
                        all.add(
                                new Festival(
                                        own.name(),
                                        own.day(),
                                        own.day(),
                                        0.8,
                                        0.35,
                                        0.1,
                                        3,
                                        -0.1,
                                        3,
                                        -0.2)));
        return all;
    }

    private static void chinese(int year, List<Festival> all) {
        ChineseNewYear.in(year)
                .ifPresent(spring ->
                        all.add(
                                new Festival(
                                        "春节",
                                        spring.minusDays(4),
                                        spring.plusDays(6),
                                        -0.8,
                                        -0.35,
                                        0,
                                        14,
                                        0.05,
                                        5,
                                        -0.15)));
        all.add(
                new Festival(
                        "38",
                        day(year, 3, 6),
                        day(year, 3, 8),
                        0.55,
                        0.25,
                        0.08,
                        5,
                        -0.08,
                        3,
                        -0.15));
        all.add(
                new Festival(
                        "618 开门红",
                        day(year, 6, 1),
                        day(year, 6, 3),
                        0.5,
                        0.25,
                        0.1,
                        6,
                        -0.12,
                        0,
                        0));
        all.add(
                new Festival(
                        "618",
                        day(year, 6, 16),
                        day(year, 6, 18),
                        0.8,
                        0.4,
                        0.12,
                        6,
                        -0.1,
                        6,
                        -0.3));
        all.add(
                new Festival(
                        "双11 预售",
                        day(year, 11, 1),
                        day(year, 11, 3),
                        0.7,
                        0.3,
                        0.12,
                        10,
                        -0.2,
                        0,
                        0));
        all.add(
                new Festival(
                        "双11",
                        day(year, 11, 10),
                        day(year, 11, 11),
                        1.25,
                        0.55,
                        0.15,
                        5,
                        -0.12,
                        9,
                        -0.4));
        all.add(
                new Festival(
                        "双12",
                        day(year, 12, 11),
                        day(year, 12, 12),
                        0.6,
                        0.3,
                        0.1,
                        5,
                        -0.1,
                        4,
                        -0.2));
    }

    private static void western(int year, List<Festival> all) {
        var thursday =
                day(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        all.add(
                new Festival(
                        "Black Friday",
                        thursday.plusDays(1),
                        thursday.plusDays(4),
                        1.0,
                        0.45,
                        0.18,
                        9,
                        -0.15,
                        4,
                        -0.3));
        all.add(
                new Festival(
                        "Christmas",
                        day(year, 12, 8),
                        day(year, 12, 18),
                        0.35,
                        0.2,
                        0,
                        4,
                        0,
                        7,
                        -0.35));
        all.add(
                new Festival(
                        "Valentine's Day",
                        day(year, 2, 9),
                        day(year, 2, 12),
                        0.25,
                        0.12,
                        0,
                        3,
                        0,
                        2,
                        -0.1));
        all.add(
                new Festival(
                        "Summer sale",
                        day(year, 7, 8),
                        day(year, 7, 10),
                        0.5,
                        0.3,
                        0.12,
                        4,
                        -0.1,
                        4,
                        -0.2));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, Month.of(month), day);
    }
}
