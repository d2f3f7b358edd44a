package fulcrum.ingest.reading;

import java.util.Locale;

/// Sizes as people say them.
final class Sizes {

    private Sizes() {}

    static String said(long bytes) {
        if (bytes >= 1L << 30) {
            return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
        }
        if (bytes >= 1L << 20) {
            return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1L << 20));
        }
        return bytes >= 1L << 10 ? (bytes >> 10) + " KiB" : bytes + " B";
    }
}
