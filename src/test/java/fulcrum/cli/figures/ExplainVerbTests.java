package fulcrum.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainVerbTests {

    @TempDir static Path folder;

    /// February: 2 orders of 10.00 in France. March: 3 orders of 8.00, one of them in Spain.
    @BeforeAll
    void aShopWithTwoMonths() {
        Shell.keep(
                folder,
                new FactsFixture(folder, "shop")
                        .rows(
                                FactKind.ORDER_LINES,
                                "order_id, day, ordered_on, sold, country, paid, received",
                                "'o1', date '2024-02-05', date '2024-02-05', true, 'France', 10, 10",
                                "'o2', date '2024-02-06', date '2024-02-06', true, 'France', 10, 10",
                                "'o3', date '2024-03-05', date '2024-03-05', true, 'France', 8, 8",
                                "'o4', date '2024-03-06', date '2024-03-06', true, 'France', 8, 8",
                                "'o5', date '2024-03-07', date '2024-03-07', true, 'Spain', 8, 8")
                        .covers(FactKind.ORDERS, "", "2024-02-01", "2024-04-01"));
    }

    /// L(24, 20) = 4 / ln 1.2 = 21.94; orders ln 1.5 = 0.405, order value ln 0.8 = −0.223.
    @Test
    void aChangeIsToldInSentencesAndParts() {
        var ran =
                run(
                        "explain paid --store shop --from 2024-03-04 --until 2024-03-11 --versus 2024-02-05..2024-02-12");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .isEqualTo(
                        """
                        Paid rose by 4.00 EUR (20.0 %), from 20.00 EUR to 24.00 EUR.
                        What mattered most: Orders (+8.90 EUR; from 2 to 3).
                        Against it stood Order value (−4.90 EUR; from 10.00 EUR to 8.00 EUR).

                        part           before    now  added      share
                        -------------  ------  -----  -----  ---------
                        Paid            20.00  24.00  +4.00   100.00 %
                          Orders            2      3  +8.90   222.50 %
                          Order value   10.00   8.00  -4.90  -122.50 %
                        """);
    }

    @Test
    void aDimensionIsTakenInPlaceOfATree() {
        var ran =
                run(
                        "explain paid --store shop --from 2024-03-04 --until 2024-03-11 --versus 2024-02-05..2024-02-12 --by country --json");

        assertThat(ran.out().replaceAll("\\s+", ""))
                .contains(
                        "\"method\":\"parts\",\"parts\":[{\"dimension\":\"country\",\"part\":\"Spain\",\"before\":0,\"now\":8",
                        "\"added\":8.00",
                        "\"part\":\"France\",\"before\":20",
                        "\"added\":-4.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    explain pade --store shop --month 2024-03                        | there is no metric 'pade'
                    explain paid --store shop --month 2024-03 --versus before        | 'before' is not prior, year or FROM..UNTIL
                    explain paid --store shop --month 2024-03 --versus 2024-03-02..2024-03-01 | '2024-03-02..2024-03-01' is not prior
                    explain paid --store shop --month 2024-03 --tree oak             | paid does not stand in a tree 'oak'; it stands in: sales, repurchase
                    explain paid --store shop --month 2024-03 --by colour            | paid cannot be cut by colour
                    explain paid --store shop --month 2023-03                        | Paid is not known from
                    explain visitors --store shop --month 2024-03                    | import: traffic report
                    """)
    void whatCannotBeExplainedIsSaid(String command, String said) {
        var ran = run(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(said);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void treesAreListedAndPrinted() {
        assertThat(run("tree").out().lines().map(line -> line.split("\t")[0]))
                .containsExactly("profit", "sales", "repurchase", "advertising");
        assertThat(
                        run("tree sales --store shop --from 2024-03-04 --until 2024-03-11 --versus 2024-02-05..2024-02-12")
                                .out())
                .isEqualTo(
                        """
                        metric                 before    now  added  worth of one  of a week's move  joined by
                        ---------------------  ------  -----  -----  ------------  ----------------  ---------
                        Paid                    20.00  24.00  +4.00         +1.00            +10.00
                          Orders                    2      3  +8.90                                  formula
                          Order value           10.00   8.00  -4.90                                  formula
                            Price per piece         —      —                                         formula
                            Pieces per order     0.00   0.00                                         formula
                            Charges per order   10.00   8.00                                         formula
                        """);
        assertThat(run("tree oak --store shop --month 2024-03").err())
                .contains("there is no tree 'oak'; there are profit, sales");
    }

    private Shell.Ran run(String command) {
        return new Shell(folder).run(command);
    }
}
