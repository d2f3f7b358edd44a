package fulcrum.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Series of R's `datasets` (R 4.2.2), written out by R itself.
public enum PublishedSeries {
    NILE,
    UKGAS,
    AIRPASSENGERS,
    USACCDEATHS,
    NOTTEM;

    public double[] read() {
        var name = "/statistics/%s.txt".formatted(name().toLowerCase(java.util.Locale.ROOT));
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
