package fulcrum.metrics.causes;

import fulcrum.RealShops;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Published cubes with their causes: files that RiskLoc's generator wrote, and RobustSpot's real
/// cases (requests that failed, of requests, minute by minute).
public final class RcaFiles {

    private static final Path FOLDER = RealShops.FOLDER.resolve("methods");

    private static final Pattern CASE =
            Pattern.compile("- data: (.+)\\n\\s+timestamp: (\\d+)\\n\\s+cause: (.+)");
    private static final Pattern ELEMENT = Pattern.compile("'(\\w+)':\\s*'?([^',}]+)'?");
    private static final Pattern COMBINATION = Pattern.compile("\\{[^}]*}");

    /// Minutes before that the expectation is the mean of, as RobustSpot takes them.
    private static final int MINUTES = 4;

    private RcaFiles() {}

    public static boolean present() {
        return Files.isDirectory(FOLDER.resolve("rca_synthetic"));
    }

    /// Files of S or L.
    public static List<LabelledCube> synthetic(String set) throws IOException {
        var cubes = new ArrayList<LabelledCube>();
        var folder = FOLDER.resolve("rca_synthetic");
        var rows = Files.readAllLines(folder.resolve(set + "_injection_info.csv"));
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split(",", 3);
            var causes = new HashSet<Map<String, String>>();
            for (var combination : cells[1].split(";")) {
                var cause = new HashMap<String, String>();
                for (var element : combination.split("&")) {
                    cause.put(element.substring(0, 1), element.substring(2));
                }
                causes.add(cause);
            }
            var file = folder.resolve(set + "_" + cells[0] + ".csv.gz");
            cubes.add(new LabelledCube(cells[0], read(file), causes));
        }
        return cubes;
    }

    private static LeafCube read(Path file) throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            var header = List.of(lines.readLine().split(","));
            int dimensions = header.size() - 2;
            var builder = LeafCube.of(header.subList(0, dimensions), 0);
            lines.lines()
                    .map(line -> List.of(line.split(",")))
                    .forEach(cells ->
                            builder.leaf(
                                    cells.subList(0, dimensions),
                                    Double.parseDouble(cells.get(dimensions + 1)),
                                    Double.parseDouble(cells.get(dimensions))));
            return builder.build();
        }
    }

    /// The real cases.
    public static List<LabelledCube> real() throws IOException {
        var folder = FOLDER.resolve("rca_rs");
        var found = CASE.matcher(Files.readString(folder.resolve("anomaly.yaml")));
        var cubes = new ArrayList<LabelledCube>();
        while (found.find()) {
            var causes = new HashSet<Map<String, String>>();
            var combination = COMBINATION.matcher(found.group(3));
            while (combination.find()) {
                var cause = new HashMap<String, String>();
                var element = ELEMENT.matcher(combination.group());
                while (element.find()) {
                    cause.put(element.group(1), element.group(2));
                }
                causes.add(cause);
            }
            var name = found.group(1).strip();
            var rows = Files.readAllLines(folder.resolve(name + ".csv"));
            long minute = Long.parseLong(found.group(2));
            cubes.add(new LabelledCube(name, ratio(rows, minute), causes));
        }
        return cubes;
    }

    /// Failures of requests in a minute, beside the mean of the minutes before.
    private static LeafCube ratio(List<String> rows, long minute) {
        var header = Arrays.asList(rows.getFirst().split(","));
        var dimensions =
                header.stream()
                        .filter(name -> !Set.of("min", "value", "cnt").contains(name))
                        .toList();
        var sums = new TreeMap<String, double[]>();
        var leaves = new HashMap<String, List<String>>();
        var before = new HashSet<Long>();
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split(",");
            long at = Long.parseLong(cells[header.indexOf("min")]);
            if (at > minute || at < minute - MINUTES * 60L) {
                continue;
            }
            var elements = dimensions.stream().map(name -> cells[header.indexOf(name)]).toList();
            leaves.put(elements.toString(), elements);
            var sum = sums.computeIfAbsent(elements.toString(), _ -> new double[4]);
            int from = at == minute ? 2 : 0;
            sum[from] += Double.parseDouble(cells[header.indexOf("value")]);
            sum[from + 1] += Double.parseDouble(cells[header.indexOf("cnt")]);
            if (at < minute) {
                before.add(at);
            }
        }
        double minutes = before.size();
        var builder = LeafCube.of(dimensions, 1 + 1 / minutes);
        sums.forEach((key, sum) ->
                builder.leaf(
                        leaves.get(key),
                        new LeafCube.Parts(sum[0] / minutes, sum[1] / minutes),
                        new LeafCube.Parts(sum[2], sum[3])));
        return builder.build();
    }
}
