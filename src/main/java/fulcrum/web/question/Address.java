package fulcrum.web.question;

import fulcrum.units.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// An address that is written field by field.
///
/// @param fields in the order of the address, encoded
public record Address(String path, List<String> fields) {

    public Address {
        fields = List.copyOf(fields);
    }

    public Address with(String name, Object value) {
        return each(name, List.of(value));
    }

    /// The same name once for each value.
    public Address each(String name, Collection<?> values) {
        var more = new ArrayList<>(fields);
        values.forEach(value -> more.add(name + "=" + encoded(value.toString())));
        return new Address(path, more);
    }

    /// The first and the last day.
    public Address days(Period period) {
        return with("from", period.from()).with("to", period.until().minusDays(1));
    }

    @Override
    public String toString() {
        return path + "?" + String.join("&", fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
