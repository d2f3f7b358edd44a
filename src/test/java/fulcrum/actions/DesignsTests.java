package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Designs.Wish;
import fulcrum.state.Keeping;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignsTests {

    private static final String TWENTY =
            IntStream.range(0, 20).mapToObj(i -> "p" + i).collect(Collectors.joining("\n"));

    @TempDir Path directory;

    private static Action planned(Workroom room) {
        var days = new Period(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 15));
        var plan =
                new Plan(
                        "picture",
                        Link.PICTURE,
                        false,
                        Optional.of(room.hua.id()),
                        List.of(),
                        Optional.of(days),
                        Optional.empty(),
                        new Effort(BigDecimal.ZERO, BigDecimal.ZERO),
                        "");
        var kept = (Outcome.Kept) room.work.actions().add(room.boss, Workroom.TOYS, plan);
        return kept.action();
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void groupsAreDrawnFromTheSeedAndFrozenAtTheStart(Keeping keeping) {
        try (var room = new Workroom(keeping, directory)) {
            var action = planned(room);
            var wish = new Wish(Design.Kind.HOLD_OUT, TWENTY, 0, 0);
            assertThat(room.work.designs().draw(room.hua, action.id(), wish)).isEmpty();
            var design = room.work.designs().of(action.id()).orElseThrow();
            assertThat(design.groups()).hasSize(2).allSatisfy(one -> assertThat(one).hasSize(10));
            assertThat(Design.drawn(TWENTY.lines().toList(), 2, design.seed()))
                    .as("whoever draws again gets the same")
                    .isEqualTo(design.groups());

            var started =
                    room.work
                            .actions()
                            .move(room.hua, action.id(), action.version(), Status.RUNNING, "");
            assertThat(started).isInstanceOf(Outcome.Kept.class);
            assertThat(room.work.designs().draw(room.hua, action.id(), wish)).isPresent();
            assertThat(room.work.designs().drop(room.hua, action.id())).isPresent();
            assertThat(room.work.designs().of(action.id())).contains(design);
        }
    }

    @Test
    void everyMemberIsInOneGroupAndGroupsDifferByOneAtMost() {
        for (int size = 4; size < 40; size++) {
            for (int groups = 2; groups <= Math.min(6, size / 2); groups++) {
                var members = IntStream.range(0, size).mapToObj(i -> "m" + i).toList();
                var drawn = Design.drawn(members, groups, size * 7L + groups);
                var all = new ArrayList<String>();
                drawn.forEach(all::addAll);
                assertThat(all).containsExactlyInAnyOrderElementsOf(members);
                int least = drawn.stream().mapToInt(List::size).min().orElseThrow();
                int most = drawn.stream().mapToInt(List::size).max().orElseThrow();
                assertThat(most - least).isLessThanOrEqualTo(1);
            }
        }
    }

    /// Binomial: of 2,000 draws each member is left out in 1,000 ± 4 · 22.4.
    @Test
    void eachMemberIsLeftOutInHalfOfTheDraws() {
        var members = TWENTY.lines().toList();
        var left = new int[20];
        for (long seed = 0; seed < 2_000; seed++) {
            var out = Design.drawn(members, 2, seed).getLast();
            for (int i = 0; i < 20; i++) {
                left[i] += out.contains("p" + i) ? 1 : 0;
            }
        }
        assertThat(IntStream.of(left).boxed().toList())
                .allSatisfy(count -> assertThat(count).isBetween(910, 1_090));
    }

    @Test
    void whatCannotBeSplitIsRefusedWithWhatWouldBeRight() {
        try (var room = new Workroom(Keeping.chosen(), directory)) {
            var id = planned(room).id();
            var designs = room.work.designs();
            for (var wish :
                    List.of(
                            new Wish(Design.Kind.HOLD_OUT, "a\na\na\na\nb", 0, 0),
                            new Wish(Design.Kind.STAGGERED, TWENTY, 7, 14),
                            new Wish(Design.Kind.STAGGERED, TWENTY, 1, 14),
                            new Wish(Design.Kind.STAGGERED, TWENTY, 3, 0),
                            new Wish(Design.Kind.STAGGERED, "a\nb\nc\nd", 3, 14))) {
                assertThat(designs.draw(room.hua, id, wish)).as(wish.toString()).isPresent();
            }
            assertThat(designs.of(id)).isEmpty();
            var nobody = new ActionId(Workroom.TOYS, 99);
            var right = new Wish(Design.Kind.STAGGERED, TWENTY, 3, 14);
            assertThat(designs.draw(room.hua, nobody, right)).isPresent();
            assertThat(designs.draw(room.hua, id, right)).isEmpty();
            assertThat(designs.of(id).orElseThrow().gap()).isEqualTo(14);
        }
    }
}
