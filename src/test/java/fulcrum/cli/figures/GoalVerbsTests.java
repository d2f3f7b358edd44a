package fulcrum.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.strategy.Goal;
import fulcrum.strategy.KiteShop;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Proposal;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On 1 May 2024, with facts from 31 July 2023 to 5 May 2024.
class GoalVerbsTests {

    @TempDir Path folder;

    @Test
    void aGoalIsSetSolvedHeldAcceptedAndWithdrawn() {
        Shell.keep(folder, KiteShop.of(folder, LocalDate.of(2023, 7, 31)));
        var shell = new Shell(folder);
        assertThat(shell.run("goal --store shop").out()).contains("No goal is set");
        assertThat(shell.run("targets stand --store shop").err()).contains("No goal is set");
        var set = shell.run("goal set paid 5900 --store shop --month 2024-05 --reason try");
        assertThat(set.code()).as(set.err()).isZero();
        assertThat(set.out()).matches("(?s)goal-[0-9a-f]{8}: version 1 is in force.*");

        var told = shell.run("goal --store shop").out();
        assertThat(told).contains("Paid at least 5,900.00 EUR  2024-05-01..2024-06-01", "  Odds ");
        var targets = shell.run("targets --store shop --hold conversion=0.05");
        assertThat(targets.out()).contains("conversion *", "5,900.00");
        var kept = "targets --store shop --hold conversion=0.05 --accept agreed";
        assertThat(shell.run("targets stand --store shop").err())
                .contains("No target of this goal was accepted yet");
        assertThat(shell.run(kept).out()).contains("version 2 is in force");
        assertThat(shell.run("targets stand --store shop").out())
                .contains("a day earlier", "needed a day", "5,900.00", "conversion  ", "5.00 %");
        assertThat(shell.run("targets stand --store shop --json").out())
                .contains("\"node\" : \"visitors\"", "\"odds_a_day_earlier\"");
        var out = shell.run("targets --store shop --hold conversion=0.05 --hold visitors=..100");
        assertThat(out.code()).isZero();
        assertThat(shell.run("targets --store shop --hold conversion=many").err())
                .contains("'conversion=many' is no hold");
        assertThat(shell.run("goal set paid 10 --store shop --month 2024-05 --reason x").err())
                .contains("there is a goal for Paid already from 2024-05-01 to 2024-05-31");
        assertThat(shell.run("goal --store shop --json").out())
                .contains("\"odds\"", "\"accepted\"", "\"conversion\" : 0.05");
        var id = set.out().substring(0, 13);
        var change = "goal change " + id + " --store shop --reason more";
        assertThat(shell.run(change).out()).contains("was like that already");
        assertThat(shell.run(change + " --from 2024-05-06").err()).contains("--until");
        for (var nonsense : new String[] {"many", "1e999999999", "9".repeat(40), ""}) {
            assertThat(shell.run(change + " --value=" + nonsense).err())
                    .contains("‘%s’ is no number; write one such as".formatted(nonsense))
                    .doesNotContain("Exception");
        }
        var wish = shell.run(change.replace("goal ", "goal propose ") + " --value 6200");
        assertThat(wish.code()).as(wish.err()).isZero();
        assertThat(wish.out()).as("nothing is dropped yet").doesNotContain("dropped");
        var changed = shell.run(change + " --value 6100");
        assertThat(changed.code()).as(changed.err()).isZero();
        assertThat(changed.out()).contains("version 3 is in force", "targets were accepted");
        assertThat(shell.run(change + " --from 2024-05-06 --until 2024-06-03").code()).isZero();
        assertThat(shell.run("goal --store shop").out())
                .contains("Paid at least 6,100.00 EUR  2024-05-06..2024-06-03");
        assertThat(shell.run("goal withdraw " + id + " --store shop --reason over").code())
                .isZero();
        assertThat(shell.run("goal --store shop").out()).contains("No goal is set");
    }

    @Test
    void aPartGetsATargetWithOneOwnerAndLosesItAgain() {
        Shell.keep(folder, KiteShop.of(folder, LocalDate.of(2023, 7, 31)));
        hire();
        var shell = new Shell(folder);
        assertThat(shell.run("targets parts --store shop").err()).contains("No part has a target");
        var set = "targets part-set paid 2900 product=1042 --store shop --month 2024-05 --reason x";
        assertThat(shell.run(set + " --owner Nobody").err()).contains("nobody here is called");
        var kept = shell.run(set + " --owner Hua");
        assertThat(kept.code()).as(kept.err()).isZero();
        assertThat(shell.run(set.replace("product=1042", "1042") + " --owner Hua").code())
                .isEqualTo(2);
        var listed = shell.run("targets parts --store shop").out();
        assertThat(listed)
                .startsWith("paid;product=1042;2024-05-01..2024-06-01\t2,900.00 EUR\t")
                .endsWith("Hua\n");
        var key = listed.substring(0, listed.indexOf('\t'));
        assertThat(shell.run("targets part-drop " + key + " --store shop --reason gone").code())
                .isZero();
        assertThat(shell.run("targets parts --store shop").out()).isEmpty();
        assertThat(shell.run("goal --store shop --json").out()).contains("\"parts\"");

        assertThat(shell.run("goal set paid 5900 --store shop --month 2024-05 --reason x").code())
                .isZero();
        var spread = "targets spread paid --by product --store shop --lock ";
        assertThat(shell.run(spread + "1042=900").out())
                .contains("1042 *", "900.00", "all others", "5,000.00", "Together 5,900.00 EUR");
        assertThat(shell.run(spread + "1042=6000").err()).contains("6000", "5900", "100 too much");
        assertThat(shell.run(spread + "1042").err()).contains("'1042' has no target yet");
        var accepted = shell.run(spread + "1042=900 --owner Hua --accept agreed");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(shell.run("targets parts --store shop").out())
                .startsWith("paid;product=1042;2024-05-01..2024-06-01\t900.00 EUR\t");
    }

