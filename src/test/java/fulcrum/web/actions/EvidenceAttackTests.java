package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.ActionId;
import fulcrum.actions.Exhibit;
import fulcrum.actions.Exhibits;
import fulcrum.actions.Photographs;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attacks by evidence, by their ids on the project's list of attacks.
class EvidenceAttackTests {

    private static final ActionId FIRST = new ActionId(new StoreId("toys"), 1);

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
        boss.post("/actions/new", Map.of("store", "toys", "title", "T", "link", "picture"));
        boss.get("/actions/1?store=toys");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private HttpResponse<String> give(Browser browser, String name, byte[] content) {
        return give(browser, name, content, browser.token);
    }

    private HttpResponse<String> give(Browser browser, String name, byte[] content, String token) {
        var head =
                """
                --b\r
                Content-Disposition: form-data; name="store"\r
                \r
                toys\r
                --b\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="files"; filename="%s"\r
                Content-Type: text/html\r
                \r
                """
                        .formatted(token, name);
        return browser.send(
                browser.request(
                                "/actions/1/evidence",
                                "Content-Type",
                                "multipart/form-data; boundary=b")
                        .POST(
                                BodyPublishers.ofByteArrays(
                                        List.of(
                                                head.getBytes(StandardCharsets.UTF_8),
                                                content,
                                                "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8))))
                        .build());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private List<Exhibit> kept() {
        return served.rooms.work().exhibits().of(FIRST);
    }

    private String address() {
        return "/actions/1/evidence/" + kept().getLast().id();
    }

    @Test
    void aPictureIsSentThroughTheFormShownTakenAwayAndPutBack() {
        assertThat(give(boss, "before.jpg", Photographs.jpegOfCamera()).statusCode())
                .isEqualTo(303);
        var page = boss.get("/actions/1?store=toys").body();
        assertThat(page).contains("<img src=\"" + address() + "?store=toys\"");
        var sent = boss.get(address() + "?store=toys");
        assertThat(sent.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        var store = Map.of("store", "toys");
        assertThat(boss.post(address() + "/take", store).statusCode()).isEqualTo(303);
        assertThat(boss.get(address() + "?store=toys").statusCode()).isEqualTo(404);
        assertThat(boss.get("/actions/1?store=toys").body()).contains("taken away by Lin");
        assertThat(boss.post(address() + "/back", store).statusCode()).isEqualTo(303);
        assertThat(boss.get(address() + "?store=toys").statusCode()).isEqualTo(200);
    }

    /// A46, A50: what a browser could run is not taken, and what is taken is not run.
    @Test
    void a50WhatComesBackIsSavedOrDrawnAndNeverRun() {
        for (var bad : List.of("<svg onload=alert(1)>", "<html><script>alert(1)</script>")) {
            var answer = give(boss, "picture.png", text(bad));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("neither a picture").doesNotContain(bad);
        }
        assertThat(kept()).isEmpty();
        for (var content :
                List.of(text("%PDF-1.7 <script>alert(1)</script>"), text("clicks,120\n"))) {
            give(boss, "report.html", content);
            var headers = boss.get(address() + "?store=toys").headers();
            assertThat(headers.firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;");
            assertThat(headers.firstValue("Content-Type").orElse("")).doesNotContain("html");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.allValues("Content-Security-Policy"))
                    .anyMatch(policy -> policy.contains("sandbox"));
        }
    }

    /// A47: a name is shown, and is nothing else.
    @Test
    void a47NamesAreShownEscapedAndAreNoPaths() {
        give(boss, "../../etc/cron.d/<img src=x onerror=alert(1)>.txt", text("x"));
        var page = boss.get("/actions/1?store=toys").body();
        assertThat(page)
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x")
                .doesNotContain("cron.d");
        give(boss, "a".repeat(5_000) + ".txt", text("y"));
        assertThat(kept()).allSatisfy(one -> assertThat(one.name()).hasSizeLessThanOrEqualTo(200));
    }

    /// A38: without the page's token nothing is kept.
    @Test
    void a38NothingIsKeptWithoutThePagesToken() {
        assertThat(give(boss, "x.txt", text("x"), "").statusCode()).isEqualTo(403);
        assertThat(give(served.stranger(), "x.txt", text("x")).statusCode()).isEqualTo(403);
        assertThat(kept()).isEmpty();
    }

    /// A14, A18: by another store or action nothing is found.
    @Test
    void a18EvidenceOfOneStoreIsNotFoundInAnother() {
        give(boss, "x.txt", text("x"));
        boss.post("/actions/new", Map.of("store", "books", "title", "B", "link", "picture"));
        assertThat(boss.get(address() + "?store=books").statusCode()).isEqualTo(404);
        assertThat(boss.post(address() + "/take", Map.of("store", "books")).statusCode())
                .isEqualTo(404);
        assertThat(boss.get("/actions/1/evidence/x?store=toys").statusCode()).isEqualTo(404);
        assertThat(kept().getLast().taken()).isEmpty();
    }

    /// A51, A52: too much and half a file are refused; what is hashed is what is sent back.
    @Test
    void a52TheHashedBytesAreTheSentBytes() throws Exception {
        var large = new byte[Exhibits.LARGEST + 1];
        Arrays.fill(large, (byte) 'a');
        assertThat(give(boss, "large.txt", large).body()).contains("larger than 10 MB");
        var whole = Photographs.plain("png");
        assertThat(give(boss, "cut.png", Arrays.copyOf(whole, whole.length / 2)).body())
                .contains("cut short");
        assertThat(kept()).isEmpty();
        give(boss, "words.txt", text("the words"));
        var sent = boss.get(address() + "?store=toys").body();
        var sha =
                java.security.MessageDigest.getInstance("SHA-256")
                        .digest(sent.getBytes(StandardCharsets.UTF_8));
        assertThat(java.util.HexFormat.of().formatHex(sha)).isEqualTo(kept().getLast().sha256());
    }
}
