package fulcrum.web.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class DiagnosisPagesTests {

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
        boss.makeStore("empty", "any", "EUR");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void aFaultLeadsToAnActionThatIsFilledIn() {
        var page = boss.get("/diagnosis?store=toys").body();
        assertThat(page).contains("No goal is set for today", "Set the goal of the period");
        var way = Pattern.compile("/actions/new\\?[^\"]*").matcher(page);
        assertThat(way.find()).isTrue();
        var form = boss.get(way.group().replace("&amp;", "&")).body();
        assertThat(form).containsPattern("Set the goal of the period|Write down positioning");
    }

    @Test
    void aShutBranchHidesItsCardsAndOpensAgain() {
        var open = boss.get("/diagnosis?store=toys").body();
        var shut = boss.get("/diagnosis?store=toys&shut=branch-team").body();
        assertThat(cards(open)).isGreaterThan(cards(shut));
        assertThat(shut).contains("aria-expanded=\"false\"");
        assertThat(cards(boss.get("/diagnosis?store=toys&all=branch-traffic").body()))
                .isGreaterThan(cards(open));
    }

    /// The page stands before the facts have been asked, and for who has no script there is a way
    /// to wait for all of it.
    @Test
    void whoLooksFirstIsToldThatTheFactsAreBeingAsked() {
        boss.makeStore("fresh", "taobao", "CNY");
        boss.get("/data");
        boss.give("fresh", "orders.csv", Toys.TWO_MONTHS);
        String[] looks = {"Accept", "text/html,application/xhtml+xml"};
        var page = boss.get("/diagnosis?store=fresh", looks).body();
        assertThat(page)
                .contains("hx-get=\"/diagnosis?store=fresh\" hx-trigger=\"load\"")
                .doesNotContain("role=\"tree\"");
        var way = Pattern.compile("href=\"(/diagnosis[^\"]*wait=yes)\"").matcher(page);
        assertThat(way.find()).isTrue();
        assertThat(boss.get(way.group(1).replace("&amp;", "&"), looks).body())
                .contains("role=\"tree\"");
        assertThat(boss.get("/diagnosis?store=fresh", looks).body())
                .contains("role=\"tree\"")
                .doesNotContain("data-coming");
        assertThat(boss.get("/diagnosis?store=empty", looks).body()).doesNotContain("data-coming");
    }

    private static long cards(String page) {
        return Pattern.compile("aria-level=\"3\"").matcher(page).results().count();
    }

    @Test
    void onlyQuestionsThatAreLookedForStand() {
        var page = boss.get("/diagnosis?store=toys&q=bounces+rose").body();
        assertThat(page)
                .doesNotContain("data-key=\"no-direction\"")
                .contains("It takes traffic report");
    }

    @Test
    void theMapCanBeTakenAlong() throws Exception {
        for (var format : new String[] {"opml", "freemind"}) {
            var xml = boss.get("/diagnosis/file?store=toys&format=" + format).body();
            var read =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml)));
            assertThat(read.getDocumentElement().getElementsByTagName("*").getLength())
                    .as(format)
                    .isGreaterThan(90);
        }
        assertThat(boss.get("/diagnosis/file?store=toys&format=md").body())
                .contains("## What we do not know");
        assertThat(boss.get("/diagnosis/report?store=toys").body())
                .contains("What costs most", "What first");
    }

    @Test
    void everyReportTellsHowThePlatformSeesTheStoreAndWhatBuyersComplainOf() {
        for (var path :
                List.of(
                        "/diagnosis/report?store=toys",
                        "/diagnosis/file?store=toys&format=md",
                        "/diagnosis/file?store=toys&format=html")) {
            assertThat(boss.get(path).body())
                    .as(path)
                    .contains(
                            "Store weight", "What buyers complain of", "There are no reviews yet");
        }
    }

    @Test
    void whatSpeaksAgainstUsIsSaidWithWhatWouldMakeItWrong() {
        assertThat(boss.get("/diagnosis/against?store=toys").body())
                .contains("Nobody can say that the work is right", "What would make this wrong?");
        assertThat(boss.get("/diagnosis?store=toys").body())
                .contains("It was done and only not written down here.");
    }

    @Test
    void aStoreWithoutFactsLeadsToItsData() {
        assertThat(boss.get("/diagnosis?store=empty").body())
                .contains("There are no facts of this store", "/data?store=empty");
    }
}
