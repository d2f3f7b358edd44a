package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static fulcrum.api.ApiDoor.send;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.api.ApiDoor.Kites;
import fulcrum.metrics.MetricId;
import fulcrum.store.Right;
import fulcrum.store.StoreId;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies.Change;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Checklists, links of the process and proposals, for programs.
class ProcessesApiTests {

    @TempDir Path directory;
    Kites kites;
    String works = "";
    String decides = "";

    @BeforeEach
    void serve() {
        kites = Kites.in(directory);
        works = kites.token(kites.hua(), Right.READ, Right.WORK);
        decides = kites.token(kites.boss(), Right.READ, Right.DECIDE);
    }

    @AfterEach
    void stop() {
        kites.close();
    }

    private JsonNode told(int status, String token, String method, String path, String body) {
        return json(status, send(kites.served(), token, method, path + "?store=shop", body));
    }

    @Test
    void aChecklistIsWrittenAndTickedByWhatWasSeen() {
        told(201, works, "POST", "actions", "{\"title\": \"New picture\"}");
        var steps = "{\"seen\": [], \"steps\": [\"take photos\", \"swap\"]}";
        assertThat(told(200, works, "PUT", "actions/1/steps", steps).path("steps")).hasSize(2);
        var late = told(409, works, "PUT", "actions/1/steps", steps.replace("swap", "ask"));
        assertThat(late.at("/now/steps/1/words").asString()).isEqualTo("swap");
        var tick = "{\"words\": \"swap\"}";
        assertThat(told(409, works, "PUT", "actions/1/steps/1", tick).path("error").asString())
                .contains("in the meantime");
        var ticked = told(200, works, "PUT", "actions/1/steps/2", tick);
        assertThat(ticked.at("/steps/1").has("done_at")).isTrue();
        var endless =
                "{\"seen\": [\"take photos\", \"swap\"], \"steps\": [\"%s\"]}"
                        .formatted("x".repeat(301));
        told(422, works, "PUT", "actions/1/steps", endless);
        told(400, works, "PUT", "actions/1/steps", "{}");
    }

    @Test
    void aLinkIsGivenByWhoDecides() {
        var give = "{\"owner\": \"Hua\"}";
        told(403, works, "PUT", "processes/pricing", give);
        var given = told(200, decides, "PUT", "processes/pricing", give);
        assertThat(owned(given)).isEqualTo("pricing");
        assertThat(told(409, decides, "PUT", "processes/pricing", give).at("/now/store").asString())
                .isEqualTo("shop");
        told(400, decides, "PUT", "processes/pricing", "{\"owner\": \"Nobody\"}");
        told(400, decides, "PUT", "processes/nowhere", give);
        var back = "{\"owner\": null, \"before\": \"%s\"}".formatted(kites.hua().id().value());
        assertThat(owned(told(200, decides, "PUT", "processes/pricing", back))).isEmpty();
        var without = told(200, decides, "PUT", "processes/pricing", "{\"owner\": \"-\"}");
        assertThat(without.path("links").values())
                .filteredOn(link -> !link.path("used").asBoolean())
                .extracting(link -> link.path("link").asString())
                .containsExactly("pricing");
        told(409, decides, "PUT", "processes/pricing", give);
        var again = "{\"owner\": \"Hua\", \"before\": \"-\"}";
        assertThat(owned(told(200, decides, "PUT", "processes/pricing", again)))
                .isEqualTo("pricing");
    }

    private static String owned(JsonNode told) {
        return told.path("links").values().stream()
                .filter(link -> link.path("owned").asBoolean())
                .map(link -> link.path("link").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void aProposalIsListedAndAnsweredOnce() {
        var goal =
                Goal.of(
                        new MetricId("paid"),
                        BigDecimal.valueOf(6000),
                        Period.monthOf(LocalDate.of(2025, 7, 1)));
        var strategies = kites.served().rooms.strategies();
        var shop = kites.served().rooms.stores().find(new StoreId("shop")).orElseThrow();
        var change = new Change(Matter.newGoal(), goal, "more", 0);
        assertThat(strategies.propose("Hua", shop, change)).isInstanceOf(Outcome.Proposed.class);
        var open = told(200, works, "GET", "proposals", "").at("/proposals/0");
        assertThat(open.path("proposed_by").asString()).isEqualTo("Hua");
        assertThat(open.path("value").asInt()).isEqualTo(6000);
        var answer = "proposals/" + open.path("id").asString() + "/answer";
        var yes = "{\"accepted\": true, \"words\": \"fine\"}";
        told(403, works, "PUT", answer, yes);
        told(400, decides, "PUT", answer, "{}");
        told(200, decides, "PUT", answer, yes);
        told(404, decides, "PUT", answer, yes);
        assertThat(strategies.goals(shop.id())).hasSize(1);
        assertThat(told(200, works, "GET", "proposals", "").at("/proposals/0/answer").asString())
                .isEqualTo("fine");
    }
}
