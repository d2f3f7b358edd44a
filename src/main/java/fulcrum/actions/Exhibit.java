package fulcrum.actions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A file that shows what an action did.
///
/// @param name what its person calls it; shown only
/// @param size in bytes, as kept
/// @param taken who took it away and when; none while it is there
public record Exhibit(
        UUID id,
        ActionId action,
        Kind kind,
        String name,
        String sha256,
        long size,
        Deed added,
        Optional<Deed> taken) {

    /// The id that an address names.
    public static Optional<UUID> id(String written) {
        return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(written))
                : Optional.empty();
    }

    /// The name as which it is saved: it ends as what it is, whatever its person called it.
    public String saved() {
        var end = "." + kind.ending();
        return name.endsWith(end) ? name : name + end;
    }

    public record Deed(Instant at, String by) {}

    /// What its content is, whatever its name says.
    public enum Kind {
        JPEG("image/jpeg", "jpg"),
        PNG("image/png", "png"),
        WEBP("image/webp", "webp"),
        PDF("application/pdf", "pdf"),
        TEXT("text/plain;charset=UTF-8", "txt");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        /// The media type as which it is sent.
        public String type() {
            return type;
        }

        /// The end of its name when it is saved.
        public String ending() {
            return ending;
        }

        public boolean picture() {
            return switch (this) {
                case JPEG, PNG, WEBP -> true;
                case PDF, TEXT -> false;
            };
        }
    }
}
