package fulcrum.web.question;

import java.util.List;

/// A filter that is on, and the page without it.
///
/// @param sent how it stands in the address
public record Chip(String label, String value, String without, List<String> sent) {

    public Chip {
        sent = List.copyOf(sent);
    }
}
