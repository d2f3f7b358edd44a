package fulcrum.effects.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.effects.Size;
import fulcrum.effects.experiments.Experiment.Compared;
import fulcrum.effects.experiments.Experiment.RefusedRow;
import fulcrum.units.Texts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignFilesTests {

    @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("campaign.csv"), text);
    }

    private Experiment read(Path file, Asked asked) throws IOException {
        return new Experiments(folder).of(file, "campaign.csv", asked);
    }

    private Experiment.Told told(String text, Asked asked) throws IOException {
        var experiment = read(file(text), asked);
        assertThat(experiment).isInstanceOf(Experiment.Told.class);
        return (Experiment.Told) experiment;
    }

    private static Compared only(Experiment.Told told) {
        assertThat(told.findings()).hasSize(1);
        return told.findings().getFirst().compared().orElseThrow();
    }

    private static void is(Size size, double estimate, double low, double high, double exact) {
        assertThat(size.estimate()).isCloseTo(estimate, within(exact));
        assertThat(size.low()).isCloseTo(low, within(exact));
        assertThat(size.high()).isCloseTo(high, within(exact));
    }

    /// `t.test(extra ~ group, data = sleep)` as R's own help shows it: Student (1908).
    @Test
    void aMeanIsAsRTellsIt() throws IOException {
        var text = new StringBuilder("group,spend\n");
        for (double one : new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0}) {
            text.append("1,").append(one).append('\n');
        }
        for (double one : new double[] {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4}) {
            text.append("2,").append(one).append('\n');
        }
        var asked =
                new Asked(
                        Optional.empty(), Optional.of("2"), List.of(), Optional.empty(), Map.of());
        var compared = only(told(text.toString(), asked));
        is(compared.difference(), -1.58, -3.3654832, 0.2054832, 1e-6);
        assertThat(compared.p()).isCloseTo(0.07939, within(5e-6));
    }

    /// 14 of 28 against 16 of 30, as GrowthBook publishes it.
    @Test
    void aShareIsAsPublished() throws IOException {
        var text = new StringBuilder("分组,是否转化\n");
        for (int i = 0; i < 58; i++) {
            boolean control = i < 28;
            boolean did = control ? i < 14 : i < 28 + 16;
            text.append(control ? "对照组," : "短信,").append(did ? "是\n" : "否\n");
        }
        var file = folder.resolve("campaign.csv");
        Files.write(file, text.toString().getBytes(Charset.forName("GB18030")));
        var told = (Experiment.Told) read(file, Asked.OPEN);
        assertThat(told.control()).isEqualTo("对照组");
        is(only(told).relative().orElseThrow(), 0.06667, -0.47767, 0.61101, 5e-6);
        var english = new Plain(Texts.in(Locale.ENGLISH)).lines(told);
        assertThat(english).contains("是否转化: 短信 53.33 %, 对照组 50 %");
    }

    /// 1000 against 1200, as GrowthBook publishes it.
    @Test
    void aLotThatIsNotEvenIsDoubted() throws IOException {
        var text =
                "group,visit\n" + "control,0\ncontrol,1\n".repeat(500) + "b,1\nb,0\n".repeat(600);
        var told = told(text, Asked.OPEN);
        assertThat(told.drawn()).isCloseTo(2.0079e-5, within(1e-9));
        assertThat(told.trusted()).isFalse();
        var planned =
                new Asked(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Map.of("control", 10.0, "b", 12.0));
        assertThat(told(text, planned).trusted()).isTrue();
    }

    /// The same formula (CUPED with a pooled slope) in SQL.
    @Test
    void earlierSpendTakesNoiseAwayAsSqlReckonsIt() throws IOException, SQLException {
        var random = new Random(3);
        var text = new StringBuilder("segment,history,spend\n");
        for (int i = 0; i < 600; i++) {
            double before = 100 * random.nextDouble();
            double now = before * 0.5 + 10 * random.nextGaussian() + (i % 3 == 0 ? 3 : 0);
            var group = i % 3 == 0 ? "Mens E-Mail" : i % 3 == 1 ? "Womens E-Mail" : "No E-Mail";
            text.append("%s,%.2f,%.2f%n".formatted(group, before, now));
        }
        var told = told(text.toString(), Asked.OPEN);
        assertThat(told.control()).isEqualTo("No E-Mail");
        assertThat(told.findings()).hasSize(2);
        var mens = told.findings().getFirst();
        assertThat(mens.group()).isEqualTo("Mens E-Mail");
        assertThat(mens.before()).contains("history");
        var sql =
                """
                with a as (select * from '%1$s' where segment = 'No E-Mail'),
                     b as (select * from '%1$s' where segment = 'Mens E-Mail'),
                     t as (select ((select covar_samp(spend, history) from a)
                                   + (select covar_samp(spend, history) from b))
                                / ((select var_samp(history) from a)
                                   + (select var_samp(history) from b)) as theta)
                select (select avg(spend - theta * history) from b)
                         - (select avg(spend - theta * history) from a),
                       sqrt((select var_samp(spend - theta * history) / count(*) from b)
                         + (select var_samp(spend - theta * history) / count(*) from a))
                from t
                """
                        .formatted(folder.resolve("campaign.csv"));
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var rows = db.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            double estimate = rows.getDouble(1);
            double error = rows.getDouble(2);
            var size = mens.compared().orElseThrow().difference();
            assertThat(size.estimate()).isCloseTo(estimate, within(1e-9));
            // the 97.5 % point of t with 398 degrees of freedom is 1.96594
            assertThat(size.high() - size.estimate())
                    .isCloseTo(1.96594 * error, within(1e-3 * error));
        }
    }

    @Test
    void badRowsAreNamedAndTheOthersCounted() throws IOException {
        var told =
                told(
                        """
                        customer,group,conversion,spend
                        1,control,0,0
                        2,control,1,12.50
                        3,mail,1,9
                        4,,1,9
                        5,mail,maybe,9
                        6,mail,2,9
                        7,mail,1,
                        3,mail,0,0
                        8,mail,0,4
                        """,
                        Asked.OPEN);
        assertThat(told.rows().read()).isEqualTo(9);
        assertThat(told.rows().taken()).isEqualTo(4);
        assertThat(told.rows().refused())
                .extracting(RefusedRow::line)
                .containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(new Plain(Texts.in(Locale.ENGLISH)).lines(told))
                .contains(
                        "9 rows: 4 counted, 5 refused",
                        "  Line 6: conversion: 'maybe' is no number.");
    }

    @Test
    void whatCannotBeReadIsSaidWithWhatWouldBeRight() throws IOException {
        assertThat(why("", Asked.OPEN)).contains("no text");
        assertThat(why("a,b\n1,2\n", Asked.OPEN)).contains("--group").contains("a, b");
        assertThat(why("group,b\n1,2\n", Asked.OPEN)).contains("--outcome");
        assertThat(why("group,visit\nx,1\n", Asked.OPEN)).contains("one group");
        assertThat(why("group,visit\nx,1\ny,0\n", Asked.OPEN))
                .contains("--control")
                .contains("x, y");
        var wrong =
                new Asked(
                        Optional.of("arm"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Map.of());
        assertThat(why("group,visit\nx,1\n", wrong)).contains("no column arm");
    }

    private String why(String text, Asked asked) throws IOException {
        var experiment = read(file(text), asked);
        assertThat(experiment).isInstanceOf(Experiment.Refused.class);
        return Texts.in(Locale.ENGLISH).say(((Experiment.Refused) experiment).why());
    }

    @Test
    void whereAllDidTheSameNothingIsCompared() throws IOException {
        var told = told("group,visit\ncontrol,1\ncontrol,1\nb,1\nb,1\n", Asked.OPEN);
        assertThat(told.findings().getFirst().compared()).isEmpty();
        assertThat(told.findings().getFirst().why()).isPresent();
    }
}
