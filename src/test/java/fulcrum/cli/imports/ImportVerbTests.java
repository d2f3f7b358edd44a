package fulcrum.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ImportVerbTests {

    @TempDir Path directory;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(Program.calledFrom(directory).resolve(name), content);
    }

    @Test
    void aPeriodThatIsAskedForIsGivenOnTheCommandLine() throws IOException {
        var file = file("queries.csv", "Top queries,Clicks,Impressions\nkite,3,20\n").toString();
        var asked =
                Program.run(directory, "import", file, "--store", "search", "--currency", "EUR");
        assertThat(asked.code()).isEqualTo(4);
        assertThat(asked.out()).contains("say it with --period FROM..UNTIL");
        var answered =
                Program.run(
                        directory,
                        "import",
                        file,
                        "--store",
                        "search",
                        "--period",
                        "2026-05",
                        "--json");
        assertThat(answered.code()).as(answered.err()).isZero();
        assertThat(answered.out()).contains("\"taken\":1");
    }

    @Test
    void whatTheTotalsRowSaysStandsInTheReconciliation() throws IOException {
        var file =
                file(
                        "ads.csv",
                        "日期,主体ID,主体类型,主体名称,展现量,点击量,花费\n2026-06-01,61234567,商品,风筝,1000,50,12.50\n合计,,,,1000,50,13.50\n");
        var report =
                Program.run(
                        directory,
                        "import",
                        file.toString(),
                        "--store",
                        "toys",
                        "--currency",
                        "CNY",
                        "--json");
        assertThat(report.code()).as(report.err()).isZero();
        var checks = JsonMapper.shared().readTree(report.out()).path("reconciliation");
        var cost =
                checks.valueStream()
                        .filter(check -> check.path("column").asString("").equals("花费"))
                        .findFirst()
                        .orElseThrow();
        assertThat(cost.path("check").asString()).isEqualTo("totals-row");
        assertThat(cost.path("agrees").asBoolean()).isFalse();
        assertThat(cost.path("difference").asString()).isEqualTo("1.00");
        assertThat(cost.path("says").asString()).contains("花费", "13.50", "12.50");
    }

    @Test
    void rowsAreCountedAndNoMoney() throws IOException {
        var file = file("ads.csv", "日期,主体ID,主体类型,主体名称,展现量,点击量,花费\n2026-06-01,6,商品,风筝,9,5,12.50\n");
        var words =
                Program.run(
                        directory, "import", file.toString(), "--store", "a", "--currency", "CNY");
        assertThat(words.out()).contains("✓ rows taken from the file 1, rows in the facts 1\n");
        var again =
                Program.run(
                        directory,
                        "import",
                        file.toString(),
                        "--store",
                        "b",
                        "--currency",
                        "CNY",
                        "--json");
        var check = JsonMapper.shared().readTree(again.out()).path("reconciliation").path(0);
        assertThat(check.path("check").asString()).isEqualTo("file-is-facts");
        assertThat(check.path("left").asString()).isEqualTo("1");
        assertThat(check.path("difference").asString()).isEqualTo("0");
    }

    @Test
    void figuresAreReadAsTheyWereKnownAfterAnImport() throws IOException {
        var header = "日期,主体ID,主体类型,主体名称,展现量,点击量,花费\n";
        var first = importAds("first.csv", header + "2026-06-01,6,商品,风筝,1000,50,12.50\n");
        var restated =
                header + "2026-06-01,6,商品,风筝,1000,50,20.25\n" + "2026-06-02,6,商品,风筝,900,40,7.00\n";
        importAds("second.csv", restated);

        assertThat(adCost().out()).isEqualTo("ad_cost\n27.25\n");
        var then = adCost("--as-of", first);
        assertThat(then.code()).as(then.err()).isZero();
        assertThat(then.out()).isEqualTo("ad_cost\n12.50\n");
        assertThat(then.err()).contains("first.csv");
        assertThat(adCost("--as-of", "yesteryear").code()).isEqualTo(2);
    }

    private String importAds(String name, String content) throws IOException {
        var file = file(name, content).toString();
        var ran =
                Program.run(
                        directory,
                        "import",
                        file,
                        "--store",
                        "toys",
                        "--currency",
                        "CNY",
                        "--zone",
                        "Asia/Shanghai",
                        "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        return JsonMapper.shared().readTree(ran.out()).path("import").asString();
    }

    private Program.Ended adCost(String... more) {
        var asked =
                "figures ad_cost --store toys --from 2026-06-01 --until 2026-06-03 --grain total --format csv";
        return Program.run(
                directory,
                Stream.concat(Stream.of(asked.split(" ")), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01..2026-06-01, 2026-05-01..2026-06-01",
        "2026-05, 2026-05-01..2026-06-01",
        "2026-05-07, 2026-05-07..2026-05-08",
        "2026-06-01..2026-05-01, ''",
        "2026-13, ''",
        "May, ''",
        "2026-05-01..2026-05-02..2026-05-03, ''"
    })
    void aPeriodIsAMonthADayOrTwoDays(String typed, String period) {
        assertThat(CoveredDays.of(typed).map(Object::toString).orElse("")).isEqualTo(period);
    }
}
