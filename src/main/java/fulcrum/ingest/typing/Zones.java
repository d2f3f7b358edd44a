package fulcrum.ingest.typing;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Offsets and zone names behind a time.
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile(
                    "(?:GMT|UTC|UT)?\\s*([+-])(\\d{1,2}):?(\\d\\d)?", Pattern.CASE_INSENSITIVE);

    /// Hours from UTC of the abbreviations that marketplaces write. Those with two meanings are
    /// left out: CST is Chicago and Shanghai, IST Delhi, Dublin and Tel Aviv.
    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("Z", 0),
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("WET", 0),
                    Map.entry("WEST", 1),
                    Map.entry("BST", 1),
                    Map.entry("CET", 1),
                    Map.entry("CEST", 2),
                    Map.entry("MET", 1),
                    Map.entry("MEST", 2),
                    Map.entry("EET", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("SGT", 8),
                    Map.entry("HKT", 8),
                    Map.entry("JST", 9),
                    Map.entry("KST", 9),
                    Map.entry("AEST", 10),
                    Map.entry("AEDT", 11),
                    Map.entry("HST", -10),
                    Map.entry("AKST", -9),
                    Map.entry("AKDT", -8),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("CDT", -5),
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("BRT", -3));

    private static final Set<String> TWO_MEANINGS = Set.of("CST", "IST");

    private Zones() {}

    static boolean ambiguous(String name) {
        return TWO_MEANINGS.contains(name.toUpperCase(Locale.ROOT));
    }

    static Optional<ZoneOffset> offset(String text) {
        var hours = HOURS.get(text.toUpperCase(Locale.ROOT));
        if (hours != null) {
            return Optional.of(ZoneOffset.ofHours(hours));
        }
        var found = OFFSET.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        int sign = found.group(1).equals("-") ? -1 : 1;
        try {
            int whole = Integer.parseInt(found.group(2));
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * whole, sign * minutes));
        } catch (DateTimeException beyondEighteenHours) {
            return Optional.empty();
        }
    }
}
