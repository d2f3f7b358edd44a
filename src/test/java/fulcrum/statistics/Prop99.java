package fulcrum.statistics;

import fulcrum.RealShops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// Packs of cigarettes per head in 39 states of the USA, 1970 to 2000; California taxed them in
/// 1989. Abadie, Diamond & Hainmueller, JASA 105 (2010).
public record Prop99(List<String> states, PanelQuestion question) {

    static final int YEARS_BEFORE = 19;

    public static Prop99 read() {
        var file = RealShops.FOLDER.resolve("methods/prop99/california_prop99.csv");
        Assumptions.assumeTrue(Files.exists(file), "no Prop 99 file in ../shared/data");
        Map<String, List<Double>> packs = new LinkedHashMap<>();
        try (var lines = Files.lines(file)) {
            lines.skip(1)
                    .map(line -> line.split(";"))
                    .forEach(cells ->
                            packs.computeIfAbsent(cells[0], state -> new ArrayList<>())
                                    .add(Double.valueOf(cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var treated = series(packs.remove("California"));
        return new Prop99(
                List.copyOf(packs.keySet()),
                new PanelQuestion(
                        packs.values().stream().map(Prop99::series).toList(),
                        treated,
                        YEARS_BEFORE,
                        0.95,
                        1));
    }

    private static Series series(List<Double> values) {
        return Series.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
