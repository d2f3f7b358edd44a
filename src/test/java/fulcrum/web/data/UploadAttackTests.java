package fulcrum.web.data;

import static fulcrum.web.data.FilesInTests.found;
import static fulcrum.web.data.FilesInTests.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attacks by uploading, by their ids on the project's list of attacks.
class UploadAttackTests {

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private long waitingFiles() {
        try (var files = Files.list(directory.resolve("work/uploads"))) {
            return files.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertNothingIsLeft() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waitingFiles()).isZero());
        assertThat(served.rooms.imports().history(new StoreId("toys"))).isEmpty();
    }

    /// A50: what was given as a page comes back as a file, in words only, and never as a page.
    @Test
    void a50NothingThatWasGivenComesBackAsAPage() {
        var script = "<script>alert(1)</script>";
        var orders = Toys.ORDERS.replace("不是时间", script).replace("lin", script);
        var result = boss.give("toys", "page.html", orders);
        var refused = boss.get(found("href=\"(/data/imports/[^\"]*/refused)\"", result.body()));
        assertThat(refused.body()).contains(script);
        var headers = refused.headers();
        assertThat(headers.firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "object-src 'none'");
        assertThat(result.body()).doesNotContain(script);
        assertThat(boss.get("/data?store=toys").body()).doesNotContain(script);
    }

    /// A50: cells of a table that nobody knows are shown while it is mapped, as text.
    @Test
    void a50CellsThatAreShownForMappingStayText() {
        boss.makeStore("till", "any", "EUR");
        var script = "<svg onload=alert(1)>";
        var asked = boss.give("till", "till.html.csv", Toys.TILL.replace("Kite", script)).body();
        var mapping = boss.get(found("href=\"(/data/uploads/[^\"]*)\"", asked));
        assertThat(mapping.body()).doesNotContain(script).contains("&lt;svg onload=alert(1)&gt;");
        assertThat(mapping.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
    }

    /// A51: of fifty uploads of 200 MB at once four are read; others see their pages as before.
    @Test
    void a51FiftyLargeUploadsAtOnceKeepNobodyFromWorking() throws Exception {
        var other = served.boss();
        List<Long> before = times(other);
        var uploads = new ArrayList<Socket>();
        int refused = 0;
        try {
            for (int i = 0; i < 50; i++) {
                uploads.add(upload(200_000_000L, Toys.ORDERS));
            }
            for (var one : uploads) {
                refused += answer(one).startsWith("HTTP/1.1 429") ? 1 : 0;
            }
            assertThat(refused).isEqualTo(46);
            assertThat(p95(times(other))).isLessThan(Math.max(300, 3 * p95(before)));
        } finally {
            for (var one : uploads) {
                one.close();
            }
        }
        assertNothingIsLeft();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(boss.give("toys", "o.csv", Toys.ORDERS).statusCode())
                                .isEqualTo(200));
    }

    private static List<Long> times(Browser browser) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            long start = System.nanoTime();
            assertThat(browser.get("/data?store=toys").statusCode()).isEqualTo(200);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        return times.stream().sorted().toList();
    }

    private static long p95(List<Long> sorted) {
        return sorted.get(sorted.size() * 95 / 100);
    }

    /// Begins an upload that never ends.
    private Socket upload(long length, String content) throws IOException {
        var socket = new Socket("127.0.0.1", served.door().port());
        var head =
                """
                POST /data/files?store=toys HTTP/1.1
                Host: 127.0.0.1
                Cookie: fulcrum=%s
                X-CSRF-TOKEN: %s
                Content-Type: multipart/form-data; boundary=b
                Content-Length: %d

                --b
                Content-Disposition: form-data; name="files"; filename="o.csv"

                %s\
                """
                        .formatted(boss.session(), boss.token, length, content)
                        .replace("\n", "\r\n");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /// The first line of an answer; empty where none comes within a moment.
    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(400);
        try {
            return new java.io.BufferedReader(
                            new java.io.InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (java.net.SocketTimeoutException e) {
            return "";
        }
    }

    /// A52: an upload that is cut off in its middle leaves nothing; sent again it is whole.
    @Test
    void a52AnUploadThatIsCutOffLeavesNothing() throws IOException {
        for (int i = 0; i < 3; i++) {
            var half = Arrays.copyOf(Toys.ORDERS.toCharArray(), Toys.ORDERS.length() / 2);
            try (var socket = upload(100_000, new String(half))) {
                assertThat(answer(socket)).isEmpty();
            }
        }
        assertNothingIsLeft();
        var whole = boss.give("toys", "orders.csv", Toys.ORDERS).body();
        assertThat(plain(whole)).contains("rows read 3 = taken 2");
    }

    /// The quota says what is too much and what helps, in the reader's language.
    @Test
    void morePerHourThanTheQuotaIsRefusedUntilTheHourIsOver() {
        for (int i = 0; i < UploadQuota.Limits.USUAL.requests(); i++) {
            grant();
        }
        var refused = boss.give("toys", "orders.csv", Toys.ORDERS);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("3601");
        assertThat(found("id=\"advice\">([^<]*)<", refused.body()))
                .isEqualTo(
                        "In an hour you may send 2000 requests or 20 GB. Nothing of this file was"
                                + " read; it may be sent in 61 minutes, or imported on the command"
                                + " line at once: fulcrum import FILE.");
        boss.post("/language", Map.of("language", "zh", "back", "/data"));
        assertThat(boss.give("toys", "orders.csv", Toys.ORDERS).body())
                .contains("每小时最多发送 2000 次或 20 GB", "暂时不能再接收文件");
        served.time.pass(Duration.ofMinutes(61));
        assertThat(boss.give("toys", "orders.csv", Toys.ORDERS).statusCode()).isEqualTo(200);
    }

    private void grant() {
        var quota = served.quota();
        var who = served.rooms.people().account(Served.NAME).orElseThrow().person();
        var decision = quota.ask(who.toString(), 10);
        assertThat(decision).isInstanceOf(UploadQuota.Decision.Granted.class);
        ((UploadQuota.Decision.Granted) decision).close();
    }

    /// Files that wait count until they are answered or removed.
    @Test
    void filesThatWaitAreShownAndMayBeRemoved() {
        boss.makeStore("till", "any", "EUR");
        boss.give("till", "march.csv", Toys.TILL);
        var page = boss.get("/data?store=till");
        assertThat(plain(page.body())).contains("Files that wait for your answer 1 ", "march.csv");
        assertThat(boss.get("/data?store=toys").body()).doesNotContain("march.csv");
        var id = found("action=\"/data/uploads/([^\"]*)/remove\"", page.body());
        assertThat(boss.get("/data/uploads/" + id).statusCode()).isEqualTo(200);
        assertThat(boss.post("/data/uploads/" + id + "/remove", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(waitingFiles()).isZero();
        assertThat(boss.get("/data/uploads/" + id).statusCode()).isEqualTo(404);
        assertThat(boss.get("/data?store=till").body()).doesNotContain("march.csv");
        assertThat(served.rooms.log().newest(1).getFirst().deed()).isEqualTo("remove-upload");
    }
}
