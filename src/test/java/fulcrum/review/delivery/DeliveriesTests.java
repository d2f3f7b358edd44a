package fulcrum.review.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.review.delivery.Delivery.Standing;
import fulcrum.review.nights.RunningProcess;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveriesTests {

    @TempDir Path directory;
    Post post;
    Wire wire;

    @BeforeEach
    void open() {
        post = new Post(directory);
        wire = new Wire(Wire.answers(200, "{\"code\":0,\"errcode\":0}"));
        post.name(wire);
    }

    @AfterEach
    void close() {
        wire.close();
        post.close();
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "EMAIL")
    void aMessageOfOneKeyIsBroughtOnce(Channel channel) {
        post.add(channel, wire.url("/hook?token=abc"), "top-secret");
        for (int i = 0; i < 3; i++) {
            post.hand("brief/toys/2026-03-03");
            post.bring("a");
            post.bring("b");
        }
        assertThat(wire.heard).hasSize(1);
        assertThat(wire.heard.getFirst())
                .contains("清仓", "Do it.", "/today", "POST /hook?token=abc");
        assertThat(post.standing()).isEqualTo(Standing.DELIVERED);
    }

    @Test
    void twoCouriersAtOnceBringEachMessageOnce() throws Exception {
        post.add(Channel.SLACK, wire.url("/hook"), "");
        for (int i = 0; i < 40; i++) {
            post.hand("brief/" + i);
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> post.bring("a"));
            var second = threads.submit(() -> post.bring("b"));
            first.get();
            second.get();
        }
        assertThat(wire.heard).hasSize(40);
        assertThat(post.deliveries.newest(50))
                .allMatch(one -> one.standing() == Standing.DELIVERED && one.tries() == 1);
    }

    @Test
    void aMessageIsKeptWithWhatCausesItOrNotAtAll() {
        post.add(Channel.SLACK, wire.url("/hook"), "");
        try {
            post.state.write(db -> {
                post.deliveries.hand(db, post.boss.id(), new Message("k", "s", "t", ""));
                throw new IllegalStateException("the cause fails");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the cause fails");
        }
        assertThat(post.deliveries.newest(5)).isEmpty();
    }

    @Test
    void aServerThatAnswers500IsTriedEightTimesWithGrowingPausesAndThenItIsSaid() {
        wire.manner = Wire.answers(500, "<secret body>");
        post.add(Channel.FEISHU, wire.url("/hook"), "");
        post.hand("brief");
        var tried = new ArrayList<Long>();
        var begun = post.now;
        for (int minute = 0;
                minute < 24 * 60;
                minute++, post.now = begun.plusSeconds(60L * minute)) {
            int before = wire.heard.size();
            post.bring("a");
            if (wire.heard.size() > before) {
                tried.add(Duration.between(begun, post.now).toMinutes());
            }
        }
        assertThat(tried).containsExactly(0L, 1L, 6L, 21L, 81L, 201L, 441L, 921L);
        assertThat(post.standing()).isEqualTo(Standing.FAILED);
        assertThat(post.why()).isEqualTo("The host answered 500.");
    }

    @Test
    void aServerThatComesBackGetsTheMessageOnce() {
        wire.manner = Wire.answers(503, "");
        post.add(Channel.WECOM, wire.url("/hook"), "");
        post.hand("brief");
        post.bring("a");
        assertThat(post.standing()).isEqualTo(Standing.WAITING);
        wire.manner = Wire.answers(200, "{\"errcode\":0}");
        post.now = post.now.plusSeconds(120);
        post.bring("a");
        post.now = post.now.plusSeconds(7200);
        post.bring("a");
        assertThat(wire.heard).hasSize(2);
        assertThat(post.last())
                .matches(one -> one.standing() == Standing.DELIVERED && one.tries() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "FEISHU, 200, '{\"code\":19021,\"msg\":\"sign match fail\"}', FAILED, code 19021",
        "FEISHU, 200, '{\"code\":11232}', WAITING, code 11232",
        "DINGTALK, 200, '{\"errcode\":310000}', FAILED, code 310000",
        "WECOM, 200, '{\"errcode\":93000}', FAILED, code 93000",
        "WECOM, 200, '{\"errcode\":45009}', WAITING, code 45009",
        "WECOM, 200, '<html>', UNKNOWN, not understood",
        "SLACK, 404, no_team, FAILED, answered 404",
        "SLACK, 429, , WAITING, answered 429",
        "SLACK, 504, , UNKNOWN, answered 504",
        "JSON, 504, , WAITING, answered 504",
        "JSON, 410, , FAILED, answered 410"
    })
    void whatTheOtherSideSaysDecides(
            Channel channel, int code, String body, Standing standing, String why) {
        wire.manner = Wire.answers(code, body == null ? "" : body);
        post.add(channel, wire.url("/hook"), "");
        post.hand("brief");
        post.bring("a");
        assertThat(post.standing()).isEqualTo(standing);
        assertThat(post.why()).contains(why).doesNotContain("sign match", "no_team", "html");
    }

    /// Not twice: only a receiver that knows repeats gets it again.
    @ParameterizedTest
    @CsvSource({"DINGTALK, UNKNOWN, 1", "SLACK, UNKNOWN, 1", "JSON, DELIVERED, 2"})
    void anAnswerThatWasLostIsNotAskedForAgainUnlessRepeatsAreKnown(
            Channel channel, Standing standing, int posts) {
        wire.manner = (socket, other) -> other.heard.add(Wire.request(socket));
        post.add(channel, wire.url("/hook"), "");
        post.hand("brief");
        post.bring("a");
        wire.manner = Wire.answers(200, "{\"errcode\":0}");
        for (int hour = 0; hour < 30; hour++, post.now = post.now.plusSeconds(3600)) {
            post.bring("a");
        }
        assertThat(post.standing()).isEqualTo(standing);
        assertThat(wire.heard).hasSize(posts);
        var ids =
                wire.heard.stream()
                        .map(one -> one.replaceAll("(?s).*(webhook-id: \\S+).*", "$1"))
                        .distinct();
        assertThat(ids).as("a repeat has the id of the first").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SLACK, UNKNOWN", "JSON, WAITING"})
    void aProcessThatEndedWhileSendingLeavesWhatAPersonMustLookAt(
            Channel channel, Standing standing) {
        post.add(channel, wire.url("/hook"), "");
        post.hand("brief");
        var one = post.last();
        post.state.write(db ->
                MessageRows.update(
                        db,
                        new Delivery(
                                one.number(),
                                one.person(),
                                one.message(),
                                one.address(),
                                Standing.SENDING,
                                1,
                                one.handedAt(),
                                one.next(),
                                post.now,
                                one.why()),
                        "a"));
        post.bring("b");
        assertThat(post.standing()).as("a lives").isEqualTo(Standing.SENDING);
        post.alive.remove("a");
        post.bring("b");
        assertThat(post.standing()).isEqualTo(standing);
        assertThat(post.why()).isEqualTo("Fulcrum ended while it was being sent.");
        assertThat(wire.heard).isEmpty();
    }

    @Test
    void threeDaysOfDowntimeBringOnlyTheNewestBrief() {
        post.add(Channel.SLACK, wire.url("/hook"), "");
        post.hand("brief/1");
        post.now = post.now.plus(Duration.ofDays(3));
        post.hand("brief/4");
        post.bring("a");
        assertThat(wire.heard).hasSize(1);
        assertThat(post.deliveries.newest(2))
                .extracting(Delivery::standing)
                .containsExactly(Standing.DELIVERED, Standing.FAILED);
        assertThat(post.deliveries.newest(2).getLast().why().orElseThrow().key())
                .isEqualTo("review.delivery.why.too-old");
    }

    @Test
    void whoLeftAndWhatWasRemovedGetNothing() {
        post.add(Channel.SLACK, wire.url("/hook"), "");
        post.hand("brief/1");
        var address = post.deliveries.addresses(post.boss.id()).getFirst();
        assertThat(post.deliveries.end(post.boss, address.id())).isTrue();
        post.bring("a");
        assertThat(post.why()).isEqualTo("The address was removed.");

        var other =
                post.people
                        .add(post.boss, "Hua", fulcrum.store.Role.OPERATOR, Set.of())
                        .orElseThrow();
        assertThat(post.deliveries.add(other, Channel.SLACK, wire.url("/hua"), ""))
                .isInstanceOf(Deliveries.Added.Kept.class);
        assertThat(post.deliveries.hand(other.id(), new Message("k", "s", "t", ""))).isEqualTo(1);
        post.people.letGo(post.boss, other.id());
        post.bring("a");
        assertThat(post.why()).isEqualTo("This person is no longer here.");
        assertThat(wire.heard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T05:00, 2026-03-03T08:00, waits for the hour",
        "2026-03-03T09:30, 2026-03-03T09:30, the hour is over: at once",
        "2026-03-03T22:00, 2026-03-04T08:00, quiet",
        "2026-03-07T05:00, 2026-03-09T08:00, no Saturdays and Sundays",
        "2026-03-06T23:00, 2026-03-09T08:00, quiet before a weekend",
        "2026-03-29T01:30, 2026-03-30T08:00, the day of the change is a Sunday"
    })
    void itIsBroughtAtTheHourThatThePersonWants(String now, String due, String why) {
        var berlin = ZoneId.of("Europe/Berlin");
        var wishes =
                new Wishes(
                        Locale.ENGLISH,
                        berlin,
                        LocalTime.of(8, 0),
                        new Wishes.Quiet(LocalTime.of(21, 0), LocalTime.of(7, 0)),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        var moment = java.time.LocalDateTime.parse(now).atZone(berlin).toInstant();
        assertThat(wishes.due(moment).atZone(berlin).toLocalDateTime().toString())
                .as(why)
                .isEqualTo(due);
    }

    @Test
    void aRetryDoesNotFallIntoQuietHours() {
        post.deliveries.want(post.boss, Wishes.usual(Locale.ENGLISH, ZoneId.of("UTC")));
        wire.manner = Wire.answers(500, "");
        post.add(Channel.SLACK, wire.url("/hook"), "");
        post.now = Instant.parse("2026-03-03T20:59:30Z");
        post.hand("brief");
        post.bring("a");
        wire.manner = Wire.answers(200, "ok");
        for (;
                post.now.isBefore(Instant.parse("2026-03-04T08:00:00Z"));
                post.now = post.now.plusSeconds(300)) {
            post.bring("a");
            assertThat(wire.heard).as("at %s", post.now).hasSize(1);
        }
        post.now = Instant.parse("2026-03-04T08:00:30Z");
        post.bring("a");
        assertThat(post.standing()).isEqualTo(Standing.DELIVERED);
    }

    @Test
    void aTestGoesAtOnceAndIsNotSentForeverByOnePerson() {
        post.deliveries.want(post.boss, Wishes.usual(Locale.ENGLISH, ZoneId.of("UTC")));
        assertThat(post.deliveries.test(post.boss.id(), "Test", "It works.")).isPresent();
        post.add(Channel.SLACK, wire.url("/hook"), "");
        for (int i = 0; i < 10; i++) {
            assertThat(post.deliveries.test(post.boss.id(), "Test", "It works.")).isEmpty();
        }
        assertThat(post.deliveries.test(post.boss.id(), "Test", "It works.")).isPresent();
        post.bring("a");
        assertThat(wire.heard).hasSize(10);
        post.now = post.now.plus(Duration.ofHours(2));
        assertThat(post.deliveries.test(post.boss.id(), "Test", "It works.")).isEmpty();
    }

    @Test
    void oneWebhookThatHangsKeepsNoOtherWaiting() {
        try (var hanging = new Wire((socket, _) -> Thread.sleep(30_000))) {
            post.deliveries.host().name(post.boss, "127.0.0.1");
            for (int i = 0; i < 4; i++) {
                post.add(Channel.SLACK, hanging.url("/" + i), "");
            }
            post.add(Channel.SLACK, wire.url("/hook"), "");
            post.hand("brief");
            long begun = System.nanoTime();
            post.bring("a");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(12));
            assertThat(wire.heard).hasSize(1);
            assertThat(post.deliveries.newest(5))
                    .filteredOn(one -> one.standing() == Standing.UNKNOWN)
                    .hasSize(4);
        }
    }

    @Test
    void aCourierClosesWithoutWaiting() {
        post.deliveries.courier(RunningProcess.here()).close();
        assertThat(post.deliveries.newest(1)).isEmpty();
    }
}
