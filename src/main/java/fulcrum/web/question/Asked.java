package fulcrum.web.question;

import fulcrum.metrics.Basis;
import fulcrum.metrics.Dimension;
import fulcrum.units.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/// The fields of an address. What makes no sense in one is as if it were not there.
public record Asked(MultiValueMap<String, String> fields) {

    /// Before the name of a tree, where it stands among dimensions: `by=tree:sales`.
    public static final String TREE = "tree:";

    /// Empty where there is none.
    public String first(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public Optional<LocalDate> day(String name) {
        try {
            var day = LocalDate.parse(first(name));
            return day.getYear() >= 1990 && day.getYear() < 2200
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// From a first to a last day.
    public Optional<Period> period(String from, String to) {
        return day(from)
                .flatMap(first ->
                        day(to).filter(last -> !last.isBefore(first))
                                .map(last -> new Period(first, last.plusDays(1))));
    }

    public Basis basis() {
        return first("basis").equals("order") ? Basis.ORDER : Basis.EVENT;
    }

    public List<Dimension> by(Set<Dimension> possible, int most) {
        return all("by").stream()
                .map(Dimension::new)
                .filter(possible::contains)
                .distinct()
                .limit(most)
                .toList();
    }

    /// `only=channel:search`, or `only=channel` for what names none.
    public Map<Dimension, List<String>> only(Set<Dimension> possible) {
        var only = new LinkedHashMap<Dimension, List<String>>();
        for (var one : all("only")) {
            int colon = one.indexOf(':');
            var dimension = new Dimension(colon < 0 ? one : one.substring(0, colon));
            if (possible.contains(dimension)) {
                var values = only.computeIfAbsent(dimension, _ -> new ArrayList<>());
                if (colon >= 0) {
                    values.add(one.substring(colon + 1));
                }
            }
        }
        return only;
    }
}
