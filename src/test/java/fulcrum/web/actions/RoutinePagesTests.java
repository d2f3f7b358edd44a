package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Link;
import fulcrum.actions.Routine;
import fulcrum.actions.Routine.Standing;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutinePagesTests {

    static final StoreId TOYS = new StoreId("toys");

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.makeStore("books", "shopify", "USD");
        boss.get("/routines/new?store=toys");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    static Map<String, String> form(String rhythm) {
        return new HashMap<>(
                Map.of(
                        "store", "toys",
                        "title", "Check <b>bids</b>",
                        "link", "paid",
                        "rhythm", rhythm,
                        "count", "40",
                        "festival", "double-11",
                        "lasts", "3",
                        "steps", "look\nchange"));
    }

    HttpResponse<String> post(String address, Map<String, String> fields) {
        return boss.post(address, fields);
    }

    Routine first() {
        return served.rooms.work().routines().find(new Routine.Id(TOYS, 1)).orElseThrow();
    }

    @Test
    void aRoutineIsWrittenComesBackIsPausedAndEnds() {
        assertThat(post("/routines/new", form("daily")).statusCode()).isEqualTo(303);
        assertThat(boss.get("/actions?store=toys").body())
                .as("reading the board plans what is due")
                .contains("Check &lt;b&gt;bids&lt;/b&gt;", "0 / 2")
                .doesNotContain("Check <b>");
        var process = boss.get("/processes?store=toys").body();
        assertThat(process).contains("every day", "2025-06-04", "#1");
        assertThat(boss.get("/routines/1?store=toys").body()).contains("2025-06-03", "#1");

        assertThat(post("/routines/1/move", Map.of("store", "toys", "standing", "paused")))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(303);
        assertThat(first().standing()).isEqualTo(Standing.PAUSED);
        assertThat(boss.get("/processes?store=toys").body()).contains("paused", "Go on");
        post("/routines/1/move", Map.of("store", "toys", "standing", "ended"));
        assertThat(first().standing()).isEqualTo(Standing.ENDED);
    }

    @Test
    void aTemplateFillsANewAction() {
        post("/routines/new", form("wanted"));
        assertThat(served.rooms.work().actions().of(TOYS)).isEmpty();
        assertThat(boss.get("/actions/new?store=toys&routine=1").body())
                .contains("Check &lt;b>bids", "look\nchange", "2025-06-03", "2025-06-05");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        var refused = post("/routines/new", form("monthly"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("from 1 to 31", "value=\"40\"", "look\nchange", "Check &lt;b>");
        var form = form("before");
        assertThat(post("/routines/new", form).statusCode()).isEqualTo(303);
        form.put("after", "9");
        assertThat(post("/routines/1", form).body()).contains("Somebody changed this routine");
        form.put("after", "1");
        form.put("link", "stock");
        assertThat(post("/routines/1", form).statusCode()).isEqualTo(303);
        assertThat(first().draft().plan().link()).isEqualTo(Link.STOCK.word());
        assertThat(boss.get("/processes?store=toys").body())
                .contains("40 days before Double 11", "2025-10-01");
    }

    @Test
    void aRoutineOfAnotherStoreIsNotThere() {
        post("/routines/new", form("daily"));
        assertThat(boss.get("/routines/1?store=books").statusCode()).isEqualTo(404);
        assertThat(post("/routines/1/move", Map.of("store", "books", "standing", "ended")))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(404);
        assertThat(first().standing()).isEqualTo(Standing.ACTIVE);
    }
}
