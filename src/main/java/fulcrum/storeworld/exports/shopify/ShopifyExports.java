package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Exporting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Writes a world as the files that a Shopify shop has: its own, Google's, Meta's, and the tables
/// that it fills in by itself. Search plans advertise at Google, plans by audience at Meta.
public final class ShopifyExports implements Witness {

    private final Path folder;
    private final Exporting exporting;
    private Optional<ShopifyFiles> files = Optional.empty();

    public ShopifyExports(Path folder, Exporting exporting) {
        this.folder = folder;
        this.exporting = exporting;
    }

    @Override
    public void opens(Setting setting) throws IOException {
        Files.createDirectories(folder);
        files = Optional.of(new ShopifyFiles(folder, setting, Dirt.open(folder, exporting)));
    }

    @Override
    public void order(Order order) throws IOException {
        files.orElseThrow().add(order);
    }

    @Override
    public void day(Day day) throws IOException {
        files.orElseThrow().add(day);
    }

    @Override
    public void advertising(AdDay day) throws IOException {
        files.orElseThrow().add(day);
    }

    @Override
    public void ends() throws IOException {
        files.orElseThrow().close();
    }
}
