package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What people name, shown on pages: expressions of templates, marks, scripts.
record Showing(Cast cast) {

    private static final String HOSTILE =
            "\"><img src=x onerror=alert(1)><b hx-get=/people hx-trigger=load>";

    List<Attempt> attempts() {
        return List.of(
                new Attempt("A36", "expressions of templates as names and questions", this::a36),
                new Attempt("A37", "marks and scripts as names, on every page", this::a37));
    }

    private HttpResponse<String> invented(String name, String id) {
        cast.boss().get("/data/new-store");
        return cast.boss()
                .post(
                        "/data/new-store",
                        Map.of(
                                "name",
                                name,
                                "id",
                                id,
                                "platform",
                                "taobao",
                                "currency",
                                "CNY",
                                "zone",
                                "UTC"));
    }

    private void a36() {
        for (var text :
                List.of(
                        "${7*7}",
                        "*{7*7}",
                        "__${7*7}__::.x",
                        "@if(true)49@endif",
                        "{{7*7}}",
                        "<%= 7*7 %>")) {
            var named = invented(text, "x".repeat(70));
            assertThat(named.statusCode()).isEqualTo(422);
            var asked =
                    cast.boss()
                            .get(
                                    "/figures?store=toys&m="
                                            + URLEncoder.encode(text, StandardCharsets.UTF_8))
                            .body();
            assertThat(named.body() + asked).doesNotContain(">49<", "value=\"49\"");
        }
    }

    private void a37() {
        assertThat(invented(HOSTILE, "hostile").statusCode()).isEqualTo(303);
        cast.boss().get("/people");
        cast.boss().post("/people", Map.of("name", HOSTILE, "role", "operator"));
        cast.boss().get("/data?store=hostile");
        cast.boss()
                .give("hostile", HOSTILE.replace("\"", "").replace("/", "") + ".csv", "a,b\n1,2\n");
        for (var page :
                List.of(
                        "data",
                        "figures",
                        "tree",
                        "explain",
                        "today",
                        "goal",
                        "actions",
                        "people",
                        "audit",
                        "metric",
                        "levers",
                        "effects",
                        "review",
                        "diagnosis",
                        "processes",
                        "definitions")) {
            var body = cast.boss().get("/" + page + "?store=hostile").body();
            assertThat(body).as(page).doesNotContain("<img src=x", "<b hx-get");
        }
        assertThat(cast.boss().get("/people").body()).contains("&lt;img src=x");
    }
}