    @Test
    void directionAndBudgetAreDecidedAndProposalsAnswered() {
        Shell.keep(folder, KiteShop.of(folder, LocalDate.of(2023, 7, 31)));
        var shell = new Shell(folder);
        var set = shell.run("goal direction --prices 20..80 --not lace --reason x --store shop");
        assertThat(set.out()).as(set.err()).contains("version 1 is in force");
        assertThat(shell.run("goal direction --prices 80..20 --reason x --store shop").err())
                .contains("is no price band");
        assertThat(shell.run("goal direction --audience nobody --reason x --store shop").err())
                .contains("is no segment");
        var budget = "goal budget 2024-06 search 5000 --store shop --reason ";
        assertThat(shell.run(budget + "x").out()).contains("version 1 is in force");
        assertThat(shell.run(budget + "again").out()).contains("like that already");
        assertThat(shell.run("goal budget 2024-06 search -1 --reason x --store shop").code())
                .isEqualTo(2);
        var told = shell.run("goal --store shop --json").out();
        assertThat(told).contains("\"not\" : \"lace\"", "\"amount\" : 5000");

        assertThat(shell.run("goal proposals --store shop").out().strip()).isEqualTo("[ ]");
        assertThat(shell.run("goal accept none --store shop").err())
                .contains("there is no open proposal");
        var kept = proposed("200");
        assertThat(shell.run("goal proposals --store shop").out()).contains(kept, "200");
        assertThat(shell.run("goal accept " + kept + " --words fine --store shop").out())
                .contains("version 1 is in force");
        assertThat(shell.run("goal --store shop --json").out()).contains("\"value\" : 200");
        var declined = proposed("300");
        assertThat(shell.run("goal decline " + declined + " --store shop").out())
                .contains("nothing changed");
        assertThat(shell.run("goal proposals --store shop").out().strip()).isEqualTo("[ ]");
    }

    @Test
    void whatACommandProposesIsInForceOnlyOnceItIsAccepted() {
        Shell.keep(folder, KiteShop.of(folder, LocalDate.of(2023, 7, 31)));
        hire();
        var shell = new Shell(folder);
        var more = " --store shop --reason more";
        var goal = "goal propose set paid 5900 --month 2024-05" + more;
        var proposed = shell.run(goal);
        assertThat(proposed.code()).as(proposed.err()).isZero();
        assertThat(proposed.out()).startsWith("Proposed.");
        assertThat(shell.run("goal --store shop").out()).contains("No goal is set");
        assertThat(shell.run("goal proposals --store shop").out())
                .contains("\"proposed_by\" : \"lin\"", "5900");
        var id = proposed.out().replaceAll("(?s).*goal accept ([0-9a-f-]{36}).*", "$1");
        assertThat(shell.run("goal accept " + id + " --store shop").out()).contains("version 1");
        assertThat(shell.run(goal).err()).contains("there is a goal for Paid already");
        for (var wish :
                List.of(
                        "goal propose direction --not lace",
                        "goal propose budget 2024-06 search 5000",
                        "goal propose part-set paid 900 product=1042 --month 2024-05 --owner Hua")) {
            assertThat(shell.run(wish + more).out()).as(wish).startsWith("Proposed.");
        }
        assertThat(shell.run("targets --store shop --propose agreed").out())
                .contains("5,900.00", "Proposed.");
        assertThat(
                        shell.run(
                                        "targets spread paid --by product --lock 1042=900 --owner"
                                                + " Hua --propose agreed --store shop")
                                .out())
                .contains("Proposed.");
        assertThat(shell.run("targets --store shop --propose a --accept b").code()).isEqualTo(2);
        assertThat(shell.run("goal propose budget 2024-04 search 5000" + more).err())
                .contains("budgets are for this month");
        assertThat(shell.run("goal propose").err()).contains("say what to propose");
        assertThat(shell.run("goal --store shop --json").out()).doesNotContain("lace", "5000");
    }

    private void hire() {
        try (var state = Keeping.chosen().open(folder)) {
            var clock = InstantSource.system();
            var log = new AuditLog(state, clock);
            assertThat(new People(state, log, clock).addFirst("Hua", "hash")).isPresent();
        }
    }

    /// The id of what somebody wants of May or June.
    private String proposed(String value) {
        try (var state = Keeping.chosen().open(folder);
                var warehouse = Warehouse.open(folder)) {
            var clock = InstantSource.fixed(Instant.parse("2024-05-01T00:00:00Z"));
            var log = new AuditLog(state, clock);
            var metrics =
                    new StoreMetrics(new Metrics(warehouse), new OwnDefinitions(state, log, clock));
            var people = new People(state, log, clock);
            var strategies = new Strategies(state, log, metrics, people, clock);
            var goal =
                    Goal.of(
                            new MetricId("paid"),
                            new BigDecimal(value),
                            Period.monthOf(LocalDate.of(2024, value.startsWith("2") ? 5 : 6, 1)));
            var shop = new Stores(state).find(new StoreId("shop")).orElseThrow();
            var change = new Strategies.Change(Matter.newGoal(), goal, "better", 0);
            assertThat(strategies.propose("Hua", shop, change))
                    .isInstanceOf(Outcome.Proposed.class);
            return strategies.proposals(shop.id()).stream()
                    .filter(one -> one.answer().isEmpty())
                    .map(Proposal::id)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
