package fulcrum.web.audit;

import fulcrum.state.AuditFile;
import fulcrum.state.AuditLog;
import fulcrum.state.AuditLog.Chain;
import fulcrum.state.AuditLog.Entry;
import fulcrum.state.AuditLog.Search;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.audit.AuditPage.Detail;
import fulcrum.web.audit.AuditPage.Row;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Who changed what and when, for bosses.
@Controller
public class AuditController {

    private static final int SHOWN = 200;

    private final AuditLog log;

    public AuditController(Rooms rooms) {
        this.log = rooms.log();
    }

    @GetMapping("/audit")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var zone = zone(frame);
        var found = log.found(search(asked, zone), SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var chain = log.verify();
        return frame.show(
                "audit/page",
                new AuditPage(
                        chain instanceof Chain.Whole,
                        verdict(chain),
                        people(frame, asked.first("person")),
                        asked.first("about"),
                        asked.day("from").map(LocalDate::toString).orElse(""),
                        asked.day("to").map(LocalDate::toString).orElse(""),
                        shown.stream().map(entry -> row(entry, zone)).toList(),
                        address("/audit/export", asked).toString(),
                        found.size() > SHOWN
                                ? address("/audit", asked)
                                        .with("before", String.valueOf(shown.getLast().sequence()))
                                        .toString()
                                : ""));
    }

    /// All that fit, with the hashes, so that the chain can be checked elsewhere.
    @GetMapping("/audit/export")
    ResponseEntity<byte[]> export(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var found = log.found(search(new Asked(fields), zone(frame)), Integer.MAX_VALUE);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .body(('\uFEFF' + AuditFile.written(found)).getBytes(StandardCharsets.UTF_8));
    }

    private static ZoneId zone(Frame frame) {
        return frame.shops().chosen().map(Store::zone).orElse(ZoneOffset.UTC);
    }

    private static Search search(Asked asked, ZoneId zone) {
        var before = asked.first("before");
        return new Search(
                asked.first("person"),
                asked.first("about").strip(),
                asked.day("from").map(day -> day.atStartOfDay(zone).toInstant()),
                asked.day("to").map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
    }

    private static Said verdict(Chain chain) {
        return switch (chain) {
            case Chain.Whole(var entries, var head) ->
                    Said.of("web.audit.whole", entries, head.substring(0, 12));
            case Chain.Broken(var sequence) -> Said.of("web.audit.broken", sequence);
        };
    }

    private List<Option> people(Frame frame, String chosen) {
        return Stream.concat(
                        Stream.of(
                                Option.of("", frame.say("web.audit.everybody"), chosen.isEmpty())),
                        log.people().stream()
                                .map(name -> Option.of(name, name, name.equals(chosen))))
                .toList();
    }

    private static Row row(Entry entry, ZoneId zone) {
        return new Row(
                entry.sequence(),
                Written.moment(entry.happenedAt(), zone),
                entry.person(),
                entry.deed(),
                JsonMapper.shared().readTree(entry.details()).properties().stream()
                        .map(one -> new Detail(one.getKey(), one.getValue().asString()))
                        .toList());
    }

    private static Address address(String path, Asked asked) {
        var address = new Address(path, List.of());
        for (var field : List.of("store", "person", "about", "from", "to")) {
            if (!asked.first(field).isEmpty()) {
                address = address.with(field, asked.first(field));
            }
        }
        return address;
    }
}
