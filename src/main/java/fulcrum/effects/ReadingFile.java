package fulcrum.effects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fulcrum.units.SpreadsheetText;
import fulcrum.units.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Readings as a CSV for spreadsheets, all digits.
public final class ReadingFile {

    private static final List<String> HEAD =
            List.of(
                    "action",
                    "title",
                    "result",
                    "execution",
                    "metric",
                    "from",
                    "until",
                    "design",
                    "share",
                    "share_low",
                    "share_high",
                    "amount",
                    "amount_low",
                    "amount_high",
                    "goal",
                    "worth",
                    "worth_low",
                    "worth_high",
                    "on_goal",
                    "on_goal_low",
                    "on_goal_high",
                    "firm_from",
                    "why");

    private final Texts texts;
    private final Map<Integer, String> titles;

    /// @param titles of the actions, by number
    public ReadingFile(Texts texts, Map<Integer, String> titles) {
        this.texts = texts;
        this.titles = Map.copyOf(titles);
    }

    public String written(List<Reading> readings) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEAD);
            for (var reading : readings) {
                csv.writeRecord(row(reading));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write CSV", e);
        }
        return text.toString();
    }

    private List<String> row(Reading reading) {
        var measured = reading.measured();
        var row = new ArrayList<String>();
        row.add(String.valueOf(reading.action().number()));
        row.add(SpreadsheetText.of(titles.getOrDefault(reading.action().number(), "")));
        row.add(reading.result().word());
        row.add(reading.execution().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        row.add(measured.map(one -> one.metric().value()).orElse(""));
        row.add(measured.map(one -> one.days().from().toString()).orElse(""));
        row.add(measured.map(one -> one.days().until().toString()).orElse(""));
        row.add(
                measured.map(one -> one.design().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse(""));
        row.addAll(ends(measured.map(Reading.Measured::share)));
        row.addAll(ends(measured.map(Reading.Measured::amount)));
        row.add(measured.map(one -> one.goal().value()).orElse(""));
        row.addAll(ends(measured.flatMap(Reading.Measured::worth)));
        row.addAll(ends(measured.flatMap(Reading.Measured::onGoal)));
        row.add(measured.flatMap(Reading.Measured::firmFrom).map(LocalDate::toString).orElse(""));
        row.add(SpreadsheetText.of(texts.say(reading.told())));
        return row;
    }

    private static List<String> ends(Optional<Size> size) {
        return size.map(one -> List.of(plain(one.estimate()), plain(one.low()), plain(one.high())))
                .orElse(List.of("", "", ""));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }
}
