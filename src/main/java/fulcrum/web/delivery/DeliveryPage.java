package fulcrum.web.delivery;

import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// @param secret of the webhook that was just added, shown this once
/// @param channels by what one can be reached
/// @param zones for the list of time zones
/// @param rows what was handed over, the newest first
public record DeliveryPage(
        Optional<Said> done,
        Optional<Said> fault,
        Optional<String> secret,
        List<Reached> addresses,
        List<Choice> channels,
        Hours hours,
        List<String> zones,
        List<Row> rows) {

    public DeliveryPage {
        addresses = List.copyOf(addresses);
        channels = List.copyOf(channels);
        zones = List.copyOf(zones);
        rows = List.copyOf(rows);
    }

    public record Reached(String id, String channel, String shown) {}

    public record Choice(String value, String label, boolean chosen) {}

    /// What stands in the form of hours.
    public record Hours(
            List<Choice> languages,
            String zone,
            String at,
            String quietFrom,
            String quietUntil,
            List<Choice> days) {

        public Hours {
            languages = List.copyOf(languages);
            days = List.copyOf(days);
        }
    }

    /// @param who empty where everything is of the reader
    /// @param look of the tag
    /// @param why what went wrong; empty where nothing did
    public record Row(
            String who,
            String subject,
            String to,
            String standing,
            String look,
            String moment,
            String why) {}
}
