package fulcrum.storeworld.exports.taobao;

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
import java.util.List;

/// Writes a world as the files that a Taobao or Tmall shop exports. A file has its own name only
/// once it is whole.
public final class TaobaoExports implements Witness {

    private final Path folder;
    private final Exporting exporting;
    private final Dirt dirt;
    private List<Report> reports = List.of();

    public TaobaoExports(Path folder, Exporting exporting) throws IOException {
        this.folder = folder;
        this.exporting = exporting;
        Files.createDirectories(folder);
        this.dirt = Dirt.open(folder, exporting);
    }

    @Override
    public void opens(Setting setting) throws IOException {
        var bench = new Workbench(folder, setting, dirt, exporting.seed());
        reports =
                List.of(
                        new OrderReports(bench),
                        new RefundReport(bench),
                        new TrafficSources(bench),
                        new ShopDays(bench),
                        new ProductEffects(bench),
                        new SearchWords(bench),
                        new AdReports(bench),
                        new DayTables(bench),
                        new OwnTables(bench));
    }

    @Override
    public void order(Order order) throws IOException {
        for (var report : reports) {
            report.order(order);
        }
    }

    @Override
    public void day(Day day) throws IOException {
        for (var report : reports) {
            report.day(day);
        }
    }

    @Override
    public void advertising(AdDay day) throws IOException {
        for (var report : reports) {
            report.advertising(day);
        }
    }

    @Override
    public void ends() throws IOException {
        for (var report : reports) {
            report.close();
        }
        dirt.close();
    }
}
