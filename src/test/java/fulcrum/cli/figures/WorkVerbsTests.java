package fulcrum.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.store.People;
import fulcrum.strategy.KiteShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Evidence, groups and changes that nobody wrote down, by command.
class WorkVerbsTests {

    @TempDir Path folder;
    Shell shell;

    @BeforeEach
    void keep() throws IOException {
        Shell.keep(folder, KiteShop.of(folder, LocalDate.of(2024, 1, 1)));
        shell = new Shell(folder);
        Files.writeString(folder.resolve("one.csv"), "title,link\nNew picture,picture\n");
        assertThat(shell.run("actions import one.csv --store shop").out()).startsWith("1 added");
    }

    @Test
    void evidenceIsAddedListedAndSaved() throws IOException {
        Files.writeString(folder.resolve("proof.txt"), "sold 12 more");
        Files.writeString(folder.resolve("bad.png"), "<svg onload=alert(1)>");
        var shop = " --store shop";
        assertThat(shell.run("actions evidence-add 1" + shop).err()).contains("--note");
        var added =
                shell.run(
                        "actions evidence-add 1 proof.txt --note done --link https://a.example/1"
                                + shop);
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("proof.txt\t12", "https://a.example/1\tdone");
        var refused = shell.run("actions evidence-add 1 bad.png" + shop);
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("bad.png");
        assertThat(shell.run("actions evidence-add 1 --link javascript:alert(1)" + shop).code())
                .isEqualTo(4);

        var id = added.out().replaceAll("(?s).*\t([0-9a-f-]{36})\t.*", "$1");
        assertThat(shell.run("actions evidence-save 1 " + id + " copy.txt" + shop).code()).isZero();
        assertThat(folder.resolve("copy.txt")).hasContent("sold 12 more");
        assertThat(shell.run("actions evidence-save 1 " + id + " copy.txt" + shop).err())
                .contains("copy.txt is there already");
        assertThat(shell.run("actions evidence-save 1 x other.txt" + shop).err()).contains("x");
        assertThat(shell.run("actions evidence 2" + shop).err())
                .contains("there is no action 2 in the store shop");
    }

    @Test
    void groupsAreDrawnListedAndDropped() throws IOException {
        Files.writeString(
                folder.resolve("members.txt"),
                IntStream.range(0, 12).mapToObj(i -> "=c" + i).collect(Collectors.joining("\n")));
        assertThat(shell.run("actions groups 1 --store shop").err()).contains("#1 has no groups");
        var drawn = shell.run("actions groups-draw 1 members.txt --store shop");
        assertThat(drawn.code()).as(drawn.err()).isZero();
        assertThat(drawn.out().lines()).hasSize(13).first().isEqualTo("group,member");
        assertThat(drawn.out()).as("A56: no formula").contains("1,'=c").contains("2,'=c");
        var staggered =
                shell.run("actions groups-draw 1 members.txt --staggered 3 --gap 14 --store shop");
        assertThat(staggered.out()).contains("3,'=c");
        assertThat(shell.run("actions groups 1 --store shop").out()).isEqualTo(staggered.out());
        assertThat(shell.run("actions groups-draw 1 members.txt --staggered 9 --store shop").code())
                .isEqualTo(2);
        assertThat(shell.run("actions groups-drop 1 --store shop").code()).isZero();
        assertThat(shell.run("actions groups 1 --store shop").err()).contains("#1 has no groups");
    }

    @Test
    void whatNobodyWroteDownIsListedAndAnswered() {
        assertThat(shell.run("actions unlogged --store shop").err()).contains("Nothing was found");
        assertThat(shell.run("actions unlogged-decline 2024-02-01-fell --why x --store shop").err())
                .contains("there is no open change '2024-02-01-fell'");
        assertThat(
                        shell.run("actions unlogged-take 2024-02-01-fell --owner Lin --store shop")
                                .code())
                .isEqualTo(2);
    }

