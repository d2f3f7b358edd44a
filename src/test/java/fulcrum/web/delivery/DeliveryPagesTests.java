package fulcrum.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fulcrum.review.delivery.Message;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.TemplateTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryPagesTests {

    static final Map<String, String> MAIL =
            Map.of(
                    "host", "mail.shop.test",
                    "port", "465",
                    "security", "TLS",
                    "user", "lin",
                    "password", "a word for mail",
                    "from", "fulcrum@shop.test");

    @TempDir Path directory;
    Served served;
    Browser boss;
    HttpServer chat;
    final List<String> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        served = new Served(directory);
        boss = served.boss();
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext(
                "/",
                exchange -> {
                    heard.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        chat.start();
    }

    @AfterEach
    void stop() {
        chat.stop(0);
        served.close();
    }

    String hook() {
        return "http://127.0.0.1:" + chat.getAddress().getPort() + "/hook-of-secret";
    }

    void name() {
        boss.get("/account/delivery/host");
        boss.post(
                "/account/delivery/host/named",
                Map.of("hosts", "127.0.0.1:" + chat.getAddress().getPort()));
    }

    @Test
    void anAddressIsAddedTestedAndRemoved() {
        assertThat(boss.get("/account/delivery").body()).contains("Nowhere yet", "Nothing yet.");
        var refused =
                boss.post(
                        "/account/delivery/addresses", Map.of("channel", "SLACK", "where", hook()));
        assertThat(refused.statusCode()).isEqualTo(422);
        name();
        boss.get("/account/delivery");
        var added =
                boss.post(
                        "/account/delivery/addresses", Map.of("channel", "SLACK", "where", hook()));
        assertThat(added.statusCode()).isEqualTo(303);
        boss.post("/account/delivery/test", Map.of());
        assertThat(heard).singleElement().asString().contains("Fulcrum: a test");
        var page = boss.get("/account/delivery").body();
        assertThat(page).contains("Fulcrum: a test", "delivered", "127.0.0.1/…ret");
        assertThat(page).doesNotContain("hook-of-secret");
        var id =
                served.rooms
                        .deliveries()
                        .addresses(
                                served.rooms
                                        .people()
                                        .account(Served.NAME)
                                        .orElseThrow()
                                        .person()
                                        .id())
                        .getFirst()
                        .id();
        boss.post("/account/delivery/addresses/end", Map.of("id", id));
        assertThat(boss.get("/account/delivery").body()).contains("Nowhere yet");
    }

    @Test
    void theSecretOfAWebhookIsShownOnce() {
        name();
        boss.get("/account/delivery");
        var added =
                boss.post(
                        "/account/delivery/addresses", Map.of("channel", "JSON", "where", hook()));
        assertThat(added.body()).contains("whsec_");
        assertThat(boss.get("/account/delivery").body()).doesNotContain("whsec_");
    }

    @Test
    void hoursAreKeptAndNonsenseIsNot() {
        boss.get("/account/delivery");
        var hours =
                new HashMap<>(
                        Map.of(
                                "language", "zh",
                                "zone", "Asia/Shanghai",
                                "at", "07:30",
                                "quietFrom", "22:00",
                                "quietUntil", "06:00",
                                "on", "MONDAY"));
        assertThat(boss.post("/account/delivery/hours", hours).statusCode()).isEqualTo(303);
        assertThat(boss.get("/account/delivery").body()).contains("07:30", "Asia/Shanghai");
        for (var wrong :
                List.of(
                        Map.of("at", "23:00"),
                        Map.of("at", "noon"),
                        Map.of("zone", "Mars/Base"),
                        Map.of("on", "NEVER"))) {
            var bad = new HashMap<>(hours);
            bad.putAll(wrong);
            assertThat(boss.post("/account/delivery/hours", bad).statusCode())
                    .as("%s", wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void thePasswordOfMailIsKeptAndNeverShown() {
        boss.get("/account/delivery/host");
        assertThat(boss.post("/account/delivery/host/mail", MAIL).statusCode()).isEqualTo(303);
        var again = new HashMap<>(MAIL);
        again.put("password", "");
        again.put("port", "587");
        boss.post("/account/delivery/host/mail", again);
        var kept = served.rooms.deliveries().host().mailbox().orElseThrow();
        assertThat(kept.password()).isEqualTo("a word for mail");
        assertThat(kept.port()).isEqualTo(587);
        var page = boss.get("/account/delivery/host").body();
        assertThat(page).contains("mail.shop.test").doesNotContain("a word for mail");
        var elsewhere = new HashMap<>(again);
        elsewhere.put("host", "mail.evil.test");
        boss.post("/account/delivery/host/mail", elsewhere);
        assertThat(served.rooms.deliveries().host().mailbox().orElseThrow().password())
                .as("a password does not go to another server")
                .isEmpty();
        var bad = new HashMap<>(MAIL);
        bad.put("from", "a@b.test\r\nBcc: c@d.test");
        assertThat(boss.post("/account/delivery/host/mail", bad).statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsWrittenInAMessageIsText() {
        name();
        boss.get("/account/delivery");
        boss.post("/account/delivery/addresses", Map.of("channel", "SLACK", "where", hook()));
        var person = served.rooms.people().account(Served.NAME).orElseThrow().person();
        served.rooms
                .deliveries()
                .hand(person.id(), new Message("k", "<script>alert(1)</script>", "t", ""));
        TemplateTests.assertHarmless(boss.get("/account/delivery").body());
        TemplateTests.assertHarmless(boss.get("/account/delivery/host").body());
    }
}
