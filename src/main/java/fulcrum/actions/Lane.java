package fulcrum.actions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Open work that has something in common.
///
/// @param key the owner's id, the word of a link or the metric's id; empty for work without one
/// @param open how many actions are planned or running
public record Lane(String key, int open) {

    /// By what work is told apart.
    public enum By {
        OWNER,
        LINK,
        METRIC;

        /// As addresses write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> of(String word) {
            return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
        }
    }
}