    @Test
    void anActionIsPlannedTickedStartedAndEnded() {
        var shop = " --store shop";
        var days = " --from 2024-05-02 --to 2024-05-08";
        assertThat(shell.run("actions add Swap --from tomorrow" + shop).err())
                .contains("must be days such as");
        assertThat(shell.run("actions add Swap --metric convesion --percent 5" + shop).err())
                .contains("conversion");
        assertThat(shell.run("actions add Swap --owner Nobody" + shop).err())
                .contains("nobody here is called");
        hire("Hua");
        var added =
                shell.run(
                        "actions add Swap --owner Hua --link picture --metric conversion --percent"
                                + " 10 --hours 2 --step photo --step swap"
                                + days
                                + shop);
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out().strip()).isEqualTo("2");
        assertThat(shell.run("actions steps 2" + shop).out()).contains("1\t\tphoto", "2\t\tswap");
        assertThat(shell.run("actions tick 2 2" + shop).out()).contains("2\t✓\tswap\tlin");
        assertThat(shell.run("actions tick 2 9" + shop).err()).contains("#2 has no step 9");
        assertThat(shell.run("actions tick 2 2 --undo" + shop).out()).doesNotContain("✓");
        assertThat(shell.run("actions move 2 nowhere" + shop).err()).contains("is no status");
        assertThat(shell.run("actions move 2 done" + shop).code())
                .as("what is planned has to run first")
                .isEqualTo(2);
        assertThat(shell.run("actions move 2 running" + shop).out()).contains("#2 is running");
        assertThat(shell.run("actions" + shop).out()).contains("Swap").contains("running");
    }

    @Test
    void aLinkIsGivenToSomebodyWhoWorksHere() {
        hire("Hua");
        var shop = " --store shop";
        assertThat(shell.run("processes" + shop).out()).contains("picture\t!\t1");
        assertThat(shell.run("processes own picture Hua" + shop).out()).contains("picture\tHua\t1");
        assertThat(shell.run("processes own picture Nobody" + shop).err())
                .contains("nobody here is called");
        assertThat(shell.run("processes own nowhere Hua" + shop).err())
                .contains("there is no link “nowhere”");
        assertThat(shell.run("processes own picture" + shop).out()).contains("picture\t!\t1");
        assertThat(shell.run("processes without picture" + shop).out()).contains("picture\t-\t1");
        assertThat(shell.run("processes without nowhere" + shop).err())
                .contains("there is no link “nowhere”");
        assertThat(shell.run("processes own picture Hua" + shop).out()).contains("picture\tHua\t1");
    }

    @Test
    void severalActionsChangeTogetherAndAreTakenBack() {
        hire("Hua");
        var shop = " --store shop";
        assertThat(shell.run("actions add Second" + shop).out().strip()).isEqualTo("2");
        assertThat(shell.run("actions change 1,2" + shop).err()).contains("1 to 200 actions");
        assertThat(shell.run("actions change 1,9 --owner Hua" + shop).err())
                .contains("there is no action 9");
        assertThat(shell.run("actions change 1,1 --owner Hua" + shop).err())
                .contains("#1 It is named twice");
        assertThat(shell.run("actions change 1,2 --link x" + shop).err()).contains("pricing");
        assertThat(shell.run("actions change 1,2 --from 2024-05-02" + shop).err())
                .contains("must be days");
        var start = shell.run("actions change 1,2 --status running --owner none" + shop);
        assertThat(start.code()).isEqualTo(2);
        assertThat(start.err()).contains("#1 New picture It has no owner", "#2 Second");

        var done =
                shell.run(
                        "actions change 1,2 --owner Hua --link stock --from 2024-05-02 --to"
                                + " 2024-05-08 --status running"
                                + shop);
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).isEqualTo("#1\trunning\tNew picture\n#2\trunning\tSecond\n");
        assertThat(done.err()).contains("fulcrum actions undo 1.1.2_2.1.2 --store shop");
        assertThat(shell.run("actions undo 1.1" + shop).err()).contains("is nothing to take back");
        var back = shell.run("actions undo 1.1.2_2.1.2" + shop);
        assertThat(back.out()).contains("#1\tplanned", "#2\tplanned");
        assertThat(shell.run("actions undo 1.1.2_2.1.2" + shop).err())
                .contains("#1 New picture Somebody changed it", "#2 Second");
    }

    @Test
    void workThatComesBackIsAddedChangedAndPaused() {
        hire("Hua");
        var shop = " --store shop";
        assertThat(shell.run("routines" + shop).err()).contains("No work comes back yet");
        assertThat(shell.run("routines add Count --rhythm hourly" + shop).err())
                .contains("“hourly” does not say when it comes back");
        assertThat(shell.run("routines add Count" + shop).err()).contains("Say when it comes back");
        var words =
                List.of("routines", "add", "Count stock", "--rhythm", "weekly monday", "--store");
        var added = shell.run(Stream.concat(words.stream(), Stream.of("shop")).toList());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out())
                .isEqualTo("1\tactive\tweekly monday\t2024-05-06\tother\t\tCount stock\n");
        var changed =
                shell.run(
                        "routines change 1 --rhythm daily --owner Hua --link stock --step look"
                                + " --step write --lasts 2"
                                + shop);
        assertThat(changed.out())
                .isEqualTo("1\tactive\tdaily\t2024-05-02\tstock\tHua\tCount stock\n");
        assertThat(shell.run("routines change 1 --lasts 0" + shop).code()).isEqualTo(2);
        assertThat(shell.run("routines show 1" + shop).out())
                .contains("planned for 2 days", "- look\n- write\n")
                .doesNotContain("!");
        assertThat(shell.run("routines pause 1" + shop).out()).contains("1\tpaused\tdaily\t\t");
        assertThat(shell.run("routines resume 1" + shop).out()).contains("1\tactive\tdaily");
        assertThat(shell.run("routines end 1" + shop).out()).contains("1\tended");
        assertThat(shell.run("routines end 2" + shop).err())
                .contains("there is no routine 2 in the store shop");
        assertThat(shell.run("routines" + shop).out()).contains("Count stock");
    }

    @Test
    void peopleAreInvitedChangedLetGoAndTakenBack() {
        assertThat(shell.run("people invite Hua --role operator").err())
                .contains("nobody has an account yet");
        hire("Lin");
        var invited = shell.run("people invite Hua --role operator --only shop");
        assertThat(invited.out()).as(invited.err()).startsWith("/join?code=");
        assertThat(shell.run("people").out()).contains("Hua\toperator\tinvited\tshop");
        assertThat(shell.run("people invite hua --role analyst").err()).contains("There is or was");
        assertThat(shell.run("people invite Wei --role king").err()).contains("is no role");
        assertThat(shell.run("people invite Wei --role analyst --only books").err())
                .contains("books");
        assertThat(shell.run("people invite " + "x".repeat(61) + " --role analyst").err())
                .contains("1 to 60 characters");
        assertThat(shell.run("people change Hua --role analyst --only all").out())
                .contains("Hua is changed");
        assertThat(shell.run("people").out()).contains("Hua\tanalyst\tinvited\t\n");
        assertThat(shell.run("people change Lin --role operator").err()).contains("only boss");
        assertThat(shell.run("people gone Lin").err()).contains("only boss");
        assertThat(shell.run("people gone Hua").out()).contains("cannot sign in any more");
        assertThat(shell.run("people gone Hua").err()).contains("nobody here is called");
        assertThat(shell.run("people").out()).contains("Hua\tanalyst\tleft");
        assertThat(shell.run("people back Hua").out()).contains("Hua is back", "/join?code=");
        assertThat(shell.run("people back Hua").err()).contains("nobody here is called");
        assertThat(shell.run("audit").out()).contains("let-person-go", "take-person-back");
    }

    private void hire(String name) {
        try (var state = Keeping.chosen().open(folder)) {
            var clock = InstantSource.system();
            var log = new AuditLog(state, clock);
            assertThat(new People(state, log, clock).addFirst(name, "hash")).isPresent();
        }
    }
}
