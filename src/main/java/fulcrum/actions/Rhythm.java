package fulcrum.actions;

import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// When work comes back.
public sealed interface Rhythm {

    /// The days of a period on which it is due, in order.
    List<LocalDate> due(Festivals festivals, Period days);

    /// As it is kept: `daily`, `weekly monday`, `monthly 15`, `before 30 double-11`, `wanted`.
    String word();

    Said said();

    /// Never by itself: a template, from which somebody plans an action.
    record WhenWanted() implements Rhythm {

        @Override
        public List<LocalDate> due(Festivals festivals, Period days) {
            return List.of();
        }

        @Override
        public String word() {
            return "wanted";
        }

        @Override
        public Said said() {
            return Said.of("actions.rhythm.wanted");
        }
    }

    record Daily() implements Rhythm {

        @Override
        public List<LocalDate> due(Festivals festivals, Period days) {
            return days.from().datesUntil(days.until()).toList();
        }

        @Override
        public String word() {
            return "daily";
        }

        @Override
        public Said said() {
            return Said.of("actions.rhythm.daily");
        }
    }

    record Weekly(DayOfWeek weekday) implements Rhythm {

        @Override
        public List<LocalDate> due(Festivals festivals, Period days) {
            return days.from()
                    .datesUntil(days.until())
                    .filter(day -> day.getDayOfWeek() == weekday)
                    .toList();
        }

        @Override
        public String word() {
            return "weekly " + weekday.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Said said() {
            return switch (weekday) {
                case MONDAY -> Said.of("actions.rhythm.monday");
                case TUESDAY -> Said.of("actions.rhythm.tuesday");
                case WEDNESDAY -> Said.of("actions.rhythm.wednesday");
                case THURSDAY -> Said.of("actions.rhythm.thursday");
                case FRIDAY -> Said.of("actions.rhythm.friday");
                case SATURDAY -> Said.of("actions.rhythm.saturday");
                case SUNDAY -> Said.of("actions.rhythm.sunday");
            };
        }
    }

    /// @param day from 1 to 31; the last of a month that is shorter
    record Monthly(int day) implements Rhythm {

        public Monthly {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("no month has a day " + day);
            }
        }

        @Override
        public List<LocalDate> due(Festivals festivals, Period days) {
            return days.from()
                    .datesUntil(days.until())
                    .filter(one ->
                            one.getDayOfMonth()
                                    == Math.min(day, YearMonth.from(one).lengthOfMonth()))
                    .toList();
        }

        @Override
        public String word() {
            return "monthly " + day;
        }

        @Override
        public Said said() {
            return Said.of("actions.rhythm.monthly", day);
        }
    }

    /// @param festival as {@link Festival#word} has it; every festival of the store where none
    record BeforeFestival(int days, Optional<String> festival) implements Rhythm {

        static final int MOST_DAYS = 180;

        public BeforeFestival {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("from 1 to %d days".formatted(MOST_DAYS));
            }
        }

        @Override
        public List<LocalDate> due(Festivals festivals, Period period) {
            var theirs = new Period(period.from().plusDays(days), period.until().plusDays(days));
            return festivals.during(theirs).stream()
                    .filter(one -> festival.isEmpty() || festival.get().equals(one.word()))
                    .map(one -> one.days().from())
                    .filter(theirs::contains)
                    .map(first -> first.minusDays(days))
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String word() {
            return "before " + days + " " + festival.orElse("any");
        }

        @Override
        public Said said() {
            return Said.of(
                    "actions.rhythm.before",
                    days,
                    festival.map(Festival::said).orElse(Said.of("actions.rhythm.any-festival")));
        }
    }

    Pattern MONTHLY = Pattern.compile("monthly ([1-9]|[12]\\d|3[01])");
    Pattern BEFORE = Pattern.compile("before (\\d{1,3}) ([a-z0-9-]{1,40})");

    /// Empty where nobody writes a rhythm so.
    static Optional<Rhythm> of(String word) {
        var monthly = MONTHLY.matcher(word);
        if (monthly.matches()) {
            return Optional.of(new Monthly(Integer.parseInt(monthly.group(1))));
        }
        var before = BEFORE.matcher(word);
        if (before.matches()) {
            return before(Integer.parseInt(before.group(1)), before.group(2));
        }
        return switch (word) {
            case "wanted" -> Optional.of(new WhenWanted());
            case "daily" -> Optional.of(new Daily());
            default ->
                    Arrays.stream(DayOfWeek.values())
                            .<Rhythm>map(Weekly::new)
                            .filter(weekly -> weekly.word().equals(word))
                            .findFirst();
        };
    }

    private static Optional<Rhythm> before(int days, String festival) {
        var one = Optional.of(festival).filter(word -> !word.equals("any"));
        boolean known = one.isEmpty() || Festivals.words().contains(festival);
        return known && days >= 1 && days <= BeforeFestival.MOST_DAYS
                ? Optional.of(new BeforeFestival(days, one))
                : Optional.empty();
    }
}
