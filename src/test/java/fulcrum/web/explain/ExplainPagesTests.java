package fulcrum.web.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// February: one kite and two balls, 20.00. March: three kites and one ball, 35.00.
class ExplainPagesTests {

    static final String MARCH = "/explain?store=toys&m=paid&from=2024-03-01&to=2024-03-28";
    static final String FEBRUARY = "&compare=days&versus-from=2024-02-01&versus-to=2024-02-28";

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
        boss.give("toys", "orders.csv", Toys.TWO_MONTHS);
        boss.give("toys", "lines.csv", Toys.TWO_MONTHS_LINES);
        boss.makeStore("empty", "any", "EUR");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static String plain(String html) {
        return html.replaceAll("(?s)<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void theSentencesSayWhatHappened() {
        assertThat(plain(boss.get(MARCH + FEBRUARY).body()))
                .contains("Paid rose by ¥ 15.00 (75.0 %), from ¥ 20.00 to ¥ 35.00.");
    }

    /// Kites 10.00 → 30.00, balls 10.00 → 5.00; both together are the change.
    @Test
    void aChangeIsTakenApartByProductAndExportedToTheCent() {
        var page = plain(boss.get(MARCH + FEBRUARY + "&by=title").body());
        assertThat(page).contains("Kite ¥ 10.00 ¥ 30.00 +¥ 20.00 133.3 %");
        assertThat(page).contains("Ball ¥ 10.00 ¥ 5.00 −¥ 5.00 −33.3 %");
        var csv = boss.get(MARCH.replace("/explain?", "/explain/export?") + FEBRUARY + "&by=title");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("toys-paid-2024-03-01-2024-03-28.csv");
        assertThat(csv.body().lines())
                .startsWith("\uFEFFview,level,part,metric,before,now,added,share,method")
                .anyMatch(line -> line.startsWith("parts,1,Kite,paid,10.00,30.00,20.00,1.3"))
                .anyMatch(line -> line.startsWith("parts,1,Ball,paid,10.00,5.00,-5.00,-0.3"));
    }

    /// The page names where causes are looked for; that answer stands alone and in the page.
    @Test
    void causesAreLookedForBesideThePage() {
        var page = boss.get(MARCH + FEBRUARY).body();
        var link = Pattern.compile("hx-get=\"(/explain/causes[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        var address = link.group(1).replace("&amp;", "&");

        assertThat(plain(boss.get(address).body()))
                .contains("Why Paid changed", "Causes", "No single cause");
        assertThat(boss.get(address, "HX-Request", "true").body())
                .contains("No single cause")
                .doesNotContain("<html");
        assertThat(boss.get(MARCH + FEBRUARY + "&basis=order").body())
                .containsPattern("/explain/causes[^\"]*basis=order");
        assertThat(plain(boss.get(address + "&basis=order").body())).contains("No single cause");
        assertThat(boss.get("/explain/causes?store=nobody").statusCode()).isEqualTo(404);
        assertThat(boss.get(address + "&as-of=then").statusCode()).isEqualTo(400);
    }

    /// Each figure of a part leads to the same figure, of its own days.
    @Test
    void aPartLeadsToItsRowsInBothPeriods() {
        var page = boss.get(MARCH + FEBRUARY + "&by=title").body();
        var row = page.substring(page.indexOf(">Kite</a>", page.indexOf("parts-title")));
        var links = Pattern.compile("href=\"(/figures/trace[^\"]*)\"").matcher(row);
        assertThat(links.find()).isTrue();
        var before = plain(boss.get(links.group(1).replace("&amp;", "&")).body());
        assertThat(before).contains("¥ 10.00", "Kite", "2024-02-01 – 2024-02-28", "lines.csv");
        assertThat(links.find()).isTrue();
        var now = plain(boss.get(links.group(1).replace("&amp;", "&")).body());
        assertThat(now).contains("¥ 30.00", "Kite", "2024-03-01 – 2024-03-28", "lines.csv");
    }

    @Test
    void aPartIsExplainedOneLevelDeeper() {
        var page = boss.get(MARCH + FEBRUARY + "&by=title").body();
        var link =
                Pattern.compile("href=\"(/explain[^\"]*only=title%3AKite[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(plain(boss.get(link.group(1).replace("&amp;", "&")).body()))
                .contains("from ¥ 10.00 to ¥ 30.00", "Kite ✕");
    }

    @Test
    void figuresAskWhyWithTheSameDays() {
        var page =
                boss.get("/figures?store=toys&m=paid&from=2024-03-01&to=2024-03-28&compare=before")
                        .body();
        assertThat(page)
                .contains(
                        "/explain?store=toys&amp;m=paid&amp;from=2024-03-01&amp;to=2024-03-28&amp;compare=prior");
        var month =
                boss.get("/figures?store=toys&m=paid&from=2024-03-01&to=2024-03-31&compare=before")
                        .body();
        assertThat(month)
                .contains("compare=days&amp;versus-from=2024-01-30&amp;versus-to=2024-02-29");
    }

    @Test
    void whatCannotBeExplainedIsSaidWithWhatToDo() {
        assertThat(plain(boss.get("/explain?store=empty").body()))
                .contains("This cannot be explained yet", "has no facts so far", "Import more");
        assertThat(plain(boss.get("/explain?store=toys&m=visitors").body()))
                .contains("Visitors is not known from", "import: traffic report", "Import more");
        var early = boss.get("/explain?store=toys&m=paid&from=2019-01-01&to=2019-01-31").body();
        assertThat(plain(early))
                .contains("Paid is not known from 2018-12-01", "Explain 2024-03-01 – 2024-03-28");
    }

    /// Facts of eight weeks are no two whole months: the later four are told beside the earlier.
    @Test
    void whereNobodySaysWhichDaysThereIsSomethingToExplain() {
        assertThat(plain(boss.get("/explain?store=toys&m=paid").body()))
                .contains("2024-03-01 – 2024-03-28, compared with 2024-02-02 – 2024-02-29")
                .contains("Paid rose by");
    }

    @Test
    void theFragmentIsTheSameWithoutTheFrame() {
        var whole = boss.get(MARCH + FEBRUARY).body();
        var fragment = boss.get(MARCH + FEBRUARY, "HX-Request", "true").body();
        assertThat(fragment).doesNotContain("<html", "<aside");
        assertThat(plain(whole)).contains(plain(fragment).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/explain",
                "/explain?store=nobody",
                "/explain?store=toys&m=%3Cscript%3E&by=tree:oak",
                "/explain?store=toys&from=2024-02-01&to=2024-01-01&compare=mars",
                "/explain?store=toys&from=0001-01-01&to=9999-12-31&as-of=yesterday",
                "/explain?store=toys&compare=days&versus-from=2024-02-01",
                "/explain?store=toys&m=paid&only=title&by=title",
                "/explain?store=toys&m=paid&only=title:%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void whateverStandsInTheAddressIsAnswered(String address) {
        var page = boss.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert").contains("</html>");
    }

    @Test
    void thereIsNoFileOfWhatIsNotThere() {
        assertThat(boss.get("/explain/export?store=nobody").statusCode()).isEqualTo(404);
        assertThat(boss.get("/explain/export?store=toys&m=visitors").statusCode()).isEqualTo(400);
    }
}
