package fulcrum.diagnosis;

import fulcrum.units.Said;
import java.util.Locale;

/// Another explanation of a finding, and what became of it.
///
/// @param name what it says
/// @param told the test and its figures; of what could not be tested, which export would do it
public record Rival(Said name, Standing standing, Said told) {

    public enum Standing {
        /// The test speaks for it: the finding may be this.
        KEPT("diagnosis.rival.kept"),
        /// The test refutes it.
        STRUCK("diagnosis.rival.struck"),
        /// Facts are missing for the test.
        UNTESTED("diagnosis.rival.untested");

        private final Said said;

        Standing(String key) {
            this.said = Said.of(key);
        }

        public Said said() {
            return said;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
