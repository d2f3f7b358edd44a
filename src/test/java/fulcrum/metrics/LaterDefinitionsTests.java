package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.store.OwnDefinitions;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text that was kept, and a later program that brings a metric of the same id.
class LaterDefinitionsTests {

    @TempDir Path folder;

    @Test
    void aKeptTextThatIsContradictedAddsNothingAndSaysWhy() {
        var shipped = Definitions.shipped();
        var own = (OwnAnswer.Own) OwnFile.read(OwnFileTests.RIGHT, shipped);
        var later = shipped.with(own.metrics().subList(0, 1), List.of());
        try (var state = Keeping.chosen().open(folder);
                var facts = new FactsFixture(folder, Ask.SHOP.value()).open()) {
            var clock = InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z"));
            var kept = new OwnDefinitions(state, new AuditLog(state, clock), clock);
            kept.add("Lin", Ask.SHOP, new OwnDefinitions.Change(OwnFileTests.RIGHT, "mine", 0));

            var before = new StoreMetrics(new Metrics(facts), kept);
            assertThat(before.isOutOfForce(Ask.SHOP)).isFalse();
            assertThat(before.ownOf(Ask.SHOP)).hasSize(2);

            var after =
                    new StoreMetrics(new Metrics(facts, UnusableColumns.NONE, () -> later), kept);
            assertThat(after.isOutOfForce(Ask.SHOP)).isTrue();
            assertThat(after.ownOf(Ask.SHOP)).isEmpty();
            assertThat(after.of(Ask.SHOP).trees()).hasSameSizeAs(shipped.trees());
            assertThat(after.mistakes(OwnFileTests.RIGHT))
                    .extracting(one -> one.line().orElse(0) + " " + Ask.ENGLISH.say(one.what()))
                    .containsExactly(
                            "2 'spend_per_visitor' comes with Fulcrum and stays as it is; choose"
                                    + " another id");
        }
    }
}
