package fulcrum.api;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MetricId;
import fulcrum.store.Hypotheses;
import fulcrum.store.OwnDefinitions.Change;
import fulcrum.store.OwnDefinitions.Outcome;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Tokens;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.web.Served;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTests {

    static final String MONTHS = "store=shop&from=2024-03-04&until=2024-03-11";

    static final List<MeasuredEdge> EDGES =
            List.of(
                    edge("refunds", "paid", MeasuredEdge.Shown.MOVES),
                    edge("buyers", "paid", MeasuredEdge.Shown.MOVES_NOTHING),
                    edge("orders", "paid", MeasuredEdge.Shown.MOVES));

    static MeasuredEdge edge(String cause, String moves, MeasuredEdge.Shown shown) {
        return new MeasuredEdge(
                new MetricId(cause),
                new MetricId(moves),
                shown,
                new MeasuredEdge.Slope(
                        new BigDecimal("-2.1"), new BigDecimal("-3"), new BigDecimal("-1.2")),
                12);
    }

    @TempDir static Path directory;
    Served served;
    String token = "";

    @BeforeAll
    void serve() {
        try (var warehouse =
                new FactsFixture(directory, "shop")
                        .rows(
                                FactKind.ORDER_LINES,
                                "order_id, day, ordered_on, sold, country, paid, received",
                                "'o1', date '2024-02-05', date '2024-02-05', true, 'France', 10, 10",
                                "'o2', date '2024-02-06', date '2024-02-06', true, 'France', 10, 10",
                                "'o3', date '2024-03-05', date '2024-03-05', true, 'France', 8, 8",
                                "'o4', date '2024-03-06', date '2024-03-06', true, 'France', 8, 8",
                                "'o5', date '2024-03-07', date '2024-03-07', true, 'Spain', 8.000001, 8")
                        .covers(FactKind.ORDERS, "", "2024-02-01", "2024-04-01")
                        .open()) {
            assertThat(warehouse.coverage(new StoreId("shop"))).hasSize(1);
        }
        served =
                new Served(
                        directory,
                        (context, rooms) ->
                                ApiWiring.into(context, Programs.of(rooms, (_, _) -> EDGES)));
        served.rooms
                .stores()
                .save(
                        new Store(
                                new StoreId("shop"),
                                "Shop",
                                "any",
                                Currency.getInstance("EUR"),
                                ZoneId.of("Europe/Paris")));
        assertThat(served.boss().get("/account").statusCode()).isEqualTo(200);
        var boss = served.rooms.people().account(Served.NAME).orElseThrow().person();
        token = served.rooms.tokens().issue(boss, "test", Set.of());
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void figuresAreThoseOfTheCommandLineWithEveryDigit() {
        var answer = json("/api/v1/figures?" + MONTHS + "&metric=paid,visitors&by=country");
        assertThat(answer.path("error").asString()).contains("visitors cannot be cut by country");

        var lines =
                json("/api/v1/figures?" + MONTHS + "&metric=paid,orders&by=country").path("lines");
        assertThat(lines.toString())
                .isEqualTo(
                        "[{\"date\":\"2024-03-04\",\"parts\":{\"country\":\"France\"},\"values\":{\"paid\":16.0,\"orders\":2}},"
                                + "{\"date\":\"2024-03-04\",\"parts\":{\"country\":\"Spain\"},\"values\":{\"paid\":8.000001,\"orders\":1}}]");
        assertThat(
                        json("/api/v1/figures?" + MONTHS + "&metric=visitors")
                                .at("/lines/0/values/visitors/unknown")
                                .asString())
                .contains("traffic report");
    }

    @Test
    void aStoreAnswersWithWhatItDefinesItself() {
        var text =
                """
                metrics:
                  paid_twice: {name: Twice, unit: money, better: higher, formula: paid * 2}
                trees:
                  twice: {name: Twice, root: paid_twice, ways: {paid_twice: paid + paid}}
                """;
        assertThat(
                        served.rooms
                                .definitions()
                                .add("Lin", new StoreId("shop"), new Change(text, "why", 0)))
                .isEqualTo(Outcome.KEPT);

        assertThat(json("/api/v1/metrics?store=shop").toString()).contains("paid_twice");
        assertThat(json("/api/v1/trees?store=shop").toString()).contains("\"twice\"");
        assertThat(json("/api/v1/metrics").toString()).doesNotContain("paid_twice");
        assertThat(json("/api/v1/metrics?store=shop&as-of=2024-01-01").toString())
                .doesNotContain("paid_twice");
        assertThat(json("/api/v1/metrics?store=none").path("error").asString()).contains("none");
        assertThat(
                        json("/api/v1/figures?" + MONTHS + "&metric=paid_twice")
                                .at("/lines/0/values/paid_twice")
                                .decimalValue())
                .isEqualByComparingTo("48.000002");
        assertThat(json("/api/v1/tree?" + MONTHS + "&tree=twice").toString())
                .contains("paid_twice");
        assertThat(json("/api/v1/explain?" + MONTHS + "&metric=paid_twice").toString())
                .contains("paid_twice");
        assertThat(
                        json("/api/v1/figures?" + MONTHS + "&metric=paid_twice&as-of=2024-01-01")
                                .path("error")
                                .asString())
                .contains("there is no metric 'paid_twice'");
        assertThat(
                        served.rooms
                                .definitions()
                                .add("Lin", new StoreId("shop"), new Change("", "why", 1)))
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void explanationsAddUpAndTreesCarryWorth() {
        var change =
                json("/api/v1/explain?"
                                + MONTHS
                                + "&metric=orders&versus=2024-02-05..2024-02-12&by=country")
                        .path("change");
        assertThat(change.path("added").decimalValue()).isEqualByComparingTo("1");
        assertThat(change.path("parts").toString())
                .contains("\"part\":\"Spain\"")
                .contains("\"added\":1.0");

        var tree = json("/api/v1/tree?" + MONTHS + "&tree=sales");
        assertThat(tree.at("/root/of").asString()).isEqualTo("paid");
        assertThat(tree.at("/root/worth/per_unit").decimalValue()).isEqualByComparingTo("1");
        assertThat(json("/api/v1/trees").toString()).contains("\"id\":\"repurchase\"");
        assertThat(json("/api/v1/stores").at("/0/currency").asString()).isEqualTo("EUR");
    }

    /// What a formula says exactly is not said again by actions; a moment before it was supposed
    /// knows nothing of it.
    @Test
    void treesTellFormulasFromWhatIsMeasuredAndWhatIsAssumed() {
        var boss = served.rooms.people().account(Served.NAME).orElseThrow().person();
        served.rooms
                .hypotheses()
                .add(
                        boss,
                        new StoreId("shop"),
                        "buyers",
                        "paid",
                        new Hypotheses.Words("who came once comes again", "Jun"));

        var asked = "/api/v1/tree?" + MONTHS + "&versus=2024-02-05..2024-02-12&tree=sales";
        var tree = json(asked);
        assertThat(tree.at("/root/edge").isMissingNode()).isTrue();
        assertThat(tree.at("/root/nodes/0/edge").asString()).isEqualTo("formula");
        assertThat(tree.at("/root/nodes/0/joint").asString()).isEqualTo("multiplied");
        assertThat(tree.at("/root/nodes/0/ties").isMissingNode()).isTrue();
        var ties = tree.at("/root/ties");
        assertThat(ties.size()).isEqualTo(2);
        assertThat(ties.at("/0/edge").asString()).isEqualTo("assumed");
        assertThat(ties.at("/0/metric").asString()).isEqualTo("buyers");
        assertThat(ties.at("/0/assumed/claim").asString()).isEqualTo("who came once comes again");
        assertThat(ties.at("/0/assumed/owner").asString()).isEqualTo("Jun");
        assertThat(ties.at("/0/assumed/stated_at").asString()).startsWith("2025-06-03T08:");
        assertThat(ties.at("/0/measured/shown").asString()).isEqualTo("moves_nothing");
        assertThat(ties.get(1).toString())
                .startsWith("{\"edge\":\"measured\",\"metric\":\"refunds\",\"now\":")
                .endsWith(
                        "\"measured\":{\"shown\":\"moves\",\"slope\":-2.1,\"low\":-3,\"high\":-1.2,\"actions\":12}}");
        assertThat(json(asked + "&as-of=2024-04-01").at("/root").toString())
                .contains("unknown")
                .doesNotContain("assumed");
    }

    @Test
    void wordsComeInTheCallersLanguage() {
        var chinese = get("/api/v1/metrics", "Accept-Language", "zh-CN").body();
        assertThat(chinese).contains("\"name\":\"支付金额\"");
        assertThat(get("/api/v1/metrics").body()).contains("\"name\":\"Paid\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    figures?metric=paid&from=2024-03-01&until=2024-04-01                   | the question needs 'store'
                    figures?store=shoe&metric=paid&from=2024-03-01&until=2024-04-01        | there is no store 'shoe'; there are: shop
                    figures?store=shop&from=2024-03-01&until=2024-04-01                    | the question needs 'metric'
                    figures?store=shop&metric=pade&from=2024-03-01&until=2024-04-01        | there is no metric 'pade'; the nearest are paid
                    figures?store=shop&metric=paid&from=2024-3-1&until=2024-04-01          | from is '2024-3-1'; a day is written
                    figures?store=shop&metric=paid&from=2024-04-01&until=2024-04-01        | there is no day from 2024-04-01
                    figures?store=shop&metric=paid&from=2024-03-01&until=2024-04-01&grain=year | grain is 'year'; use one of day, week, month, total
                    figures?store=shop&metric=paid&from=2024-03-01&until=2024-04-01&where=x | where is 'x'; a part is written dimension=part
                    figures?store=shop&metric=paid&from=2024-03-01&until=2024-04-01&as-of=then | 'then' is neither a day
                    explain?store=shop&metric=paid&from=2024-03-01&until=2024-04-01&versus=before | versus is 'before'; use prior
                    explain?store=shop&metric=paid&from=2023-03-01&until=2023-04-01        | Paid is not known from
                    tree?store=shop&tree=oak&from=2024-03-01&until=2024-04-01              | there is no tree 'oak'
                    """)
    void aWrongQuestionIsToldWhatWouldBeRight(String question, String said) {
        var answer = get("/api/v1/" + question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("error").asString())
                .contains(said);
    }

    @Test
    void nobodyReadsWithoutATokenInForce() {
        for (var headers :
                List.of(
                        List.<String>of(),
                        List.of("Authorization", "Bearer fulcrum_wrong"),
                        List.of("Authorization", "Basic " + token),
                        List.of("Cookie", "fulcrum=" + token))) {
            var answer = served.stranger().get("/api/v1/stores", headers.toArray(String[]::new));
            assertThat(answer.statusCode()).as("%s", headers).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(served.stranger().get("/api/v1/stores?access_token=" + token).statusCode())
                .as("a token in an address")
                .isEqualTo(401);
        assertThat(served.boss().get("/api/v1/stores").statusCode())
                .as("a signed-in browser has no say here")
                .isEqualTo(401);
        assertThat(get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/figures").statusCode()).as("a token opens no page").isEqualTo(303);
    }

    @Test
    void aRevokedTokenOpensNothingAndItsOwnerAloneRevokes() {
        var tokens = served.rooms.tokens();
        var boss = served.rooms.people().account(Served.NAME).orElseThrow().person();
        var secret = tokens.issue(boss, "to be revoked", Set.of());
        var id =
                tokens.of(boss).stream()
                        .filter(one -> one.label().equals("to be revoked"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(tokens.holder(secret)).contains(new Tokens.Holder(boss, Set.of(Right.READ)));

        var other = new Person(new PersonId("other"), "Other", boss.role());
        assertThat(tokens.revoke(other, id)).isFalse();
        assertThat(tokens.revoke(boss, id)).isTrue();
        assertThat(tokens.holder(secret)).isEmpty();
        assertThat(served.rooms.log().newest(50))
                .extracting(entry -> entry.deed())
                .contains("issue-token", "revoke-token");
        assertThat(served.rooms.log().newest(50).toString()).doesNotContain(secret);
    }

    /// Every address and every parameter that the code reads is described, and none besides.
    @Test
    void theDescriptionIsComplete() {
        var described = new YAMLMapper().readTree(get("/api/v1/openapi.yaml").body());
        var paths = new TreeSet<String>(described.path("paths").propertyNames());
        assertThat(paths).isEqualTo(served.paths().tailSet("/api/").headSet("/api0"));
        assertThat(parameters(described, "/api/v1/figures"))
                .containsExactly(
                        "store", "metric", "from", "until", "grain", "by", "where", "basis",
                        "as-of");
        assertThat(parameters(described, "/api/v1/explain"))
                .containsExactly(
                        "store", "metric", "from", "until", "versus", "by", "where", "basis",
                        "tree", "as-of");
        assertThat(parameters(described, "/api/v1/tree"))
                .containsExactly("store", "tree", "from", "until", "versus", "as-of");
    }

    private static List<String> parameters(JsonNode described, String path) {
        var names = new ArrayList<String>();
        for (var one : described.path("paths").path(path).path("get").path("parameters")) {
            var reference = one.path("$ref").asString("");
            names.add(
                    (reference.isEmpty() ? one : described.at(reference.substring(1)))
                            .path("name")
                            .asString());
        }
        return names;
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Authorization");
        all.add("Bearer " + token);
        return served.stranger().get(path, all.toArray(String[]::new));
    }
}
