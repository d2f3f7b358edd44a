package fulcrum.web;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.WorldPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An invented Taobao shop of a year in which one thing is done: from 15 to 21 August 2025 old
/// customers are sent a message.
final class LoopWorld {

    static final LocalDate WAVE = LocalDate.of(2025, 8, 15);
    static final int WAVE_DAYS = 7;

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 30);
    private static final int DAYS = 360;
    private static final int ACTIONS = 12;
    private static final String MESSAGE = "A012";

    private static final List<Pattern> EXPORTS =
            List.of(
                    Pattern.compile("ExportOrder(?:Detail)?List(\\d{8}).*"),
                    Pattern.compile("ExportRefundList(\\d{8}).*"),
                    Pattern.compile("计划报表_(\\d{8}).*"),
                    Pattern.compile(".*自助取数_店铺_.*_(\\d{4}-\\d{2}-\\d{2})\\.xls"));

    private final Path folder;

    private LoopWorld(Path folder) {
        this.folder = folder;
    }

    static LoopWorld in(Path folder) throws IOException {
        var others = IntStream.range(1, ACTIONS).mapToObj("A%03d"::formatted).toList();
        var plan =
                new WorldPlan(
                        512,
                        FIRST,
                        DAYS,
                        Platform.TAOBAO,
                        new WorldPlan.Scale(20, 60, 2, ACTIONS, 0, 0),
                        List.of(),
                        others,
                        false);
        StoreWorld.of(plan).write(folder, StoreWorld.Twins.LIVED, (_, _) -> {});
        return new LoopWorld(folder);
    }

    /// What a shop exports on the first day of a month, since the first day of another.
    List<Path> exports(LocalDate since, LocalDate today) throws IOException {
        try (var all = Files.list(folder.resolve("exports"))) {
            var files =
                    new ArrayList<>(all.filter(file -> isOf(file, since, today)).sorted().toList());
            files.add(folder.resolve("exports").resolve("商品成本表.csv"));
            files.add(expenses(today));
            return files;
        }
    }

    private static boolean isOf(Path file, LocalDate since, LocalDate today) {
        return EXPORTS.stream()
                .map(pattern -> pattern.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(found -> LocalDate.parse(iso(found.group(1))))
                .anyMatch(day -> day.isAfter(since) && !day.isAfter(today));
    }

    private static String iso(String day) {
        return day.contains("-")
                ? day
                : day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6);
    }

    /// The shop's own list of expenses, as far as it is written.
    private Path expenses(LocalDate today) throws IOException {
        var month = today.toString().substring(0, 7);
        var lines = Files.readAllLines(folder.resolve("exports").resolve("店铺费用.csv"));
        var kept =
                IntStream.range(0, lines.size())
                        .filter(i -> i == 0 || lines.get(i).compareTo(month) < 0)
                        .mapToObj(lines::get)
                        .toList();
        return Files.write(folder.resolve("店铺费用_" + month + ".csv"), kept, StandardCharsets.UTF_8);
    }

    /// By how much a figure was higher than it would have been, as a part of that, on the days of
    /// the message.
    double share(String figure) throws IOException {
        return lived(figure) / without(figure) - 1;
    }

    /// What those days brought, in yuan.
    double brought(String amount) throws IOException {
        return (lived(amount) - without(amount)) / 100;
    }

    private double lived(String figure) throws IOException {
        return sum(truth("totals.json"), figure);
    }

    private double without(String figure) throws IOException {
        return sum(truth("without/" + MESSAGE + ".json"), figure);
    }

    private JsonNode truth(String file) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("truth").resolve(file)));
    }

    private static double sum(JsonNode totals, String figure) {
        int column = -1;
        var columns = totals.path("columns");
        for (int i = 0; i < columns.size(); i++) {
            column = columns.get(i).asString().equals(figure) ? i + 1 : column;
        }
        double sum = 0;
        for (var day : totals.path("days")) {
            var date = LocalDate.parse(day.get(0).asString());
            if (!date.isBefore(WAVE) && date.isBefore(WAVE.plusDays(WAVE_DAYS))) {
                sum += day.get(column).asDouble();
            }
        }
        return sum;
    }
}
