package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/// What is written is read by another program (ical4j).
class AgendaTests {

    private static final String TITLE =
            "换主图, new picture; \"before\\after\"\nBEGIN:VALARM " + "长标题".repeat(30);
    private static final String NOTE =
            "first line\nATTACH:http://evil.example/\n" + "x".repeat(500);

    private static Action action(int number, String title, boolean emergency, Status status) {
        var days = new Period(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 4, 1));
        var plan =
                new Plan(
                        title,
                        Link.PICTURE,
                        emergency,
                        Optional.empty(),
                        List.of(),
                        Optional.of(days),
                        Optional.empty(),
                        new Effort(BigDecimal.ZERO, BigDecimal.ZERO),
                        NOTE);
        var change = new Action.Change(Instant.parse("2026-03-02T01:02:03Z"), "Hua", "");
        return new Action(
                new ActionId(new StoreId("toys"), number),
                3,
                plan,
                status,
                Optional.empty(),
                change);
    }

    private static String written() {
        return Agenda.written(
                List.of(
                        entry(action(1, TITLE, false, Status.PLANNED)),
                        entry(action(2, "blocked", true, Status.RUNNING))));
    }

    private static Agenda.Entry entry(Action action) {
        return new Agenda.Entry(
                action, "http://127.0.0.1/actions/" + action.id().number() + "?store=toys");
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    @Test
    void anotherProgramReadsTheSameTitlesDaysAndNotes() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(written()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        var events = calendar.<VEvent>getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        var first = events.getFirst();
        assertThat(value(first, "SUMMARY")).isEqualTo(TITLE.replace('\n', ' '));
        assertThat(value(first, "DESCRIPTION")).isEqualTo(NOTE);
        assertThat(value(first, "DTSTART")).isEqualTo("20260328");
        assertThat(value(first, "DTEND")).as("the day after the last").isEqualTo("20260401");
        assertThat(value(first, "UID")).isEqualTo("action-1.toys@fulcrum");
        assertThat(value(first, "SEQUENCE")).isEqualTo("3");
        assertThat(value(first, "DTSTAMP")).isEqualTo("20260302T010203Z");
        assertThat(value(first, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(first, "URL")).isEqualTo("http://127.0.0.1/actions/1?store=toys");
        assertThat(value(events.getLast(), "PRIORITY")).isEqualTo("1");
        assertThat(events)
                .as("nothing written by people became a part of its own")
                .allSatisfy(event -> {
                    assertThat(event.getAlarms()).isEmpty();
                    assertThat(event.<Property>getProperty("ATTACH")).isEmpty();
                });
    }

    @Test
    void linesAreFoldedAndEndAsTheStandardSays() {
        assertThat(written().replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(written().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(75));
        assertThat(written().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
