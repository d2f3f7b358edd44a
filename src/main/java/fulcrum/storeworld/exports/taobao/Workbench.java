package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;

/// Where the shop's files are downloaded to, and what all of them are about.
record Workbench(Path folder, Setting setting, Dirt dirt, long seed) {

    static final long SECONDS = 86_400;

    /// Months before the last for which somebody downloads a file for each day or week; of older
    /// ones a file for each month.
    private static final int RECENT = 2;

    Table csv(String name, Form form, Heading heading) throws IOException {
        return Table.text(folder.resolve(name), form, heading, dirt);
    }

    Table book(String name, String sheet, Heading heading) throws IOException {
        return Table.book(folder.resolve(name), sheet, heading, dirt);
    }

    Table page(String name, Heading heading) throws IOException {
        return Table.page(folder.resolve(name), heading, dirt);
    }

    int moneyDigits() {
        return setting.shop().moneyDigits();
    }

    /// The day after the last: the world is exported as it stands when that begins.
    LocalDate end() {
        return setting.days().until();
    }

    /// The day of an export that would be made on `day`, had the world not ended before.
    LocalDate atLatest(LocalDate day) {
        return day.isBefore(end()) ? day : end();
    }

    /// The last day of the month that the world has.
    LocalDate lastOf(YearMonth month) {
        return atLatest(month.plusMonths(1).atDay(1)).minusDays(1);
    }

    /// Whether a day is reported by itself; older ones are told a month at a time.
    boolean isRecent(LocalDate day) {
        var last = YearMonth.from(end().minusDays(1));
        return !YearMonth.from(day).isBefore(last.minusMonths(RECENT));
    }

    boolean endsMonth(LocalDate day) {
        return day.equals(lastOf(YearMonth.from(day)));
    }

    /// The first day of the month that the world has.
    LocalDate firstOf(YearMonth month) {
        var first = month.atDay(1);
        return first.isBefore(setting.days().from()) ? setting.days().from() : first;
    }

    /// The last moment before a day begins.
    static long before(LocalDate day) {
        return day.toEpochDay() * SECONDS - 1;
    }

    /// `_2026-06-01_2026-06-30`, as 生意参谋 names the days of a file.
    static String span(LocalDate first, LocalDate last) {
        return "_" + first + "_" + last;
    }
}
