package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Action;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A price that fell on 12 May 2025 and stayed, and nobody wrote it down.
class UnloggedPagesTests {

    private static final String PAGE = "/actions/unlogged?store=toys";
    private static final LocalDate DAY = LoweredPrice.DAY;
    private static final String KEY = LoweredPrice.KEY;

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        LoweredPrice.in(boss);
        boss.get(PAGE);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private Action first() {
        return served.rooms.work().actions().of(new StoreId("toys")).getFirst();
    }

    @Test
    void oneClickMakesItAnActionThatRunsSinceThatDayAndSaysWhenItWasWritten() {
        assertThat(boss.get(PAGE).body())
                .contains("1042: price 12 % lower since 2025-05-12", "50.00 → 44.00");
        var answer = boss.post("/actions/unlogged/take", Map.of("store", "toys", "change", KEY));
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/actions/1?");
        var action = first();
        assertThat(action.status()).isEqualTo(Status.RUNNING);
        assertThat(action.plan().link()).isEqualTo(Link.PRICING);
        assertThat(action.plan().days().orElseThrow().from()).isEqualTo(DAY);
        assertThat(action.plan().expectation().orElseThrow().share())
                .as("pieces that keep turnover: 50 / 44 - 1")
                .isEqualByComparingTo("0.136");
        assertThat(boss.get("/actions/1?store=toys").body()).contains("written down afterwards");
        assertThat(boss.get(PAGE).body()).doesNotContain("1042");
    }

    @Test
    void whatIsNobodysNeedsAReasonAndIsNotAskedAgain() {
        var without =
                boss.post(
                        "/actions/unlogged/nobodys",
                        Map.of("store", "toys", "change", KEY, "why", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say whose or what it was");
        assertThat(
                        boss.post(
                                        "/actions/unlogged/nobodys",
                                        Map.of(
                                                "store",
                                                "toys",
                                                "change",
                                                KEY,
                                                "why",
                                                "the platform's campaign"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(boss.get(PAGE).body()).doesNotContain("1042");
        assertThat(served.rooms.log().newest(1).getFirst().details()).contains("campaign");
    }

    @Test
    void anActionOnItsPriceCoversIt() {
        boss.post(
                "/actions/new",
                Map.of(
                        "store",
                        "toys",
                        "title",
                        "Cheaper kites",
                        "link",
                        "pricing",
                        "scope",
                        "product=1042",
                        "from",
                        "2025-05-11",
                        "to",
                        "2025-05-20"));
        assertThat(boss.get(PAGE).body()).doesNotContain("price 12 %");
    }

    @Test
    void aChangeOfAnotherStoreIsNotFound() {
        var books = Map.of("store", "books", "change", KEY);
        assertThat(boss.post("/actions/unlogged/take", books).statusCode()).isEqualTo(404);
        assertThat(boss.get("/actions/unlogged?store=books").body()).doesNotContain("1042");
    }
}
