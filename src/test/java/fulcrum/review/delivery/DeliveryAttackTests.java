package fulcrum.review.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.table;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fulcrum.review.delivery.Delivery.Standing;
import fulcrum.review.delivery.Mailbox.Security;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// The attacks on what is sent out, by their ids.
class DeliveryAttackTests {

    @TempDir Path directory;
    Post post;

    @BeforeEach
    void open() {
        post = new Post(directory);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:22",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://0/",
                "https://2130706433/",
                "https://127.1/",
                "https://[::ffff:169.254.169.254]/",
                "https://169.254.169.254/latest",
                "https://100.100.100.200/",
                "https://100.64.0.1/",
                "https://10.0.0.1/",
                "https://192.168.1.1/",
                "https://172.16.0.1/",
                "https://[fd00:ec2::254]/",
                "https://[fd12::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:1::]/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://localhost.evil.test/",
                "https://xn--e1afmkfd.test/",
                "http://public.test/",
                "https://user:word@public.test/",
                "https://public.test/#x",
                "file:///etc/passwd",
                "gopher://public.test/",
                "jar:https://public.test/x!/y",
                "javascript:alert(1)",
                "https:///x",
                "https://public.test/a\r\nHost: evil",
                ""
            })
    void a28_addressesThatLeadInwardsAreRefusedWhenTheyAreGiven(String url) {
        post.names.put("public.test", new ArrayList<>(List.of("93.184.216.34")));
        post.names.put("localhost.evil.test", new ArrayList<>(List.of("127.0.0.1")));
        post.names.put("xn--e1afmkfd.test", new ArrayList<>(List.of("10.1.2.3")));
        assertThat(post.deliveries.add(post.boss, Channel.JSON, url, ""))
                .isInstanceOf(Deliveries.Added.Faulty.class);
        assertThat(post.deliveries.addresses(post.boss.id())).isEmpty();
    }

    @Test
    void a28_whatCloudsKeepTheirSecretsOnIsNotReachedEvenWhenItIsNamed() {
        post.deliveries.host().name(post.boss, "169.254.169.254 100.100.100.200");
        for (var host : List.of("169.254.169.254", "100.100.100.200")) {
            assertThat(post.deliveries.add(post.boss, Channel.JSON, "http://" + host + "/", ""))
                    .isInstanceOf(Deliveries.Added.Faulty.class);
        }
    }

    @Test
    void a28_aHostThatIsNamedNoLongerIsRefusedWhenItIsSentTo() {
        try (var wire = new Wire(Wire.answers(200, "ok"))) {
            post.name(wire);
            post.add(Channel.SLACK, wire.url("/hook"), "");
            post.deliveries.host().name(post.boss, "");
            post.hand("brief");
            post.bring("a");
            assertThat(wire.heard).isEmpty();
            assertThat(post.standing()).isEqualTo(Standing.FAILED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a29_redirectsAreNotFollowed(int code) {
        try (var inner = new Wire(Wire.answers(200, "ok"));
                var outer =
                        new Wire((socket, wire) -> {
                            wire.heard.add(Wire.request(socket));
                            Wire.say(
                                    socket,
                                    "HTTP/1.1 %d X\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                                            .formatted(code, inner.url("/secret")));
                        })) {
            post.deliveries.host().name(post.boss, "127.0.0.1");
            post.add(Channel.JSON, outer.url("/hook"), "");
            post.hand("brief");
            post.bring("a");
            assertThat(outer.heard).hasSize(1);
            assertThat(inner.heard).isEmpty();
            assertThat(post.why()).isEqualTo("The host answered " + code + ".");
        }
    }

    @Test
    void a29_anAnswerWithoutEndIsCutShort() {
        var sent = new java.util.concurrent.atomic.AtomicLong();
        try (var wire =
                new Wire((socket, _) -> {
                    var _ = Wire.request(socket);
                    Wire.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n");
                    var block = new byte[1 << 16];
                    for (int i = 0; i < 150_000; i++) {
                        socket.getOutputStream().write(block);
                        sent.addAndGet(block.length);
                    }
                })) {
            post.name(wire);
            post.add(Channel.WECOM, wire.url("/hook"), "");
            post.hand("brief");
            long begun = System.nanoTime();
            post.bring("a");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(sent.get()).isLessThan(50_000_000L);
            assertThat(post.standing()).isEqualTo(Standing.UNKNOWN);
        }
    }

    @Test
    void a29_anAnswerThatDripsIsWaitedForTenSecondsAtMost() {
        try (var wire =
                new Wire((socket, _) -> {
                    var _ = Wire.request(socket);
                    Wire.say(socket, "HTTP/1.1 200 OK\r\n");
                    for (int i = 0; i < 60; i++) {
                        Wire.say(socket, "X-" + i + ": drip\r\n");
                        Thread.sleep(1_000);
                    }
                })) {
            post.name(wire);
            post.add(Channel.SLACK, wire.url("/hook"), "");
            post.hand("brief");
            long begun = System.nanoTime();
            post.bring("a");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(14));
            assertThat(post.standing()).isEqualTo(Standing.UNKNOWN);
        }
    }

    /// The first look says public, every later one inward.
    @Test
    void a30_aNameThatLeadsElsewhereAMomentLaterIsNotFollowed() {
        try (var wire = new Wire(Wire.answers(200, "ok"))) {
            post.names.put("rebind.test", new ArrayList<>(List.of("93.184.216.34", "127.0.0.1")));
            post.add(Channel.SLACK, "https://rebind.test:" + wire.port() + "/hook", "");
            post.hand("brief");
            post.bring("a");
            assertThat(wire.heard).isEmpty();
            assertThat(post.why()).contains("private network");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.test\r\nBcc: c@d.test",
                "a@b.test, c@d.test",
                "\"a\" <a@b.test>",
                "a@b.test\u0000",
                "a b@c.test",
                "a@",
                "@b.test",
                "a@b@c.test"
            })
    void a33_whatIsMoreThanOnePlainAddressIsRefused(String address) {
        assertThat(post.deliveries.add(post.boss, Channel.EMAIL, address, ""))
                .isInstanceOf(Deliveries.Added.Faulty.class);
        assertThatThrownBy(() -> new Mailbox("mail", 25, Security.NONE, "", "", address))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a33_aSubjectOfTwoLinesIsRefused() {
        for (var subject : List.of("Hi\r\nBcc: x@y.test", "Hi\nX: y", "Hi\u0000", "")) {
            assertThatThrownBy(() -> new Message("k", subject, "t", ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Message("k", "s", "t", "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a06_secretsAreNeitherInFilesNorInTheLogNorInTheAuditLog() throws Exception {
        var log = (Logger) LoggerFactory.getLogger("fulcrum.review");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try (var wire = new Wire(Wire.answers(500, "token-of-hook"))) {
            post.name(wire);
            post.add(Channel.FEISHU, wire.url("/hook/token-of-hook"), "secret-of-chat");
            var drawn = post.add(Channel.JSON, wire.url("/json/token-of-hook"), "");
            post.add(Channel.EMAIL, "lin@shop.test", "");
            post.deliveries
                    .host()
                    .send(
                            post.boss,
                            new Mailbox(
                                    "127.0.0.1",
                                    wire.port(),
                                    Security.NONE,
                                    "lin",
                                    "secret-of-mail",
                                    "f@shop.test"));
            post.hand("brief");
            post.bring("a");
            var secrets = List.of("token-of-hook", "secret-of-chat", "secret-of-mail", drawn);
            var said = new StringBuilder(post.log.newest(50).toString());
            lines.list.forEach(line -> said.append(line.getFormattedMessage()));
            said.append(post.deliveries.host().mailbox()).append(post.deliveries.newest(9));
            said.append(kept(post));
            assertThat(lines.list).isNotEmpty();
            for (var secret : secrets) {
                assertThat(said.indexOf(secret)).as(secret).isNegative();
            }
            assertThat(said.indexOf("lin@shop.test"))
                    .as("the search finds what is there")
                    .isPositive();
        } finally {
            log.detachAppender(lines);
        }
    }

    @Test
    void a06_withoutTheKeyNothingSealedOpens() throws Exception {
        post.deliveries
                .host()
                .send(post.boss, new Mailbox("mail", 25, Security.TLS, "u", "w", "f@shop.test"));
        Files.write(directory.resolve("keys/delivery.key"), new byte[32]);
        assertThatThrownBy(() -> post.deliveries.host().mailbox())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("delivery.key");
    }

    /// Standard Webhooks' own example, and what Python's hmac says of the two chats.
    @Test
    void a31_whatWeSendIsSignedAsTheReceiverExpects() {
        assertThat(
                        Chats.signature(
                                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                "1614265330",
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        var message = new Message("k", "s", "t", "");
        var then = Instant.ofEpochSecond(1_599_360_473);
        assertThat(
                        Chats.post(
                                        new Target(Channel.FEISHU, "https://x/", "top-secret"),
                                        message,
                                        then)
                                .body())
                .contains("ozILzv8m/Tn2rO0iMITMDP8w2TbvrumMvSHOsOfcaYc=", "\"1599360473\"");
        assertThat(
                        Chats.post(
                                        new Target(
                                                Channel.DINGTALK, "https://x/?a=b", "top-secret"),
                                        message,
                                        then)
                                .url())
                .isEqualTo(
                        "https://x/?a=b&timestamp=1599360473000&sign=vekzISq6%2FVGSOzV2pecWdtswsL4nj%2Fd9EObvpwJoghA%3D");
    }

    @ParameterizedTest
    @CsvSource({"WECOM, 2048", "FEISHU, 20000", "DINGTALK, 20000"})
    void aTextThatIsTooLongForAChatIsCutAndKeepsItsLink(Channel channel, int most) {
        var message = new Message("k", "今天", "补货🙂".repeat(9_000), "https://shop.test/today");
        var body = Chats.post(new Target(channel, "https://x/", ""), message, Instant.EPOCH).body();
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(most);
        assertThat(body).contains("…", "https://shop.test/today");
    }

    /// All that the database keeps: byte by byte where it is a file, else row by row.
    private String kept(Post post) throws IOException {
        var kept = new StringBuilder();
        for (var file : List.of("state.db", "state.db-wal")) {
            if (Files.exists(directory.resolve(file))) {
                kept.append(Files.readString(directory.resolve(file), StandardCharsets.ISO_8859_1));
            }
        }
        for (var what : List.of("wishes", "addresses", "messages", "settings")) {
            kept.append(
                    post.state.<String>read(
                            db -> db.selectFrom(table("delivery_" + what)).fetch().formatCSV()));
        }
        return kept.toString();
    }
}
