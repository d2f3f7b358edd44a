package fulcrum.web.actions;

import fulcrum.actions.ActionFiles;
import fulcrum.actions.ActionFiles.Report;
import fulcrum.store.Store;
import fulcrum.web.frame.Frame;
import java.util.List;
import java.util.stream.Stream;

/// Many actions, typed as a table.
///
/// @param text what was pasted; it stays where not all of it was taken
/// @param done what came of it; empty before anything was pasted
public record ManyPage(
        String store, String columns, String text, String done, List<String> faults) {

    public ManyPage {
        faults = List.copyOf(faults);
    }

    static ManyPage blank(Store store) {
        return new ManyPage(
                store.id().value(),
                String.join(", ", ActionFiles.COLUMNS),
                "title,link,owner,from,to,metric,percent\n",
                "",
                List.of());
    }

    static ManyPage of(Store store, String text, Report report, Frame frame) {
        var blank = blank(store);
        return new ManyPage(
                blank.store(),
                blank.columns(),
                text,
                frame.say(
                        "web.actions.many.done",
                        report.added(),
                        report.changed() + report.unchanged(),
                        report.refused().size()),
                Stream.concat(
                                report.file().stream().map(frame::say),
                                report.refused().stream()
                                        .flatMap(row ->
                                                row.why().stream()
                                                        .map(why ->
                                                                frame.say(
                                                                        "web.actions.many.row",
                                                                        row.line(),
                                                                        row.title(),
                                                                        frame.say(why)))))
                        .toList());
    }
}
