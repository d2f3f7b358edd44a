package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.western.Amounts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The zip that Search Console gives for a month. Lists hold at most 1,000 rows, so their sums are
/// below those of the days.
final class SearchConsole {

    private static final int MOST = 1_000;
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Path folder;
    private final Setting setting;
    private final Map<String, Found> words = new TreeMap<>();
    private final Map<String, Found> pages = new TreeMap<>();
    private final Map<LocalDate, Found> days = new TreeMap<>(Comparator.reverseOrder());

    SearchConsole(Path folder, Setting setting) {
        this.folder = folder;
        this.setting = setting;
    }

    void add(Day day) throws IOException {
        if (days.keySet().stream().anyMatch(one -> one.getMonth() != day.date().getMonth())) {
            close();
        }
        var all = days.computeIfAbsent(day.date(), _ -> new Found());
        for (var word : day.words()) {
            var text = setting.keywords().get(word.keyword()).text();
            var page = address(setting.products().get(word.product()).code());
            for (var found : List.of(all, of(words, text), of(pages, page))) {
                found.add(word.impressions(), word.clicks(), word.position());
            }
        }
    }

    private static Found of(Map<String, Found> map, String name) {
        return map.computeIfAbsent(name, _ -> new Found());
    }

    private static String address(String code) {
        return "https://shop.example.com/products/" + code.toLowerCase(Locale.ROOT);
    }

    /// Writes the month that is going on.
    void close() throws IOException {
        if (days.isEmpty()) {
            return;
        }
        var last = days.keySet().iterator().next();
        var first = YearMonth.from(last).atDay(1);
        var start = first.isBefore(setting.days().from()) ? setting.days().from() : first;
        var file =
                folder.resolve(
                        "shop.example.com-Performance-on-Search-%s_%s.zip".formatted(start, last));
        var part = file.resolveSibling(file.getFileName() + ".part");
        write(part);
        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        words.clear();
        pages.clear();
        days.clear();
    }

    private void write(Path file) throws IOException {
        var all = new Found();
        days.values()
                .forEach(day ->
                        all.add(
                                (int) day.impressions(),
                                (int) day.clicks(),
                                day.impressions() == 0 ? 0 : day.position()));
        var phones = all.part(70);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "Queries.csv", "Top queries", listed(words));
            put(zip, "Pages.csv", "Top pages", listed(pages));
            put(zip, "Countries.csv", "Country", row("United States", all));
            put(
                    zip,
                    "Devices.csv",
                    "Device",
                    row("Mobile", phones) + row("Desktop", all.without(phones)));
            put(
                    zip,
                    "Dates.csv",
                    "Date",
                    days.entrySet().stream()
                            .map(day -> row(day.getKey().toString(), day.getValue()))
                            .collect(Collectors.joining()));
            entry(zip, "Filters.csv", "Filter,Value\nSearch type,Web\nDate,Custom\n");
        }
    }

    /// The most clicked first.
    private static String listed(Map<String, Found> found) {
        return found.entrySet().stream()
                .filter(one -> one.getValue().impressions() > 0)
                .sorted(
                        Comparator.comparingLong(
                                        (Map.Entry<String, Found> one) -> one.getValue().clicks())
                                .thenComparingLong(one -> one.getValue().impressions())
                                .reversed())
                .limit(MOST)
                .map(one -> row(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
    }

    private static String row(String name, Found found) {
        var share = Amounts.percent(found.clicks(), found.impressions());
        return "%s,%d,%d,%s,%s\n"
                .formatted(
                        quoted(name),
                        found.clicks(),
                        found.impressions(),
                        found.impressions() == 0 ? "0%" : share,
                        found.impressions() == 0
                                ? "0"
                                : String.format(Locale.ROOT, "%.2f", found.position()));
    }

    private static String quoted(String name) {
        return name.contains(",") || name.contains("\"")
                ? '"' + name.replace("\"", "\"\"") + '"'
                : name;
    }

    private static void put(ZipOutputStream zip, String name, String first, String rows)
            throws IOException {
        entry(zip, name, first + ",Clicks,Impressions,CTR,Position\n" + rows);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        OutputStream out = zip;
        out.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
