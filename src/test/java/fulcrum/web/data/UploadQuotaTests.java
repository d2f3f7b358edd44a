package fulcrum.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.data.UploadQuota.Decision;
import fulcrum.web.data.UploadQuota.Decision.Granted;
import fulcrum.web.data.UploadQuota.Decision.Refused;
import fulcrum.web.data.UploadQuota.Held;
import fulcrum.web.data.UploadQuota.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class UploadQuotaTests {

    final AtomicLong waiting = new AtomicLong();
    final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-06-03T01:00:00Z"));
    final UploadQuota quota =
            new UploadQuota(
                    new Limits(1_000, 400, 2, 1_500, 5),
                    new Held(waiting::get, free::get),
                    now::get);

    private static String key(Decision decision) {
        return switch (decision) {
            case Granted _ -> "granted";
            case Refused refused -> refused.sentence().key();
        };
    }

    private static Granted granted(Decision decision) {
        assertThat(decision).isInstanceOf(Granted.class);
        return (Granted) decision;
    }

    @Test
    void soManyAtOnceAndNoMoreUntilOneIsDone() {
        var first = granted(quota.ask("lin", 10));
        granted(quota.ask("lin", 10));
        assertThat(key(quota.ask("lin", 10))).isEqualTo("web.quota.at-once");
        assertThat(key(quota.ask("wei", 10))).isEqualTo("granted");
        first.close();
        assertThat(key(quota.ask("lin", 10))).isEqualTo("granted");
    }

    @Test
    void whatWaitsAndWhatIsSentShareOneRoom() {
        waiting.set(700);
        granted(quota.ask("lin", 300)).close();
        var sending = granted(quota.ask("lin", 300));
        assertThat(key(quota.ask("wei", 1))).isEqualTo("web.quota.together");
        sending.close();
        waiting.set(1_000);
        assertThat(key(quota.ask("wei", 1))).isEqualTo("web.quota.together");
        waiting.set(0);
        assertThat(key(quota.ask("wei", 1))).isEqualTo("granted");
    }

    @Test
    void aRequestThatDoesNotSayItsLengthCountsForTheLongest() {
        granted(quota.ask("lin", -1));
        granted(quota.ask("wei", -1));
        assertThat(key(quota.ask("mo", -1))).isEqualTo("web.quota.together");
        assertThat(key(quota.ask("mo", 200))).isEqualTo("granted");
    }

    @Test
    void aDiskThatIsNearlyFullTakesNothing() {
        free.set(100_000_000);
        assertThat(key(quota.ask("lin", 1))).isEqualTo("web.quota.disk");
        free.set(100_000_400);
        assertThat(key(quota.ask("lin", 400))).isEqualTo("granted");
    }

    @Test
    void bytesAndRequestsOfAnHourRunOut() {
        for (int i = 0; i < 3; i++) {
            granted(quota.ask("lin", 400)).close();
            now.updateAndGet(at -> at.plus(Duration.ofMinutes(10)));
        }
        assertThat(key(quota.ask("lin", 301))).isEqualTo("web.quota.hour");
        granted(quota.ask("lin", 300)).close();
        var refused = (Refused) quota.ask("lin", 1);
        assertThat(refused.again()).isEqualTo(Duration.ofMinutes(30).plusSeconds(1));
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(30)));
        granted(quota.ask("lin", 400)).close();
        for (int i = 0; i < 5; i++) {
            granted(quota.ask("wei", 1)).close();
        }
        assertThat(key(quota.ask("wei", 1))).isEqualTo("web.quota.hour");
    }

    /// However it comes, no more is ever under way than the limits say.
    @Test
    void atRandomNeverMoreThanTheLimits() {
        var random = new Random(7);
        var running = new java.util.ArrayList<Granted>();
        for (int i = 0; i < 20_000; i++) {
            now.updateAndGet(at -> at.plusSeconds(random.nextInt(300)));
            if (random.nextInt(3) == 0 && !running.isEmpty()) {
                running.remove(random.nextInt(running.size())).close();
            }
            if (quota.ask("p" + random.nextInt(4), random.nextInt(600) - 50)
                    instanceof Granted one) {
                running.add(one);
            }
            assertThat(running.stream().mapToLong(Granted::bytes).sum()).isLessThanOrEqualTo(1_000);
            for (int person = 0; person < 4; person++) {
                var who = "p" + person;
                assertThat(running.stream().filter(one -> one.person().equals(who)).count())
                        .isLessThanOrEqualTo(2);
            }
        }
        running.forEach(Granted::close);
        assertThat(key(quota.ask("new", 400))).isEqualTo("granted");
    }
}
