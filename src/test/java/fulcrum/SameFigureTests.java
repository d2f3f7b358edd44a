package fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.api.ApiDoor;
import fulcrum.web.Served;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A figure is the same at every door, to the last digit. Other draws: `-Dseed=N`.
class SameFigureTests {

    private static final int DRAWS = 200;
    private static final int DAYS = 24;
    private static final List<String> METRICS =
            List.of(
                    "paid",
                    "net_sales",
                    "orders",
                    "units",
                    "buyers",
                    "refunds",
                    "visitors",
                    "conversion",
                    "order_value",
                    "ad_cost",
                    "roas",
                    "gross_profit");
    private static final List<String> GRAINS = List.of("total", "day", "week", "month");
    private static final List<String> CUTS =
            List.of("", "", "product", "channel", "terminal", "category");

    /// Digits are kept as they are written.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @TempDir Path folder;

    private record Drawn(String metric, LocalDate from, LocalDate until, String grain, String by) {

        static Drawn of(Random random, LocalDate first) {
            int day = random.nextInt(DAYS - 1);
            return new Drawn(
                    one(random, METRICS),
                    first.plusDays(day),
                    first.plusDays(day + 1L + random.nextInt(DAYS - day)),
                    one(random, GRAINS),
                    one(random, CUTS));
        }

        private static String one(Random random, List<String> words) {
            return words.get(random.nextInt(words.size()));
        }

        String atTheApi() {
            return "/api/v1/figures?store=demo&metric=%s&from=%s&until=%s&grain=%s%s"
                    .formatted(metric, from, until, grain, by.isEmpty() ? "" : "&by=" + by);
        }

        String onThePage(String page) {
            return "%s?store=demo&m=%s&from=%s&to=%s&grain=%s%s"
                    .formatted(
                            page,
                            metric,
                            from,
                            until.minusDays(1),
                            grain,
                            by.isEmpty() ? "" : "&by=" + by);
        }

        Program.Ended onTheCommandLine(Path data, String format) {
            var words =
                    new ArrayList<>(
                            List.of(
                                    "figures",
                                    metric,
                                    "--store",
                                    "demo",
                                    "--from",
                                    from.toString(),
                                    "--until",
                                    until.toString(),
                                    "--grain",
                                    grain,
                                    "--format",
                                    format));
            if (!by.isEmpty()) {
                words.addAll(List.of("--by", by));
            }
            return Program.call(data, words.toArray(String[]::new));
        }
    }

    /// What the command line said of it, which goes before a server that holds the same directory.
    private record Said(Drawn drawn, Program.Ended csv, Program.Ended json) {

        static Said of(Drawn drawn, Path data) {
            return new Said(
                    drawn,
                    drawn.onTheCommandLine(data, "csv"),
                    drawn.onTheCommandLine(data, "json"));
        }
    }

    @Test
    void twoHundredFiguresAreTheSameAtEveryDoor() {
        var random = new Random(Long.getLong("seed", 20_261_127));
        var data = folder.resolve("made").resolve("demo");
        var made = Program.call(folder.resolve("made"), "demo", "--no-serve", "--days", "" + DAYS);
        assertThat(made.code()).as(made.err()).isZero();
        var totals = data.resolve("world-1-%d/truth/totals.json".formatted(DAYS)).toFile();
        var first = LocalDate.parse(JSON.readTree(totals).path("days").path(0).path(0).asString());
        var said = new ArrayList<Said>();
        for (int i = 0; i < DRAWS; i++) {
            said.add(Said.of(Drawn.of(random, first), data));
        }
        try (var served = ApiDoor.beside(data)) {
            var boss = served.boss();
            boss.get("/account");
            var key =
                    Jsoup.parse(boss.post("/account/tokens", Map.of("label", "figures")).body())
                            .select("#secret")
                            .text();
            long known = said.stream().filter(one -> compared(one, served, boss, key)).count();
            assertThat(known).as("figures that are known").isGreaterThan(DRAWS / 2);
        }
    }

    /// Whether anything of it is known.
    private static boolean compared(Said said, Served served, Served.Browser boss, String key) {
        // one person saves only so many files an hour
        served.time.pass(Duration.ofMinutes(1));
        var drawn = said.drawn();
        var api = served.stranger().get(drawn.atTheApi(), "Authorization", "Bearer " + key);
        if (said.csv().code() != 0) {
            assertThat(api.statusCode()).as("%s: %s", drawn, said.csv().err()).isEqualTo(400);
            return false;
        }
        var lines = new ArrayList<String>();
        for (var line : JSON.readTree(api.body()).path("lines")) {
            lines.add(number(line.path("values").path(drawn.metric())));
        }
        var printed = new ArrayList<String>();
        for (var line : JSON.readTree(said.json().out())) {
            printed.add(number(line.path(drawn.metric())));
        }
        same("command line", drawn, printed, lines);
        same("CSV of the command line", drawn, lastCells(said.csv().out()), lines);
        same(
                "CSV of the page",
                drawn,
                lastCells(boss.get(drawn.onThePage("/figures/export")).body()),
                lines);
        if (drawn.by().isEmpty()) {
            same("page", drawn, shown(boss, drawn), lines);
        }
        return lines.stream().anyMatch(line -> !line.isEmpty());
    }

    private static List<String> shown(Served.Browser boss, Drawn drawn) {
        return Jsoup.parse(boss.get(drawn.onThePage("/figures")).body())
                .select("#figures-table tbody tr")
                .stream()
                .map(row -> plain(row.select("td.n").attr("data-value")))
                .toList();
    }

    private static void same(String door, Drawn drawn, List<String> there, List<String> api) {
        assertThat(there).as("%s, lines of %s", door, drawn).hasSameSizeAs(api);
        for (int i = 0; i < api.size(); i++) {
            assertThat(there.get(i)).as("%s, line %d of %s", door, i, drawn).isEqualTo(api.get(i));
        }
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue().toPlainString()) : "";
    }

    private static String plain(String text) {
        return text.isBlank() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static List<String> lastCells(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> plain(line.substring(line.lastIndexOf(',') + 1)))
                .toList();
    }
}
