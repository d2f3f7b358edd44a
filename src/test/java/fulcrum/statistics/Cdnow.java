package fulcrum.statistics;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// The buyers of a shop for records who first bought in the first quarter of 1997, and the tenth of
/// them that all papers use. Days count from 1 January 1997.
final class Cdnow {

    /// 30 September 1997: what came until then is known.
    static final int NOW = 272;

    /// 30 June 1998, the last day.
    static final int END = 545;

    private static final Path SUMMARY =
            Path.of("../shared/data/methods/clv/cdnow_customers_summary_with_transactions.csv");
    private static final Path SAMPLE = Path.of("../shared/data/methods/clv/CDNOW_sample.txt");
    private static final Path MASTER = Path.of("../shared/data/cdnow/CDNOW_master.txt.gz");
    private static final LocalDate FIRST = LocalDate.of(1997, 1, 1);

    private Cdnow() {}

    static boolean present() {
        return Files.exists(SUMMARY) && Files.exists(SAMPLE) && Files.exists(MASTER);
    }

    /// The days on which one bought.
    record Days(List<Integer> all) {

        List<Integer> until(int day) {
            return all.stream().filter(one -> one <= day).toList();
        }

        int after(int day) {
            return all.size() - until(day).size();
        }
    }

    /// The tenth, in weeks, on 30 September 1997.
    static List<Buyer> sample() {
        return cells().map(cells ->
                        new Buyer(
                                Integer.parseInt(cells[1]),
                                Double.parseDouble(cells[2]),
                                Double.parseDouble(cells[3])))
                .toList();
    }

    static List<Spender> spenders() {
        return cells().map(cells ->
                        new Spender(Integer.parseInt(cells[1]), Double.parseDouble(cells[4])))
                .toList();
    }

    private static java.util.stream.Stream<String[]> cells() {
        return lines(SUMMARY).skip(1).map(line -> line.split(",", -1));
    }

    /// @param tenth the days of the sample, or those of all others
    static List<Days> days(boolean tenth) {
        var ours =
                lines(SAMPLE).map(line -> line.strip().split(" +")[0]).collect(Collectors.toSet());
        var days = new TreeMap<String, TreeSet<Integer>>();
        for (var line : lines(MASTER).skip(1).toList()) {
            var cells = line.strip().split(" +");
            if (ours.contains(cells[0]) == tenth) {
                var day = LocalDate.parse(cells[1], DateTimeFormatter.BASIC_ISO_DATE);
                days.computeIfAbsent(cells[0], _ -> new TreeSet<>())
                        .add((int) (day.toEpochDay() - FIRST.toEpochDay()));
            }
        }
        return days.values().stream().map(all -> new Days(List.copyOf(all))).toList();
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new BufferedReader(new InputStreamReader(plain, US_ASCII))
                    .lines().filter(line -> !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
