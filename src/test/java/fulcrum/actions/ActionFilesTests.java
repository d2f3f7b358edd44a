package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.ActionFiles.Report;
import fulcrum.state.Keeping;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written can be read again; what cannot be taken is named, and the rest goes on.
@ParameterizedClass
@EnumSource
class ActionFilesTests {

    @Parameter Keeping keeping;
    static final StoreId TOYS = Workroom.TOYS;

    @TempDir Path directory;
    Workroom room;
    ActionFiles files;
    Actions actions;
    Checklists checklists;

    @BeforeEach
    void open() {
        room = new Workroom(keeping, directory);
        files = room.work.files();
        actions = room.work.actions();
        checklists = room.work.checklists();
    }

    @AfterEach
    void close() {
        room.close();
    }

    Report read(String text) {
        return files.read(room.boss, TOYS, text);
    }

    String written() {
        return files.written(actions.of(TOYS));
    }

    @Test
    void whatIsWrittenIsReadAgainAsItIs() {
        var report =
                read(
                        """
                        title,link,owner,status,from,to,metric,percent,hours,cost,emergency,scope,steps
                        New picture,picture,HUA,done,2024-05-01,2024-05-14,conversion,10,3.5,20,,product=1042,"take photos
                        swap"
                        Call the supplier,stock,,,,,,,,,yes,,
                        """);
        assertThat(report.file()).isEmpty();
        assertThat(report.added()).isEqualTo(2);
        assertThat(actions.find(new ActionId(TOYS, 1)).orElseThrow().status())
                .isEqualTo(Status.DONE);
        assertThat(checklists.of(new ActionId(TOYS, 1))).hasSize(2);

        var text = written();
        var again = read(text);
        assertThat(again).isEqualTo(new Report(0, 0, 2, again.refused(), again.file()));
        assertThat(written()).isEqualTo(text);
    }

    @Test
    void eachRowThatCannotBeTakenIsNamedAndTheRestGoesOn() {
        var report =
                read(
                        """
                        number,title,link,owner,status,metric,percent,hours
                        ,fine,paid,,,,,
                        ,bad link,moon,,,,,
                        ,bad owner,paid,Nobody,,,,
                        ,bad metric,paid,,,convesion,5,
                        ,bad number,paid,,,,,three
                        ,bad status,paid,,asleep,,,
                        7,no such number,paid,,,,,
                        ,runs without owner,paid,,running,,,
                        """);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(row -> row.line() + " " + row.why().getFirst().key())
                .containsExactly(
                        "3 actions.file.no-link",
                        "4 actions.file.no-person",
                        "5 actions.fault.metric",
                        "6 actions.fault.typed-number",
                        "7 actions.file.no-status",
                        "8 actions.file.no-number",
                        "9 actions.fault.no-owner");
        assertThat(actions.of(Workroom.TOYS))
                .as("nothing is left of what was refused")
                .extracting(action -> action.plan().title())
                .containsExactly("fine");
    }

    @Test
    void whatIsNoTableIsSaidAndNothingIsTaken() {
        for (var text : new String[] {"", "a,b\n1,2\n", "\u0000\u0001"}) {
            assertThat(read(text).file().map(Said::key))
                    .as(text)
                    .get()
                    .isIn("actions.file.no-title", "actions.file.broken");
        }
        assertThat(read("title\n" + "x\n".repeat(20_001)).file().map(Said::key))
                .contains("actions.file.too-long");
        assertThat(actions.of(TOYS)).isEmpty();
    }

    @Test
    void whatASpreadsheetWouldCarryOutComesBackAsItWas() {
        read("title\n=1+2\n");
        var text = written();
        assertThat(text).contains("'=1+2");
        assertThat(read(text).unchanged()).isEqualTo(1);
    }
}
