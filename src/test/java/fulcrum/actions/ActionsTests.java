package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fulcrum.actions.Checklists.Tick;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The work of a store: every version stays, what was expected at the start stays readable.
@ParameterizedClass
@EnumSource
class ActionsTests {

    @Parameter Keeping keeping;
    static final StoreId TOYS = Workroom.TOYS;
    static final StoreId BOOKS = Workroom.BOOKS;
    static final Period MAY =
            new Period(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-05-15"));

    @TempDir Path directory;
    Workroom room;
    AuditLog log;
    People people;
    Actions actions;
    Checklists checklists;
    Remarks remarks;
    Person boss;
    Person hua;

    @BeforeEach
    void open() {
        room = new Workroom(keeping, directory);
        log = room.log;
        people = room.people;
        actions = room.work.actions();
        checklists = room.work.checklists();
        remarks = room.work.remarks();
        boss = room.boss;
        hua = room.hua;
    }

    @AfterEach
    void close() {
        room.close();
    }

    static Plan plan(String title, Optional<PersonId> owner) {
        return new Plan(
                title,
                Link.PICTURE,
                false,
                owner,
                List.of(),
                Optional.of(MAY),
                Optional.of(expect("conversion", "0.1")),
                Effort.NONE,
                "");
    }

    static Expectation expect(String metric, String share) {
        return new Expectation(new MetricId(metric), new BigDecimal(share));
    }

    static Plan expecting(Plan plan, String metric, String share, Cut.Filter... scope) {
        return new Plan(
                plan.title(),
                plan.link(),
                plan.emergency(),
                plan.owner(),
                List.of(scope),
                plan.days(),
                Optional.of(expect(metric, share)),
                plan.effort(),
                plan.note());
    }

    Action added(Plan plan) {
        return kept(actions.add(boss, TOYS, plan));
    }

    static Action kept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).action();
    }

    static List<String> refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why().stream().map(Said::key).toList();
    }

    @Test
    void whoIsNamedInARemarkSeesItUntilTheActionIsOpened() {
        var action = added(plan("Picture", Optional.empty()));
        var mentions = room.work.mentions();
        var words = "@Huang no, @hua看一下, @Lin myself, mail@Hua.example";
        assertThat(remarks.add(boss, action.id(), "@Huang and @nobody", "")).isEmpty();
        assertThat(mentions.unseen(hua.id(), TOYS)).isEmpty();
        assertThat(remarks.add(boss, action.id(), words, "")).isEmpty();
        assertThat(mentions.unseen(hua.id(), TOYS))
                .extracting(Mentions.Mention::action, Mentions.Mention::by)
                .containsExactly(tuple(action.id(), "Lin"));
        assertThat(mentions.unseen(boss.id(), TOYS)).as("nobody calls himself").isEmpty();
        assertThat(mentions.unseen(hua.id(), BOOKS)).isEmpty();
        mentions.seen(hua.id(), action.id());
        assertThat(mentions.unseen(hua.id(), TOYS)).isEmpty();
    }

    @Test
    void anActionKeepsEveryVersionWithWhoWhenAndWhy() {
        var first = added(plan("New picture", Optional.of(hua.id())));
        var other = plan("Newer picture", Optional.of(boss.id()));
        var second = kept(actions.change(hua, first.id(), 1, other, "the first was dark"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(actions.find(first.id())).contains(second);
        assertThat(actions.versions(first.id())).containsExactly(second, first);
        assertThat(second.last().by()).isEqualTo("Hua");
        assertThat(second.last().why()).isEqualTo("the first was dark");
        assertThat(second.last().at()).isAfter(first.last().at());
        assertThat(log.newest(2))
                .extracting(AuditLog.Entry::deed)
                .containsExactly("change-action", "add-action");
    }

    @Test
    void whatWasExpectedAtTheStartStaysReadable() {
        var planned = added(plan("New picture", Optional.of(hua.id())));
        var running = kept(actions.move(hua, planned.id(), 1, Status.RUNNING, ""));
        assertThat(running.frozen()).contains(2);
        var later = expecting(running.plan(), "visitors", "0.5");
        var changed = kept(actions.change(hua, planned.id(), 2, later, "it looks better so"));
        assertThat(actions.frozen(changed).orElseThrow().plan().expectation())
                .contains(expect("conversion", "0.1"));

        var done = kept(actions.move(hua, planned.id(), 3, Status.DONE, ""));
        var again = kept(actions.move(hua, planned.id(), 4, Status.RUNNING, "done by mistake"));
        assertThat(done.frozen()).contains(2);
        assertThat(again.frozen()).as("started once").contains(2);
    }

    @Test
    void nobodyStartsWhatHasNoOwnerOrNoDays() {
        var bare =
                new Plan(
                        "Call the supplier",
                        Link.STOCK,
                        true,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Effort.NONE,
                        "");
        var action = added(bare);
        assertThat(action.plan().directed()).isFalse();
        assertThat(refused(actions.move(boss, action.id(), 1, Status.RUNNING, "")))
                .containsExactly("actions.fault.no-owner", "actions.fault.no-days");
        assertThat(refused(actions.move(boss, action.id(), 1, Status.DONE, "")))
                .containsExactly("actions.fault.move");
    }

    @Test
    void whoIsSlowerSeesWhatTheOtherWrote() {
        var first = added(plan("New picture", Optional.of(hua.id())));
        var theirs = kept(actions.change(hua, first.id(), 1, plan("Theirs", Optional.empty()), ""));
        var mine = actions.change(boss, first.id(), 1, plan("Mine", Optional.empty()), "");
        assertThat(mine).isEqualTo(new Outcome.ChangedMeanwhile(theirs));
        assertThat(actions.move(boss, first.id(), 1, Status.DROPPED, ""))
                .isEqualTo(new Outcome.ChangedMeanwhile(theirs));
        assertThat(actions.find(first.id())).contains(theirs);
    }

    /// Of many who write from the same version at once, one is kept.
    @Test
    void noUpdateIsLost() {
        var first = added(plan("New picture", Optional.of(hua.id())));
        long kept =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i ->
                                actions.change(
                                        boss,
                                        first.id(),
                                        1,
                                        plan("Version " + i, Optional.empty()),
                                        ""))
                        .filter(Outcome.Kept.class::isInstance)
                        .count();
        assertThat(kept).isEqualTo(1);
        assertThat(actions.versions(first.id())).hasSize(2);
    }

    @Test
    void numbersAreOfEachStoreAlone() {
        assertThat(added(plan("One", Optional.empty())).id().number()).isEqualTo(1);
        assertThat(added(plan("Two", Optional.empty())).id().number()).isEqualTo(2);
        var elsewhere = kept(actions.add(boss, BOOKS, plan("Three", Optional.empty())));
        assertThat(elsewhere.id()).isEqualTo(new ActionId(BOOKS, 1));
        assertThat(actions.of(BOOKS)).containsExactly(elsewhere);
        assertThat(actions.find(new ActionId(BOOKS, 2))).isEmpty();
        assertThat(actions.move(boss, new ActionId(BOOKS, 2), 1, Status.DROPPED, ""))
                .isEqualTo(new Outcome.NoSuchAction());
    }

    @Test
    void everythingWrongInAPlanIsSaidAtOnce() {
        var wrong =
                new Plan(
                        " ",
                        Link.PAID,
                        false,
                        Optional.of(new PersonId("nobody")),
                        List.of(),
                        Optional.of(
                                new Period(
                                        LocalDate.parse("2024-01-01"),
                                        LocalDate.parse("2026-01-01"))),
                        Optional.of(expect("convesion", "0.1")),
                        new Effort(new BigDecimal("-1"), new BigDecimal("1e12")),
                        "x".repeat(5_001));
        assertThat(refused(actions.add(boss, TOYS, wrong)))
                .containsExactly(
                        "actions.fault.title",
                        "actions.fault.note",
                        "actions.fault.owner",
                        "actions.fault.days",
                        "actions.fault.hours",
                        "actions.fault.coins",
                        "actions.fault.metric");
        var told = ((Outcome.Refused) actions.add(boss, TOYS, wrong)).why().getLast();
        assertThat(Texts.in(Texts.ENGLISH).say(told)).contains("convesion", "conversion");
    }

    @Test
    void whatCannotComeTrueOrBeCutIsRefused() {
        var plan = plan("New picture", Optional.empty());
        for (var share : List.of("0", "-1.01", "10.5")) {
            assertThat(refused(actions.add(boss, TOYS, expecting(plan, "conversion", share))))
                    .containsExactly("actions.fault.share");
        }
        var moon = new Cut.Filter(new Dimension("moon"), List.of("full"));
        assertThat(refused(actions.add(boss, TOYS, expecting(plan, "visitors", "0.1", moon))))
                .containsExactly("actions.fault.scope");
        var product = new Cut.Filter(new Dimension("product"), List.of("a=b", "c"));
        var kept = kept(actions.add(boss, TOYS, expecting(plan, "paid", "-1", product)));
        assertThat(actions.find(kept.id()).orElseThrow().plan().scope()).containsExactly(product);
    }

    @Test
    void whoLeftOrDoesNotSeeTheStoreOwnsNothingNew() {
        assertThat(refused(actions.add(boss, BOOKS, plan("x", Optional.of(hua.id())))))
                .containsExactly("actions.fault.owner");
        var action = added(plan("New picture", Optional.of(hua.id())));
        people.letGo(boss, hua.id());
        assertThat(refused(actions.add(boss, TOYS, plan("y", Optional.of(hua.id())))))
                .containsExactly("actions.fault.owner");
        assertThat(actions.find(action.id()).orElseThrow().plan().owner()).contains(hua.id());
    }

    @Test
    void stepsAreTickedAndKeptWhenTheListIsWrittenAnew() {
        var id = added(plan("New picture", Optional.of(hua.id()))).id();
        checklists.write(hua, id, "take photos\r\n\r\nask for a second look\nswap the picture");
        assertThat(checklists.tick(hua, id, new Tick(2, "ask for a second look", true))).isTrue();
        assertThat(checklists.tick(hua, id, new Tick(9, "swap the picture", true))).isFalse();
        assertThat(checklists.progress(TOYS))
                .containsEntry(id.number(), new Checklists.Progress(1, 3));
        checklists.write(hua, id, "ask for a second look\ntake photos");
        assertThat(checklists.of(id))
                .extracting(step -> step.words() + " " + step.done().isPresent())
                .containsExactly("ask for a second look true", "take photos false");
        assertThat(checklists.tick(hua, id, new Tick(1, "ask for a second look", false))).isTrue();
        assertThat(checklists.of(id)).allMatch(step -> step.done().isEmpty());
    }

    @Test
    void aStepThatMovedMeanwhileIsNotTickedInPlaceOfAnother() {
        var id = added(plan("New picture", Optional.of(hua.id()))).id();
        checklists.write(hua, id, "take photos\nswap the picture");
        checklists.write(boss, id, "swap the picture\ntake photos");
        assertThat(checklists.tick(hua, id, new Tick(1, "take photos", true))).isFalse();
        assertThat(checklists.of(id)).allMatch(step -> step.done().isEmpty());
    }

    @Test
    void stepsThatOthersWroteAnewMeanwhileAreNotOverwritten() {
        var id = added(plan("New picture", Optional.of(hua.id()))).id();
        checklists.write(hua, id, "take photos");
        assertThat(checklists.rewrite(boss, id, "take photos\r\n", "take photos\nswap")).isEmpty();
        assertThat(checklists.rewrite(hua, id, "take photos", "buy a lamp"))
                .map(why -> Texts.in(Texts.ENGLISH).say(why))
                .hasValueSatisfying(why -> assertThat(why).contains("in the meantime"));
        assertThat(checklists.of(id))
                .extracting(Checklists.Step::words)
                .containsExactly("take photos", "swap");
    }

    @Test
    void aChecklistThatIsTooLongIsRefusedAndNotCut() {
        var id = added(plan("New picture", Optional.of(hua.id()))).id();
        for (var text : List.of("x".repeat(301), "step\n".repeat(101))) {
            assertThat(checklists.rewrite(hua, id, "", text))
                    .map(why -> Texts.in(Texts.ENGLISH).say(why))
                    .hasValueSatisfying(why -> assertThat(why).contains("100 steps of 300"));
        }
        assertThat(checklists.of(id)).isEmpty();
    }

    @Test
    void remarksKeepWordsAndLinksButNoAddressThatRuns() {
        var id = added(plan("New picture", Optional.of(hua.id()))).id();
        assertThat(remarks.add(hua, id, "before and after", "https://example.com/a.png")).isEmpty();
        assertThat(remarks.add(hua, id, "", "javascript:alert(1)")).isPresent();
        assertThat(remarks.add(hua, id, "", "https:///nowhere")).isPresent();
        assertThat(remarks.add(hua, id, " ", "")).isPresent();
        assertThat(remarks.add(hua, id, "x".repeat(1_000_000), "")).isPresent();
        assertThat(remarks.of(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.words()).isEqualTo("before and after");
                    assertThat(one.by()).isEqualTo("Hua");
                });
    }

    @Test
    void aLinkOfTheProcessHasOnePersonOrNobody() {
        var processes = room.work.processes();
        assertThat(processes.own(boss, TOYS, Link.PAID, new Charge.Nobody(), of(hua))).isTrue();
        assertThat(processes.own(boss, TOYS, Link.STOCK, new Charge.Nobody(), of(boss))).isTrue();
        assertThat(processes.own(boss, TOYS, Link.STOCK, of(boss), new Charge.Nobody())).isTrue();
        assertThat(processes.owners(TOYS)).containsOnly(java.util.Map.entry(Link.PAID, hua.id()));
        assertThat(processes.owners(BOOKS)).isEmpty();
    }

    private static Charge of(Person person) {
        return new Charge.Of(person.id());
    }

    @Test
    void aLinkThatTheStoreDoesWithoutNeedsNobody() {
        var processes = room.work.processes();
        assertThat(processes.own(boss, TOYS, Link.PAID, new Charge.Nobody(), new Charge.Unused()))
                .isTrue();
        assertThat(processes.unowned(TOYS)).doesNotContain(Link.PAID).contains(Link.STOCK);
        assertThat(processes.unowned(BOOKS)).contains(Link.PAID);
        var paid =
                processes.standings(TOYS, LocalDate.of(2026, 1, 1)).stream()
                        .filter(one -> one.link() == Link.PAID)
                        .findFirst()
                        .orElseThrow();
        assertThat(paid.used()).isFalse();
        assertThat(processes.own(boss, TOYS, Link.PAID, new Charge.Nobody(), of(hua)))
                .as("somebody saw it before")
                .isFalse();
        assertThat(processes.own(boss, TOYS, Link.PAID, new Charge.Unused(), of(hua))).isTrue();
        assertThat(processes.owners(TOYS)).containsEntry(Link.PAID, hua.id());
    }

    @Test
    void aLinkThatWentToSomebodyElseMeanwhileStaysTheirs() {
        var processes = room.work.processes();
        assertThat(processes.own(boss, TOYS, Link.PAID, new Charge.Nobody(), of(hua))).isTrue();
        assertThat(processes.own(boss, TOYS, Link.PAID, new Charge.Nobody(), of(boss))).isFalse();
        assertThat(processes.owners(TOYS)).containsEntry(Link.PAID, hua.id());
    }

    @Test
    void nobodyAnswersForTheLinkOfSomebodyWhoLeft() {
        var processes = room.work.processes();
        assertThat(processes.own(boss, TOYS, Link.PAID, new Charge.Nobody(), of(hua))).isTrue();
        assertThat(processes.unowned(TOYS)).doesNotContain(Link.PAID).contains(Link.STOCK);
        room.people.letGo(boss, hua.id());
        assertThat(processes.unowned(TOYS)).contains(Link.PAID);
    }
}
