package fulcrum.review.delivery;

import fulcrum.units.Said;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Sends mail by SMTP.
final class Mails {

    private static final String TIMEOUT = "10000";
    private static final int DIGEST_LENGTH = 32;

    private Mails() {}

    static Answer send(Mailbox mailbox, Target target, Message message, Instant now) {
        var session = Session.getInstance(settings(mailbox));
        var letter = new Letter(session, digest(message.key() + "\n" + target.where()));
        try (var transport = session.getTransport("smtp")) {
            write(letter, mailbox, target, message);
            letter.setSentDate(Date.from(now));
            letter.saveChanges();
            if (mailbox.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(mailbox.user(), mailbox.password());
            }
            transport.sendMessage(letter, letter.getAllRecipients());
            letter.taken = true;
        } catch (AuthenticationFailedException e) {
            return new Answer.NotYet(Said.of("review.delivery.why.mail-password"));
        } catch (MessagingException e) {
            return letter.taken ? new Answer.Taken() : failed(letter, e);
        }
        return new Answer.Taken();
    }

    private static Properties settings(Mailbox mailbox) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", mailbox.host());
        settings.setProperty("mail.smtp.port", String.valueOf(mailbox.port()));
        settings.setProperty("mail.smtp.connectiontimeout", "5000");
        settings.setProperty("mail.smtp.timeout", TIMEOUT);
        settings.setProperty("mail.smtp.writetimeout", TIMEOUT);
        settings.setProperty("mail.smtp.auth", String.valueOf(!mailbox.user().isEmpty()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.setProperty("mail.smtp.localhost", "fulcrum.localdomain");
        switch (mailbox.security()) {
            case TLS -> settings.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                settings.setProperty("mail.smtp.starttls.enable", "true");
                settings.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> settings.setProperty("mail.smtp.starttls.enable", "false");
        }
        return settings;
    }

    private static void write(Letter letter, Mailbox mailbox, Target target, Message message)
            throws MessagingException {
        letter.setFrom(new InternetAddress(mailbox.from(), true));
        letter.setRecipient(RecipientType.TO, new InternetAddress(target.where(), true));
        letter.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        letter.setHeader("Auto-Submitted", "auto-generated");
        var link = message.link().isEmpty() ? "" : "\n\n" + message.link();
        letter.setText(message.text() + link + "\n", StandardCharsets.UTF_8.name());
    }

    /// A letter of which no word had gone out did not arrive; one that had, and got no answer, is
    /// lost from sight.
    private static Answer failed(Letter letter, MessagingException fault) {
        int code = code(fault);
        if (code >= 500) {
            return new Answer.Refused(Said.of("review.delivery.why.mail-code", code));
        }
        if (code >= 400) {
            return new Answer.NotYet(Said.of("review.delivery.why.mail-code", code));
        }
        return letter.begun
                ? new Answer.Lost(Said.of("review.delivery.why.no-answer"))
                : new Answer.NotYet(Said.of("review.delivery.why.no-connection"));
    }

    /// What the server answered, in the innermost fault that knows; -1 where it said nothing.
    private static int code(MessagingException fault) {
        int code =
                switch (fault) {
                    case SMTPAddressFailedException one -> one.getReturnCode();
                    case SMTPSenderFailedException one -> one.getReturnCode();
                    case SMTPSendFailedException one -> one.getReturnCode();
                    default -> -1;
                };
        return fault.getNextException() instanceof MessagingException next
                ? Math.max(code, code(next))
                : code;
    }

    static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Knows whether it began to go out, and has the same id whenever it is written.
    private static final class Letter extends MimeMessage {

        private final String id;
        private boolean begun;
        private boolean taken;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@fulcrum>");
        }

        @Override
        public void writeTo(OutputStream out, String[] without)
                throws IOException, MessagingException {
            begun = true;
            super.writeTo(out, without);
        }
    }
}
