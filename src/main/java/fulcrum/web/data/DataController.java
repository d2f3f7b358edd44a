package fulcrum.web.data;

import fulcrum.ingest.ImportEntry;
import fulcrum.store.Store;
import fulcrum.warehouse.Freshness;
import fulcrum.warehouse.Reconciliation;
import fulcrum.web.Rooms;
import fulcrum.web.data.DataPage.HistoryRow;
import fulcrum.web.data.DataPage.WaitingRow;
import fulcrum.web.data.Uploads.Upload;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The Data page.
@Controller
public class DataController {

    private final Rooms rooms;
    private final Uploads uploads;
    private final Results results;

    public DataController(Rooms rooms, Uploads uploads) {
        this.rooms = rooms;
        this.uploads = uploads;
        this.results = new Results(rooms.imports());
    }

    @GetMapping("/data")
    ModelAndView show(Frame frame) {
        return show(frame, List.of());
    }

    /// With the results of files that were just given.
    ModelAndView show(Frame frame, List<ResultCard> fresh) {
        var page =
                frame.shops()
                        .chosen()
                        .map(store -> of(store, frame, fresh))
                        .orElseGet(() ->
                                new DataPage(
                                        Optional.empty(),
                                        List.of(),
                                        Reaches.of(List.of()),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        false,
                                        Uploads.LIMIT));
        return frame.show(frame.fragment() ? "data/state" : "data/page", page);
    }

    private DataPage of(Store store, Frame frame, List<ResultCard> fresh) {
        var now = rooms.warehouse().reconciliation(store.id());
        var reach = Reaches.of(Freshness.of(rooms.warehouse().coverage(store.id())));
        return new DataPage(
                Optional.of(store),
                fresh,
                reach,
                new Checking(store, frame).of(now.whole()),
                rooms.imports().history(store.id()).stream()
                        .map(entry -> row(entry, now, store, frame))
                        .toList(),
                uploads.waitingFor(store.id()).stream()
                        .map(upload -> waiting(upload, store))
                        .toList(),
                !reach.rows().isEmpty() && rooms.strategies().goals(store.id()).isEmpty(),
                Uploads.LIMIT);
    }

    private static WaitingRow waiting(Upload upload, Store store) {
        return new WaitingRow(
                upload.id(),
                upload.name(),
                Written.moment(upload.since(), store.zone()),
                Written.moment(upload.since().plus(Uploads.PATIENCE), store.zone()),
                Written.bytes(upload.bytes()));
    }

    HistoryRow row(ImportEntry entry, Store store, Frame frame) {
        return row(entry, rooms.warehouse().reconciliation(store.id()), store, frame);
    }

    private HistoryRow row(ImportEntry entry, Reconciliation now, Store store, Frame frame) {
        var card = results.card(entry.report(), now, store, frame);
        return new HistoryRow(
                entry.id().value(),
                Written.moment(entry.importedAt(), store.zone()),
                entry.importedBy(),
                card.file(),
                card.layout(),
                card);
    }
}
