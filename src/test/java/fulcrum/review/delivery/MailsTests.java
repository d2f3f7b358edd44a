package fulcrum.review.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.review.delivery.Delivery.Standing;
import fulcrum.review.delivery.Mailbox.Security;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailsTests {

    @TempDir Path directory;
    Post post;

    @BeforeEach
    void open() {
        post = new Post(directory);
        post.add(Channel.EMAIL, "lin@shop.test", "");
    }

    @AfterEach
    void close() {
        post.close();
    }

    void send(Wire wire, Security security) {
        post.deliveries
                .host()
                .send(
                        post.boss,
                        new Mailbox("127.0.0.1", wire.port(), security, "", "", "f@shop.test"));
        post.hand("brief");
        post.bring("a");
    }

    @Test
    void aLetterArrivesWithSubjectTextAndLink() throws Exception {
        try (var wire = new Wire(Wire.mail("250 ok", "250 taken"))) {
            send(wire, Security.NONE);
            post.bring("a");
            assertThat(post.standing()).isEqualTo(Standing.DELIVERED);
            var lines = wire.heard;
            assertThat(lines.stream().filter(line -> line.equals("DATA"))).hasSize(1);
            assertThat(lines).contains("RCPT TO:<lin@shop.test>");
            var text =
                    String.join("\r\n", lines.subList(lines.indexOf("DATA") + 1, lines.size() - 1));
            var letter =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(letter.getSubject()).isEqualTo("Today: 清仓 & <sale>");
            assertThat(String.valueOf(letter.getContent()))
                    .contains("One thing.", "Do it.", "http://127.0.0.1:8086/today");
            assertThat(letter.getMessageID()).endsWith("@fulcrum>");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "250 ok, 554 spam, FAILED, answered 554",
        "250 ok, 451 later, WAITING, answered 451",
        "550 nobody, 250 ok, FAILED, answered 550",
        "450 busy, 250 ok, WAITING, answered 450",
        "250 ok, '', UNKNOWN, no answer came"
    })
    void whatTheServerSaysDecides(String rcpt, String end, Standing standing, String why) {
        try (var wire = new Wire(Wire.mail(rcpt, end))) {
            send(wire, Security.NONE);
            assertThat(post.standing()).isEqualTo(standing);
            assertThat(post.why()).contains(why);
        }
    }

    @Test
    void aServerThatIsDownIsTriedAgain() {
        var wire = new Wire(Wire.mail("250 ok", "250 ok"));
        wire.close();
        send(wire, Security.NONE);
        assertThat(post.standing()).isEqualTo(Standing.WAITING);
        assertThat(post.why()).isEqualTo("No connection.");
    }

    @Test
    void nothingGoesOverAWayThatIsNotSecretWhereThatWasAskedFor() {
        try (var wire = new Wire(Wire.mail("250 ok", "250 ok"))) {
            send(wire, Security.STARTTLS);
            assertThat(wire.heard).noneMatch(line -> line.startsWith("MAIL"));
            assertThat(post.standing()).isEqualTo(Standing.WAITING);
        }
    }

    @Test
    void withoutAServerItWaitsAndSaysSo() {
        post.hand("brief");
        post.bring("a");
        assertThat(post.standing()).isEqualTo(Standing.WAITING);
        assertThat(post.why()).contains("No mail server");
    }
}
