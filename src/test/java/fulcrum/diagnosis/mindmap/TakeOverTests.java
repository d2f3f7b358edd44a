package fulcrum.diagnosis.mindmap;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Status;
import fulcrum.diagnosis.Branch;
import fulcrum.diagnosis.Clinic;
import fulcrum.diagnosis.mindmap.Edit.Worth;
import fulcrum.diagnosis.mindmap.Mindmaps.Seen;
import fulcrum.diagnosis.mindmap.Progress.Standing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeOverTests {

    @TempDir Path folder;

    @Test
    void aThoughtGoesThroughTheThreeSteps() {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            var shop = clinic.shop;
            var maps = new Mindmaps(shop.state, shop.log, shop.work, shop.clock);
            var today = clinic.diagnosis();
            var before = maps.of(today);
            assertThat(maps.weeks(before).getFirst().open()).isEqualTo(before.tasks().size());

            maps.add(shop.boss, today, NodeId.of(Branch.TRAFFIC), "new picture");
            var thought = maps.of(today).tasks().stream().filter(Node::isOwn).findFirst();
            var id = thought.orElseThrow().id();
            assertThat(maps.of(today).steps().get(1).open()).extracting(Node::id).contains(id);

            var worth = new Edit.Value(id, new Worth(BigDecimal.TEN, "3 % clicks, rivals 4 %"));
            maps.edit(shop.boss, today, List.of(worth), Seen.NOTHING);
            assertThat(maps.of(today).steps().get(1).open())
                    .extracting(Node::id)
                    .doesNotContain(id);
            assertThat(maps.of(today).steps().get(2).open()).extracting(Node::id).contains(id);

            maps.take(shop.boss, today, id);
            assertThat(maps.of(today).steps().get(2).open())
                    .extracting(Node::id)
                    .doesNotContain(id);
            var week = maps.weeks(maps.of(today)).getFirst();
            assertThat(week.open()).isEqualTo(before.tasks().size() + 1);
            assertThat(week.done()).isZero();

            var action = shop.work.actions().of(today.store().id()).getFirst();
            shop.work.actions().move(shop.boss, action.id(), 1, Status.RUNNING, "");
            shop.work.actions().move(shop.boss, action.id(), 2, Status.DONE, "");
            week = maps.weeks(maps.of(today)).getFirst();
            assertThat(week.done()).isEqualTo(1);
            assertThat(week.open()).isEqualTo(before.tasks().size());
            assertThat(maps.weeks(maps.of(today))).hasSize(1);
        }
    }

    /// By hand: a and b found; b is no fault any more in the second week, own-1 was taken away; in
    /// the third a is done and b is back.
    @Test
    void whatIsGoneIsDoneUntilItComesBack() {
        var days = new TreeMap<LocalDate, Standing>();
        days.put(day(1), standing(List.of("a"), List.of()));
        days.put(day(3), standing(List.of("a", "b", "own-1"), List.of()));
        days.put(day(10), standing(List.of("a"), List.of()));
        days.put(day(17), standing(List.of("b"), List.of("a")));
        assertThat(Progress.weeks(days))
                .containsExactly(
                        new Week(day(15), 1, 1, 0, 1),
                        new Week(day(8), 1, 1, 0, 1),
                        new Week(day(1), 3, 3, 0, 0));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 1, day);
    }

    private static Standing standing(List<String> found, List<String> done) {
        return new Standing(found, found, List.of(), done);
    }
}
