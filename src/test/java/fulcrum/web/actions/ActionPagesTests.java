package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.ActionId;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.TemplateTests;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionPagesTests {

    static final StoreId TOYS = new StoreId("toys");
    static final ActionId FIRST = new ActionId(TOYS, 1);

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.makeStore("books", "shopify", "USD");
        boss.get("/actions/new?store=toys");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    Map<String, String> plan(String title, String... more) {
        var fields = new HashMap<>(Map.of("store", "toys", "title", title, "link", "picture"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    HttpResponse<String> add(String title, String... more) {
        return boss.post("/actions/new", plan(title, more));
    }

    String me() {
        return served.rooms.people().account(Served.NAME).orElseThrow().person().id().value();
    }

    HttpResponse<String> move(int after, String status) {
        return boss.post(
                "/actions/1/move",
                Map.of("store", "toys", "after", String.valueOf(after), "status", status));
    }

    Status status() {
        return served.rooms.work().actions().find(FIRST).orElseThrow().status();
    }

    @Test
    void anActionIsAddedStartedTickedAndDone() {
        var added =
                add(
                        "New picture",
                        "owner",
                        me(),
                        "from",
                        "2025-06-01",
                        "to",
                        "2025-06-14",
                        "metric",
                        "conversion",
                        "share",
                        "10 %",
                        "hours",
                        "3.5",
                        "steps",
                        "take photos\nswap");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(boss.get("/actions/1?store=toys").body())
                .contains("New picture", "Conversion +10 %", "take photos", "0 / 2");
        assertThat(boss.get("/actions?store=toys").body())
                .contains("New picture", "should have begun");
        assertThat(move(1, "running").statusCode()).isEqualTo(303);
        boss.post(
                "/actions/1/tick",
                Map.of("store", "toys", "step", "1", "words", "take photos", "done", "yes"));
        assertThat(boss.get("/actions/1?store=toys").body()).contains("1 / 2");
        var done = move(2, "done");
        assertThat(status()).isEqualTo(Status.DONE);

        var shown = boss.get(done.headers().firstValue("Location").orElseThrow()).body();
        assertThat(shown).contains("Undo");
        assertThat(move(3, "running").statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void whoWritesAnActionIsProposedAsItsOwner() {
        assertThat(boss.get("/actions/new?store=toys").body())
                .containsPattern("<option value=\"" + me() + "\" selected>");
    }

    @Test
    void aStartedActionLeadsToAllThatItsVerdictStandsOn() {
        add(
                "Picture",
                "owner",
                me(),
                "from",
                "2025-06-01",
                "to",
                "2025-06-14",
                "metric",
                "conversion",
                "share",
                "10");
        assertThat(boss.get("/actions/1?store=toys").body()).doesNotContain("/effects/1?");
        assertThat(move(1, "running").statusCode()).isEqualTo(303);
        assertThat(boss.get("/actions/1?store=toys").body()).contains("/effects/1?store=toys");
    }

    @Test
    void severalAreChangedInTheListAndTakenBackInOne() {
        add("One", "owner", me());
        add("Two", "owner", me());
        var list = boss.get("/actions?store=toys&view=list").body();
        assertThat(list).contains("value=\"1:1\"", "value=\"2:1\"", "data-every");
        var changed =
                boss.post(
                        "/actions/together",
                        Map.of("store", "toys", "pick", "1:1", "link", "stock", "owner", "none"));
        assertThat(changed.statusCode()).isEqualTo(303);
        var first = served.rooms.work().actions().find(FIRST).orElseThrow();
        assertThat(first.plan().link()).isEqualTo(Link.STOCK);
        assertThat(first.plan().owner()).isEmpty();
        var shown = boss.get(changed.headers().firstValue("Location").orElseThrow()).body();
        assertThat(shown).contains("One action was changed.", "value=\"1.1.2\"");
        boss.post("/actions/together/undo", Map.of("store", "toys", "steps", "1.1.2"));
        assertThat(served.rooms.work().actions().find(FIRST).orElseThrow().plan().link())
                .isEqualTo(Link.PICTURE);

        var refused =
                boss.post(
                        "/actions/together",
                        Map.of("store", "toys", "pick", "2:1", "status", "running"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("#2 Two It has no days", "value=\"2:1\" checked", "Nothing was changed");
        var forged =
                boss.post(
                        "/actions/together",
                        Map.of("store", "books", "pick", "2:1", "status", "dropped"));
        assertThat(forged.statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsLackingIsSaidAndNothingTypedIsLost() {
        var refused =
                add(
                        "Picture",
                        "from",
                        "2025-06-14",
                        "to",
                        "2025-06-01",
                        "metric",
                        "conversion",
                        "hours",
                        "three",
                        "scope",
                        "product 1042",
                        "note",
                        "typed with care",
                        "steps",
                        "take photos");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "The last day must not lie before the first",
                        "“three” is no number",
                        "Say by how many percent",
                        "dimension=part",
                        "typed with care",
                        "take photos");
        assertThat(add("").statusCode()).isEqualTo(422);
        assertThat(served.rooms.work().actions().of(TOYS)).isEmpty();

        add("No owner");
        var stopped = move(1, "running");
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.body()).contains("It has no owner", "It has no days");
    }

    @Test
    void whoIsSlowerSeesBothVersions() {
        add("Picture");
        var theirs = boss.post("/actions/1", plan("Theirs", "after", "1", "number", "1"));
        assertThat(theirs.statusCode()).isEqualTo(303);
        var mine = boss.post("/actions/1", plan("Mine", "after", "1", "number", "1"));
        assertThat(mine.statusCode()).isEqualTo(409);
        assertThat(mine.body()).contains("value=\"Mine\"", "What they wrote", "Theirs");
        assertThat(mine.body()).contains("name=\"after\" value=\"2\"");
        assertThat(boss.post("/actions/1", plan("Mine", "after", "2", "number", "1")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTitleIsTextAndALinkRunsNothing() {
        var script = "<script>alert(1)</script>";
        add(script, "note", script, "steps", script);
        TemplateTests.assertHarmless(boss.get("/actions?store=toys").body());
        TemplateTests.assertHarmless(boss.get("/actions?store=toys&view=list").body());
        var remarked =
                boss.post(
                        "/actions/1/remark",
                        Map.of(
                                "store",
                                "toys",
                                "words",
                                script,
                                "evidence",
                                "javascript:alert(1)"));
        assertThat(remarked.statusCode()).isEqualTo(422);
        TemplateTests.assertHarmless(remarked.body());
        assertThat(remarked.body()).contains("value=\"javascript:alert(1)\"");
        boss.post(
                "/actions/1/remark",
                Map.of(
                        "store",
                        "toys",
                        "words",
                        script,
                        "evidence",
                        "https://example.com/?a=\"><b>"));
        TemplateTests.assertHarmless(boss.get("/actions/1?store=toys").body());
        add("=1+2", "owner", me());
        assertThat(boss.get("/actions/export?store=toys").body())
                .contains("'=1+2")
                .doesNotContain(",=1+2");
    }

    @Test
    void actionsOfOtherStoresAreNotThere() {
        add("Picture");
        assertThat(boss.get("/actions/1?store=books").statusCode()).isEqualTo(404);
        var elsewhere = new HashMap<>(plan("Mine", "after", "1", "number", "1"));
        elsewhere.put("store", "books");
        assertThat(boss.post("/actions/1", elsewhere).statusCode()).isEqualTo(404);
        elsewhere.put("store", "nowhere");
        assertThat(boss.post("/actions/new", elsewhere).statusCode()).isEqualTo(404);
        assertThat(boss.get("/actions/seven?store=toys").statusCode()).isEqualTo(404);
        assertThat(boss.get("/actions/99999999999?store=toys").statusCode()).isEqualTo(404);
    }

    @Test
    void aLongNoteIsRefusedWithItsLength() {
        var refused = add("Picture", "note", "x".repeat(6_000));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The note has 6000 characters");
        assertThat(add("Picture", "note", "x".repeat(1_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void theBossGivesEachLinkItsPersonAndOthersRead() {
        var lin = served.rooms.people().account(Served.NAME).orElseThrow().person();
        var hua = served.rooms.people().add(lin, "Hua", Role.OPERATOR, Set.of()).orElseThrow();
        var mei = served.rooms.people().add(lin, "Mei", Role.ANALYST, Set.of()).orElseThrow();
        assertThat(boss.get("/processes?store=toys").body()).contains("14 links have");
        var kept = boss.post("/processes", Map.of("store", "toys", "paid", hua.id().value()));
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(served.rooms.work().processes().owners(TOYS))
                .isEqualTo(Map.of(Link.PAID, hua.id()));
        assertThat(boss.get("/processes?store=toys").body()).contains("13 links have");
        boss.post("/processes", Map.of("store", "toys", "was-content", "", "content", "-"));
        assertThat(boss.get("/processes?store=toys").body())
                .contains("12 links have", "<option value=\"-\" selected>not done here");
        for (var nobody : new PersonId[] {mei.id(), new PersonId("forged")}) {
            var refused = boss.post("/processes", Map.of("store", "toys", "stock", nobody.value()));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Its owner must be somebody who works here now");
        }
    }

    @Test
    void aLinkOfSomebodyWhoLeftIsMarkedAndSavingTheFormDoesNotTakeItFromThem() {
        var lin = served.rooms.people().account(Served.NAME).orElseThrow().person();
        var hua = served.rooms.people().add(lin, "Hua", Role.OPERATOR, Set.of()).orElseThrow();
        boss.get("/processes?store=toys");
        boss.post("/processes", Map.of("store", "toys", "paid", hua.id().value()));
        served.rooms.people().letGo(lin, hua.id());
        var page = boss.get("/processes?store=toys").body();
        assertThat(page).contains("14 links have", "Hua left");
        var was = hua.id().value();
        assertThat(page).contains("name=\"was-paid\" value=\"%s\"".formatted(was));
        boss.post("/processes", Map.of("store", "toys", "was-paid", was, "paid", was));
        assertThat(served.rooms.work().processes().owners(TOYS)).containsEntry(Link.PAID, hua.id());
        boss.post("/processes", Map.of("store", "toys", "was-paid", was, "paid", ""));
        assertThat(served.rooms.work().processes().owners(TOYS)).isEmpty();
    }

    @Test
    void aLinkThatWentToSomebodyElseMeanwhileIsSaidAndTheRestIsSaved() {
        var lin = served.rooms.people().account(Served.NAME).orElseThrow().person();
        var hua = served.rooms.people().add(lin, "Hua", Role.OPERATOR, Set.of()).orElseThrow();
        boss.get("/processes?store=toys");
        boss.post("/processes", Map.of("store", "toys", "paid", hua.id().value()));
        var mine = lin.id().value();
        var late =
                boss.post(
                        "/processes",
                        Map.of(
                                "store",
                                "toys",
                                "was-paid",
                                "",
                                "paid",
                                mine,
                                "was-stock",
                                "",
                                "stock",
                                mine));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("went to somebody else while you were choosing");
        assertThat(served.rooms.work().processes().owners(TOYS))
                .isEqualTo(Map.of(Link.PAID, hua.id(), Link.STOCK, lin.id()));
    }

    @Test
    void workOfSomebodyWhoLeftIsMarked() {
        var lin = served.rooms.people().account(Served.NAME).orElseThrow().person();
        var hua = served.rooms.people().add(lin, "Hua", Role.OPERATOR, Set.of()).orElseThrow();
        add("Picture", "owner", hua.id().value());
        assertThat(boss.get("/actions?store=toys").body()).doesNotContain("owner left");
        served.rooms.people().letGo(lin, hua.id());
        assertThat(boss.get("/actions?store=toys").body()).contains("owner left");
    }
}
