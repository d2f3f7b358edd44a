package fulcrum.web.delivery;

import static fulcrum.web.delivery.HoursForm.given;

import fulcrum.review.delivery.Channel;
import fulcrum.review.delivery.Deliveries;
import fulcrum.review.delivery.Deliveries.Added;
import fulcrum.review.delivery.Wishes;
import fulcrum.review.nights.RunningProcess;
import fulcrum.store.Person;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.delivery.DeliveryPage.Choice;
import fulcrum.web.delivery.DeliveryPage.Hours;
import fulcrum.web.delivery.DeliveryPage.Reached;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where and when a person is reached, and what was brought to them.
@Controller
public class DeliveryController {

    private static final int ROWS = 30;

    private final Rooms rooms;

    public DeliveryController(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What the form of an address sends.
    record AddressForm(@Nullable String channel, @Nullable String where, @Nullable String secret) {}

    /// What was just done, or is wrong.
    private record Told(Optional<Said> done, Optional<Said> fault, Optional<String> secret) {

        static Told done(Optional<Said> done) {
            return new Told(done, Optional.empty(), Optional.empty());
        }

        static Told fault(Said fault) {
            return new Told(Optional.empty(), Optional.of(fault), Optional.empty());
        }
    }

    @GetMapping("/account/delivery")
    ModelAndView show(
            Frame frame,
            @RequestParam Optional<String> saved,
            @RequestParam Optional<String> ended,
            @RequestParam Optional<String> tested) {
        var done =
                saved.map(_ -> Said.of("web.delivery.saved"))
                        .or(() -> ended.map(_ -> Said.of("web.delivery.ended")))
                        .or(() -> tested.map(_ -> Said.of("web.delivery.tested")));
        return page(frame, Told.done(done));
    }

    @PostMapping("/account/delivery/addresses")
    ModelAndView add(Frame frame, AddressForm form) {
        var channel =
                Arrays.stream(Channel.values())
                        .filter(one -> one.name().equals(form.channel()))
                        .findFirst();
        if (channel.isEmpty()) {
            return page(frame, Told.fault(Said.of("web.delivery.fault.channel")));
        }
        var added =
                deliveries()
                        .add(
                                person(frame),
                                channel.get(),
                                given(form.where()),
                                given(form.secret()));
        return switch (added) {
            case Added.Faulty(var why) -> page(frame, Told.fault(why));
            case Added.Kept(var _, var secret) ->
                    secret.isEmpty()
                            ? Away.to("/account/delivery?saved")
                            : page(
                                    frame,
                                    new Told(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(secret)));
        };
    }

    @PostMapping("/account/delivery/addresses/end")
    ModelAndView end(Frame frame, @RequestParam @Nullable String id) {
        boolean ended = deliveries().end(person(frame), given(id));
        return Away.to(ended ? "/account/delivery?ended" : "/account/delivery");
    }

    @PostMapping("/account/delivery/hours")
    ModelAndView want(Frame frame, HoursForm form) {
        return switch (form.outcome()) {
            case HoursForm.Outcome.Faulty(var why) -> page(frame, Told.fault(why));
            case HoursForm.Outcome.Wanted(var wishes) -> {
                deliveries().want(person(frame), wishes);
                yield Away.to("/account/delivery?saved");
            }
        };
    }

    /// Sends at once and waits for the answers, ten seconds at most.
    @PostMapping("/account/delivery/test")
    ModelAndView test(Frame frame) {
        var fault =
                deliveries()
                        .test(
                                person(frame).id(),
                                frame.say("web.delivery.test.subject"),
                                frame.say("web.delivery.test.text"));
        if (fault.isPresent()) {
            return page(frame, Told.fault(fault.get()));
        }
        try (var courier = deliveries().courier(RunningProcess.here())) {
            courier.bring();
        }
        return Away.to("/account/delivery?tested");
    }

    private ModelAndView page(Frame frame, Told told) {
        var person = person(frame);
        var words = DeliveryWords.of(frame, rooms);
        var view =
                frame.show(
                        "delivery/page",
                        new DeliveryPage(
                                told.done(),
                                told.fault(),
                                told.secret(),
                                addresses(person, words),
                                Arrays.stream(Channel.values())
                                        .map(one ->
                                                new Choice(one.name(), words.channel(one), false))
                                        .toList(),
                                hours(frame, person),
                                ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                                words.rows(deliveries().newest(person.id(), ROWS), rooms)));
        view.setStatus(told.fault().isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private List<Reached> addresses(Person person, DeliveryWords words) {
        return deliveries().addresses(person.id()).stream()
                .map(one -> new Reached(one.id(), words.channel(one.channel()), one.shown()))
                .toList();
    }

    private Hours hours(Frame frame, Person person) {
        var locale = frame.chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        var wishes =
                deliveries()
                        .wishes(person.id())
                        .orElseGet(() -> Wishes.usual(locale, DeliveryWords.usualZone(frame)));
        boolean chinese = wishes.language().getLanguage().equals("zh");
        return new Hours(
                List.of(new Choice("en", "English", !chinese), new Choice("zh", "简体中文", chinese)),
                wishes.zone().getId(),
                wishes.at().toString(),
                wishes.quiet().from().toString(),
                wishes.quiet().until().toString(),
                Arrays.stream(DayOfWeek.values())
                        .map(day ->
                                new Choice(
                                        day.name(),
                                        day.getDisplayName(TextStyle.SHORT, locale),
                                        wishes.on().contains(day)))
                        .toList());
    }

    private static Person person(Frame frame) {
        return frame.person().orElseThrow();
    }

    private Deliveries deliveries() {
        return rooms.deliveries();
    }
}
