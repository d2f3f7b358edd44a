package fulcrum.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.People;
import fulcrum.store.Right;
import fulcrum.store.Role;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.TemplateTests;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeoplePagesTests {

    static final String PASSWORD = Served.JOINED_PASSWORD;
    static final Pattern LINK = Pattern.compile("(/join\\?code=[\\w-]+)");

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    HttpResponse<String> invite(String name, String role, String... stores) {
        boss.get("/people");
        var fields = new HashMap<>(Map.of("name", name, "role", role));
        if (stores.length > 0) {
            fields.put("store", String.join(",", stores));
        }
        return boss.post("/people", fields);
    }

    static String link(HttpResponse<String> answer) {
        var found = LINK.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    HttpResponse<String> join(Browser browser, String link) {
        browser.get(link);
        return browser.post(
                "/join",
                Map.of(
                        "code", link.substring(link.indexOf('=') + 1),
                        "password", PASSWORD,
                        "again", PASSWORD));
    }

    String id(String name) {
        return served.rooms.people().all().stream()
                .filter(member -> member.person().name().equals(name))
                .findFirst()
                .orElseThrow()
                .person()
                .id()
                .value();
    }

    HttpResponse<String> change(String name, Map<String, String> fields) {
        boss.get("/people/" + id(name));
        return boss.post("/people/" + id(name), fields);
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndMayWhatTheRoleMay() {
        boss.makeStore("toys", "taobao", "CNY");
        var operator = boss.invites("Hua", "operator");
        assertThat(operator.get("/people").body()).contains("Hua", "operator");
        assertThat(operator.get("/people").body()).doesNotContain("Invite somebody");
        assertThat(operator.get("/definitions").statusCode()).isEqualTo(200);
        var refused = operator.post("/definitions", Map.of("text", "", "do", "save"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your role does not allow this.");
        assertThat(operator.get("/data/new-store").statusCode()).isEqualTo(403);
        assertThat(served.stranger().signIn("hua", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkOpensOnceAndForSevenDaysAndANewerOneEndsIt() {
        var first = link(invite("Hua", "operator"));
        var second = boss.post("/people/" + id("Hua") + "/link", Map.of());
        assertThat(join(served.stranger(), first).statusCode()).isEqualTo(410);
        assertThat(served.stranger().get(first).body())
                .contains("This link is not right, was used already or is too old.");
        assertThat(join(served.stranger(), link(second)).statusCode()).isEqualTo(303);
        assertThat(join(served.stranger(), link(second)).statusCode()).isEqualTo(410);

        var late = link(invite("Mei", "analyst"));
        served.time.pass(Duration.ofDays(7));
        assertThat(join(served.stranger(), late).statusCode()).isEqualTo(410);
        assertThat(served.rooms.log().newest(20).toString()).doesNotContain(late.substring(12));
    }

    @Test
    void whatCannotBeANameARoleOrAPasswordIsRefused() {
        assertThat(invite("", "operator").statusCode()).isEqualTo(422);
        assertThat(invite("x".repeat(61), "operator").body()).contains("1 to 60 characters");
        assertThat(invite("Hua", "emperor").body()).contains("Choose what this person may do.");
        assertThat(invite(" " + Served.NAME.toUpperCase() + " ", "operator").body())
                .contains("There is or was somebody called");
        var link = link(invite("Hua", "operator"));
        var browser = served.stranger();
        browser.get(link);
        var code = link.substring(link.indexOf('=') + 1);
        assertThat(
                        browser.post(
                                        "/join",
                                        Map.of("code", code, "password", "short", "again", "short"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(join(browser, link).statusCode()).isEqualTo(303);
    }

    @Test
    void aNameIsTextWhereverItStands() {
        var answer = invite("<script>alert(1)</script>", "operator");
        TemplateTests.assertHarmless(answer.body());
        TemplateTests.assertHarmless(boss.get("/people/" + id("<script>alert(1)</script>")).body());
        TemplateTests.assertHarmless(served.stranger().get(link(answer)).body());
    }

    /// A11: as a command changes people, which knows no session.
    @Test
    void whatIsChangedElsewhereEndsTheSessionToo() {
        var operator = boss.invites("Hua", "operator");
        var people = served.rooms.people();
        var hua = people.account("Hua").orElseThrow().person();
        var by = people.account(Served.NAME).orElseThrow().person();
        assertThat(operator.get("/data").statusCode()).isEqualTo(200);
        assertThat(people.change(by, hua.id(), Role.ANALYST, Set.of()))
                .isEqualTo(People.Outcome.DONE);
        assertThat(operator.get("/data").statusCode()).isEqualTo(303);
        operator.signIn("Hua", PASSWORD);
        assertThat(operator.get("/data").statusCode()).isEqualTo(200);
        assertThat(people.letGo(by, hua.id())).isEqualTo(People.Outcome.DONE);
        assertThat(operator.get("/data").statusCode()).isEqualTo(303);
        assertThat(operator.signIn("Hua", PASSWORD).statusCode()).isNotEqualTo(303);
        assertThat(boss.get("/data").statusCode()).isEqualTo(200);
    }

    @Test
    void otherRightsEndTheSession() {
        var operator = boss.invites("Hua", "operator");
        assertThat(operator.get("/data").statusCode()).isEqualTo(200);
        assertThat(change("Hua", Map.of("role", "analyst")).statusCode()).isEqualTo(303);
        assertThat(operator.get("/data").statusCode()).isEqualTo(303);
        operator.signIn("Hua", PASSWORD);
        assertThat(operator.get("/data").statusCode()).isEqualTo(200);
        assertThat(operator.post("/metric/owner", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void whoLeftGetsInNoMoreNorDoTheirProgramsUntilTheyAreTakenBack() {
        var operator = boss.invites("Hua", "operator");
        var person = served.rooms.people().account("Hua").orElseThrow().person();
        var token = served.rooms.tokens().issue(person, "robot", Set.of(Right.WORK));
        assertThat(served.rooms.tokens().holder(token).orElseThrow().rights())
                .containsExactlyInAnyOrder(Right.READ, Right.WORK);
        var unused = link(boss.post("/people/" + id("Hua") + "/link", Map.of()));
        boss.post("/people/" + id("Hua") + "/gone", Map.of());
        assertThat(operator.get("/data").statusCode()).isEqualTo(303);
        assertThat(served.stranger().signIn("Hua", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(served.rooms.tokens().holder(token)).isEmpty();
        assertThat(boss.get("/people").body()).contains("left");

        boss.post("/people/" + id("Hua") + "/back", Map.of());
        assertThat(join(served.stranger(), unused).statusCode()).isEqualTo(410);
        assertThat(served.stranger().signIn("Hua", PASSWORD).statusCode()).isEqualTo(401);
        var link = link(boss.post("/people/" + id("Hua") + "/link", Map.of()));
        assertThat(join(served.stranger(), link).statusCode()).isEqualTo(303);
    }

    @Test
    void aTokenMayNoMoreThanItsPersonMayNow() {
        var other = boss.invites("Hua", "operator");
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
        var person = served.rooms.people().account("Hua").orElseThrow().person();
        var token = served.rooms.tokens().issue(person, "robot", Set.of(Right.WORK));
        change("Hua", Map.of("role", "analyst"));
        assertThat(served.rooms.tokens().holder(token).orElseThrow().rights())
                .containsExactly(Right.READ);
    }

    @Test
    void theOnlyBossStaysOne() {
        var demoted = change(Served.NAME, Map.of("role", "operator"));
        assertThat(demoted.statusCode()).isEqualTo(422);
        assertThat(demoted.body()).contains("This is the only boss with a password");
        var gone = boss.post("/people/" + id(Served.NAME) + "/gone", Map.of());
        assertThat(gone.statusCode()).isEqualTo(422);

        link(invite("Mei", "boss"));
        assertThat(change(Served.NAME, Map.of("role", "operator")).statusCode()).isEqualTo(422);
        var second = boss.post("/people/" + id("Mei") + "/link", Map.of());
        assertThat(join(served.stranger(), link(second)).statusCode()).isEqualTo(303);
        assertThat(change(Served.NAME, Map.of("role", "operator")).statusCode()).isEqualTo(303);
        assertThat(boss.get("/people").statusCode()).isEqualTo(303);
    }

    @Test
    void otherStoresAreNotThereForWhoIsConfined() {
        boss.makeStore("toys", "taobao", "CNY");
        boss.makeStore("books", "shopify", "USD");
        var operator = boss.invites("Hua", "operator", "toys");
        var page = operator.get("/data?store=books").body();
        assertThat(page).contains("Store toys").doesNotContain("Store books", "\"books\"");
        assertThat(operator.give("books", "orders.csv", "a,b\n1,2\n").statusCode()).isEqualTo(404);
        assertThat(operator.get("/figures?store=books").body()).doesNotContain("Store books");
        assertThat(operator.get("/tree?store=books").body()).doesNotContain("Store books");
        assertThat(operator.get("/explain?store=books").body()).doesNotContain("Store books");
        assertThat(operator.get("/metric?store=books&id=paid").body())
                .doesNotContain("Store books");

        assertThat(boss.get("/people").body()).contains("Store toys");
        change("Hua", Map.of("role", "boss", "store", "toys"));
        operator.signIn("Hua", PASSWORD);
        assertThat(operator.get("/data?store=books").body()).contains("Store books");
    }

    /// Every address, for each role, against the one table.
    @Test
    void everyAddressKeepsOutExactlyWhoLacksItsRight() {
        var browsers =
                Map.of(
                        Role.BOSS, boss,
                        Role.OPERATOR, boss.invites("Hua", "operator"),
                        Role.ANALYST, boss.invites("Mei", "analyst"));
        int kept = 0;
        for (var route : served.routes().entrySet()) {
            for (var one : browsers.entrySet()) {
                boolean may = route.getValue().map(one.getKey()::may).orElse(true);
                kept += keepsOut(route.getKey(), one.getValue(), may) ? 1 : 0;
            }
        }
        assertThat(kept).as("refusals seen").isGreaterThan(20);
    }

    /// Whoever may is not tried out on what changes something: it would be changed.
    private static boolean keepsOut(String route, Browser browser, boolean may) {
        var parts = route.split(" ");
        if (may && !parts[0].equals("GET")) {
            return false;
        }
        int status =
                parts[0].equals("GET")
                        ? browser.get(parts[1]).statusCode()
                        : browser.post(parts[1], Map.of()).statusCode();
        assertThat(status == 403).as("%s: %d", route, status).isEqualTo(!may);
        return !may;
    }
}
