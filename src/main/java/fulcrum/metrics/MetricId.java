package fulcrum.metrics;

import java.util.regex.Pattern;

/// The short name of a metric, as typed on the command line and seen in addresses.
public record MetricId(String value) implements Comparable<MetricId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public MetricId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "metric id '%s': use small letters, digits and '_', first a letter"
                            .formatted(value));
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(MetricId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
