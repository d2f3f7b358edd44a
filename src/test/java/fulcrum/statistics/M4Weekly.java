package fulcrum.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The 359 weekly series of the M4 competition, each with the 13 weeks that were to be forecast.
public record M4Weekly(String name, Series train, Series test) {

    private static final Path FOLDER = Path.of("../shared/data/methods/forecast_m4");

    public static boolean present() {
        return Files.exists(FOLDER.resolve("Weekly-train.csv"));
    }

    public static List<M4Weekly> read() {
        try {
            var train = Files.readAllLines(FOLDER.resolve("Weekly-train.csv"));
            var test = Files.readAllLines(FOLDER.resolve("Weekly-test.csv"));
            var all = new ArrayList<M4Weekly>();
            for (int i = 1; i < train.size(); i++) {
                var name = train.get(i).substring(0, train.get(i).indexOf(',')).replace("\"", "");
                all.add(new M4Weekly(name, values(train.get(i)), values(test.get(i))));
            }
            return all;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Series values(String line) {
        return Series.of(
                Arrays.stream(line.split(",", -1))
                        .skip(1)
                        .map(cell -> cell.replace("\"", ""))
                        .filter(cell -> !cell.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }
}
