package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.Vault;
import fulcrum.state.Keys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an import that is undone takes along of the customers' own ids.
class UndoingTests {

    @TempDir Path folder;

    Shop shop;
    Vault vault;
    CustomerTokens tokens;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
        var keys = new Keys(folder);
        vault = new Vault(shop.state, keys);
        tokens = new CustomerTokens(keys, Set.of(), (_, _) -> {});
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<String> kept(String... buyers) {
        return List.of(buyers).stream()
                .map(tokens::hash)
                .map(vault::reveal)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void theIdsOfCustomersWhomNoOtherImportNamesGoWithIt() {
        shop.drop(
                Shop.ORDERS
                        + Shop.order("1001", "lin", "100.00", "6.00", "0", "2026-05-01")
                        + Shop.order("1002", "wei", "50.00", "6.00", "0", "2026-05-01"));
        var second =
                shop.drop(
                        Shop.ORDERS
                                + Shop.order("2001", "wei", "70.00", "6.00", "0", "2026-05-02")
                                + Shop.order("2002", "mo", "20.00", "6.00", "0", "2026-05-02")
                                + Shop.order("2003", "an", "20.00", "6.00", "0", "2026-02-30"));
        assertThat(second.rows().refused()).isEqualTo(1);
        assertThat(kept("lin", "wei", "mo")).containsExactly("lin", "wei", "mo");

        assertThat(shop.imports.undo(second.id().orElseThrow())).isTrue();
        assertThat(kept("lin", "wei", "mo", "an")).containsExactly("lin", "wei");
    }

    /// A newer export's row stands for the older one's, whose import still names the customer.
    @Test
    void aCustomerOfARowThatIsNotInForceStays() {
        var first =
                shop.drop(
                        Shop.ORDERS
                                + Shop.order("1001", "lin", "100.00", "6.00", "0", "2026-05-01"));
        var second =
                shop.drop(
                        Shop.ORDERS
                                + Shop.order("1001", "lin", "90.00", "6.00", "0", "2026-05-01"));
        assertThat(shop.imports.undo(second.id().orElseThrow())).isTrue();
        assertThat(kept("lin")).containsExactly("lin");
        assertThat(shop.imports.undo(first.id().orElseThrow())).isTrue();
        assertThat(kept("lin")).isEmpty();
    }

    @Test
    void theSameFileAgainBringsThemBack() {
        var file = Shop.ORDERS + Shop.order("1001", "lin", "100.00", "6.00", "0", "2026-05-01");
        assertThat(shop.imports.undo(shop.drop(file).id().orElseThrow())).isTrue();
        assertThat(kept("lin")).isEmpty();
        shop.drop(file);
        assertThat(kept("lin")).containsExactly("lin");
    }
}
