package fulcrum.web.delivery;

import fulcrum.units.Said;
import fulcrum.web.delivery.DeliveryPage.Choice;
import fulcrum.web.delivery.DeliveryPage.Row;
import java.util.List;
import java.util.Optional;

/// @param mail what stands in the form of the mail server
/// @param there whether a mail server is set
/// @param named the hosts of the own network that webhooks may lead to, one a line
/// @param rows what was handed over for anybody
/// @param nights what was done by itself
public record HostPage(
        Optional<Said> done,
        Optional<Said> fault,
        Mail mail,
        boolean there,
        String named,
        List<Row> rows,
        List<NightRow> nights) {

    public HostPage {
        rows = List.copyOf(rows);
        nights = List.copyOf(nights);
    }

    /// The password is never shown again.
    public record Mail(
            String host, String port, List<Choice> securities, String user, String from) {

        public Mail {
            securities = List.copyOf(securities);
        }
    }

    public record NightRow(
            String store,
            String work,
            String day,
            String standing,
            String look,
            int missed,
            String why) {}
}
