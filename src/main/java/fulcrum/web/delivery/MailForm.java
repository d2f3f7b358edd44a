package fulcrum.web.delivery;

import static fulcrum.web.delivery.HoursForm.given;

import fulcrum.review.delivery.Mailbox;
import fulcrum.review.delivery.Mailbox.Security;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a form says of the mail server.
///
/// @param password empty where the one that is kept stays
record MailForm(
        @Nullable String host,
        @Nullable String port,
        @Nullable String security,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from) {

    /// A password goes only to the server that it was given for.
    Optional<Mailbox> mailbox(Optional<Mailbox> before) {
        var secret =
                given(password).isEmpty()
                        ? before.filter(this::isTheSame).map(Mailbox::password).orElse("")
                        : given(password);
        try {
            return Arrays.stream(Security.values())
                    .filter(one -> one.name().equals(given(security)))
                    .findFirst()
                    .map(way ->
                            new Mailbox(
                                    given(host),
                                    Integer.parseInt(given(port)),
                                    way,
                                    given(user),
                                    secret,
                                    given(from)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isTheSame(Mailbox before) {
        return before.host().equals(given(host)) && before.user().equals(given(user));
    }
}
