package fulcrum.actions;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/// Actions as a calendar that other programs read (RFC 5545): a whole-day event for each that has
/// days.
public final class Agenda {

    private static final int FIRST = 1;

    private Agenda() {}

    /// @param address where its page is
    public record Entry(Action action, String address) {}

    public static String written(List<Entry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Fulcrum//Actions//EN");
        calendar.addName("Fulcrum");
        entries.forEach(entry ->
                entry.action()
                        .plan()
                        .days()
                        .ifPresent(days ->
                                calendar.addEvent(event(entry, days.from(), days.until()))));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Entry entry, LocalDate from, LocalDate until) {
        var action = entry.action();
        var event = new VEvent();
        event.setUid(
                "action-%d.%s@fulcrum"
                        .formatted(action.id().number(), action.id().store().value()));
        event.setDateTimeStamp(Date.from(action.last().at()));
        event.setLastModified(Date.from(action.last().at()));
        event.setSequence(action.version());
        event.setSummary((action.plan().emergency() ? "! " : "") + action.plan().title());
        event.setDateStart(day(from));
        event.setDateEnd(day(until));
        event.setTransparency(true);
        event.setUrl(entry.address());
        if (!action.plan().note().isEmpty()) {
            event.setDescription(action.plan().note());
        }
        if (action.plan().emergency()) {
            event.setPriority(FIRST);
        }
        event.setStatus(
                action.status() == fulcrum.actions.Status.PLANNED
                        ? Status.tentative()
                        : Status.confirmed());
        return event;
    }

    /// A day of the store's calendar, whatever zone the reader is in.
    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new biweekly.util.DateTimeComponents(
                        day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                false);
    }
}
