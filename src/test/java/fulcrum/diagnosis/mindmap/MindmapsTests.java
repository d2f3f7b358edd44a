package fulcrum.diagnosis.mindmap;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.diagnosis.Branch;
import fulcrum.diagnosis.Clinic;
import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.mindmap.Edit.Worth;
import fulcrum.diagnosis.mindmap.Mindmaps.Seen;
import fulcrum.effects.Shop;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MindmapsTests {

    private static final NodeId TRAFFIC = NodeId.of(Branch.TRAFFIC);
    private static final NodeId ORDERS = new NodeId("orders-fell");
    private static final Person HUA = new Person(new PersonId("hua"), "Hua", Role.OPERATOR);

    @TempDir Path folder;
    Clinic clinic;
    Mindmaps maps;
    Person lin;
    Diagnosis today;

    @BeforeEach
    void open() {
        clinic = new Clinic(folder, "10", "case when d >= 252 then usual * 2 / 3 else usual end");
        lin = clinic.shop.boss;
        maps = maps();
        today = clinic.diagnosis();
    }

    private Mindmaps maps() {
        var shop = clinic.shop;
        return new Mindmaps(shop.state, shop.log, shop.work, shop.clock);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private NodeId add(Person by, NodeId under, String title) {
        return kept(maps.add(by, today, under, title));
    }

    private NodeId edit(Person by, Edit edit) {
        return kept(maps.edit(by, today, List.of(edit), Seen.NOTHING));
    }

    private static NodeId kept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).node();
    }

    private Node node(Diagnosis diagnosis, NodeId id) {
        return maps.of(diagnosis).find(id).orElseThrow();
    }

    @Test
    void whatPeopleWroteStandsOnOtherFactsToo() {
        var thought = add(lin, ORDERS, "the rival's sale");
        edit(lin, new Edit.Rename(ORDERS, "Fewer orders since May"));
        edit(HUA, new Edit.Note(ORDERS, "asked three customers\nall say: shipping"));
        edit(HUA, new Edit.Move(ORDERS, TRAFFIC, Optional.empty()));

        var before = clinic.diagnosis(today.day().minusDays(40));
        maps = maps();
        for (var diagnosis : List.of(today, before)) {
            var node = node(diagnosis, ORDERS);
            assertThat(node.writing().title()).isEqualTo("Fewer orders since May");
            assertThat(node.writing().note()).endsWith("shipping");
            assertThat(node.writing().by()).isEqualTo("Hua");
            assertThat(node.parts()).extracting(Node::id).containsExactly(thought);
            assertThat(maps.of(diagnosis).above(ORDERS).orElseThrow().id()).isEqualTo(TRAFFIC);
        }
        assertThat(node(today, ORDERS).finding().orElseThrow().certainty().isFault()).isTrue();
        assertThat(node(before, ORDERS).finding().orElseThrow().certainty().isFault()).isFalse();
    }

    @Test
    void whoWritesOverWhatTheyDidNotSeeIsTold() {
        edit(lin, new Edit.Note(ORDERS, "it is the price"));
        var late = maps.edit(HUA, today, List.of(new Edit.Note(ORDERS, "no")), Seen.NOTHING);
        assertThat(late).isEqualTo(new Outcome.ChangedMeanwhile("Lin", "it is the price"));
        assertThat(node(today, ORDERS).writing().note()).isEqualTo("it is the price");

        var seen = new Seen(0, node(today, ORDERS).writing().noted());
        kept(maps.edit(HUA, today, List.of(new Edit.Note(ORDERS, "no, shipping")), seen));
        assertThat(node(today, ORDERS).writing().note()).isEqualTo("no, shipping");
        assertThat(maps.of(today).journal().lines()).hasSize(2);
    }

    @Test
    void eachTakesBackOnlyTheirOwn() {
        var mine = add(lin, TRAFFIC, "mine");
        var hers = add(HUA, mine, "hers");
        kept(maps.undo(lin, Shop.STORE.id()));
        assertThat(maps.of(today).find(mine)).isEmpty();
        assertThat(maps.of(today).above(hers).orElseThrow().id()).isEqualTo(TRAFFIC);
        assertThat(maps.undo(lin, Shop.STORE.id())).isInstanceOf(Outcome.Refused.class);

        kept(maps.redo(lin, Shop.STORE.id()));
        assertThat(maps.of(today).above(hers).orElseThrow().id()).isEqualTo(mine);
        assertThat(maps.redo(lin, Shop.STORE.id())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void twoThatAreOneHoldWhatBothHeld() {
        var one = add(lin, TRAFFIC, "photos");
        var other = add(HUA, TRAFFIC, "pictures");
        var under = add(HUA, other, "of the kite");
        edit(lin, new Edit.Merge(other, one));
        var node = node(today, one);
        assertThat(node.merged()).extracting(Node::id).containsExactly(other);
        assertThat(node.parts()).extracting(Node::id).containsExactly(under);
        kept(maps.undo(lin, Shop.STORE.id()));
        assertThat(node(today, other).parts()).hasSize(1);
    }

    @Test
    void aThoughtBecomesAnActionAtOnce() {
        var thought = add(lin, TRAFFIC, "new main picture");
        assertThat(node(today, thought).lacks()).containsExactly(Node.Lack.STAKE, Node.Lack.ACTION);
        edit(
                lin,
                new Edit.Value(thought, new Worth(new BigDecimal("120"), "3 % clicks, rivals 4")));
        kept(maps.take(lin, today, thought));
        var node = node(today, thought);
        assertThat(node.lacks()).isEmpty();
        assertThat(node.action().orElseThrow().plan().title()).isEqualTo("new main picture");
        assertThat(node.action().orElseThrow().plan().owner()).contains(lin.id());
        assertThat(maps.take(lin, today, thought)).isInstanceOf(Outcome.Refused.class);
        assertThat(clinic.shop.work.actions().of(Shop.STORE.id())).hasSize(1);
    }

    @Test
    void nonsenseIsRefused() {
        var thought = add(lin, ORDERS, "a");
        var inside = add(lin, thought, "b");
        var refused =
                List.<Edit>of(
                        new Edit.Add(new NodeId("own-9"), new NodeId("no-such-node"), "c"),
                        new Edit.Add(new NodeId("own-9"), TRAFFIC, "x".repeat(301)),
                        new Edit.Rename(thought, "  "),
                        new Edit.Note(thought, "x".repeat(5001)),
                        new Edit.Move(thought, inside, Optional.empty()),
                        new Edit.Move(NodeId.STORE, TRAFFIC, Optional.empty()),
                        new Edit.Merge(thought, thought),
                        new Edit.Remove(ORDERS),
                        new Edit.Value(thought, new Worth(BigDecimal.ZERO, "why")),
                        new Edit.Value(thought, new Worth(BigDecimal.TEN, " ")));
        for (var edit : refused) {
            assertThat(maps.edit(lin, today, List.of(edit), new Seen(1, 0)))
                    .as(edit.toString())
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(maps.of(today).journal().lines()).hasSize(2);
    }

    @Test
    void whatChangesNothingIsNotWritten() {
        kept(maps.edit(lin, today, List.of(new Edit.Rename(ORDERS, "")), Seen.NOTHING));
        assertThat(maps.of(today).journal().lines()).isEmpty();
    }

    @Test
    void everyChangeIsInTheLog() {
        add(lin, TRAFFIC, "a");
        edit(HUA, new Edit.Note(ORDERS, "b"));
        kept(maps.undo(HUA, Shop.STORE.id()));
        assertThat(clinic.shop.log.newest(3))
                .extracting(one -> one.person() + " " + one.deed())
                .containsExactly("Hua map-undo", "Hua map-note", "Lin map-add");
    }

    /// Whatever two people do, nothing of the program's is lost or stands twice, and when all is
    /// taken back the map is the program's.
    @Test
    void noSequenceOfChangesLosesANode() {
        var bare = maps.of(today).top();
        var found = bare.all().map(Node::id).toList();
        for (int seed = 0; seed < 6; seed++) {
            var random = new Random(seed);
            var people = List.of(lin, HUA);
            for (int i = 0; i < 40; i++) {
                step(random, people.get(random.nextInt(2)));
            }
            var all = everywhere(maps.of(today).top());
            assertThat(all).as("seed %d", seed).doesNotHaveDuplicates().containsAll(found);
            for (var by : people) {
                while (maps.undo(by, Shop.STORE.id()) instanceof Outcome.Kept) {}
            }
            assertThat(maps.of(today).top()).as("seed %d", seed).isEqualTo(bare);
        }
    }

    private static List<NodeId> everywhere(Node node) {
        var all = new ArrayList<NodeId>();
        all.add(node.id());
        Stream.of(node.merged(), node.parts())
                .flatMap(List::stream)
                .forEach(one -> all.addAll(everywhere(one)));
        return all;
    }

    private void step(Random random, Person by) {
        var nodes = maps.of(today).top().all().map(Node::id).toList();
        var node = nodes.get(random.nextInt(nodes.size()));
        var other = nodes.get(random.nextInt(nodes.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> maps.add(by, today, node, "thought " + random.nextInt(99));
            case 2 -> maps.undo(by, Shop.STORE.id());
            case 3 -> maps.redo(by, Shop.STORE.id());
            case 4 -> change(by, new Edit.Merge(node, other));
            case 5 -> change(by, new Edit.Remove(node));
            case 6 -> change(by, new Edit.Rename(node, "name " + random.nextInt(99)));
            default -> change(by, new Edit.Move(node, other, Optional.of(nodes.getLast())));
        }
    }

    private void change(Person by, Edit edit) {
        maps.edit(by, today, List.of(edit), Seen.NOTHING);
    }
}
