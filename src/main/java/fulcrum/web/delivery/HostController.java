package fulcrum.web.delivery;

import static fulcrum.web.delivery.HoursForm.given;

import fulcrum.review.delivery.Host;
import fulcrum.review.delivery.Mailbox;
import fulcrum.review.delivery.Mailbox.Security;
import fulcrum.review.nights.Nights;
import fulcrum.store.Person;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.delivery.DeliveryPage.Choice;
import fulcrum.web.delivery.HostPage.Mail;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the boss decides for all deliveries, and what became of all of them and of the nights.
@Controller
public class HostController {

    private static final int ROWS = 100;
    private static final int NIGHTS = 30;

    private final Rooms rooms;

    public HostController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/account/delivery/host")
    ModelAndView show(Frame frame, @RequestParam Optional<String> saved) {
        return page(frame, saved.map(_ -> Said.of("web.delivery.saved")), Optional.empty());
    }

    @PostMapping("/account/delivery/host/mail")
    ModelAndView mail(Frame frame, MailForm form) {
        if (given(form.host()).isEmpty()) {
            host().sendNone(person(frame));
            return Away.to("/account/delivery/host?saved");
        }
        return form.mailbox(host().mailbox())
                .map(mailbox -> {
                    host().send(person(frame), mailbox);
                    return Away.to("/account/delivery/host?saved");
                })
                .orElseGet(() -> {
                    var fault = Said.of("web.delivery.fault.server");
                    return page(frame, Optional.empty(), Optional.of(fault));
                });
    }

    @PostMapping("/account/delivery/host/named")
    ModelAndView name(Frame frame, @RequestParam @Nullable String hosts) {
        host().name(person(frame), given(hosts));
        return Away.to("/account/delivery/host?saved");
    }

    private ModelAndView page(Frame frame, Optional<Said> done, Optional<Said> fault) {
        var words = DeliveryWords.of(frame, rooms);
        var mailbox = host().mailbox();
        var view =
                frame.show(
                        "delivery/host",
                        new HostPage(
                                done,
                                fault,
                                fields(frame, mailbox),
                                mailbox.isPresent(),
                                String.join("\n", new TreeSet<>(host().named())),
                                words.rows(rooms.deliveries().newest(ROWS), rooms),
                                words.nights(Nights.newest(rooms.state(), NIGHTS))));
        view.setStatus(fault.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static Mail fields(Frame frame, Optional<Mailbox> mailbox) {
        var way = mailbox.map(Mailbox::security).orElse(Security.TLS);
        return new Mail(
                mailbox.map(Mailbox::host).orElse(""),
                mailbox.map(one -> String.valueOf(one.port())).orElse("465"),
                securities(frame, way),
                mailbox.map(Mailbox::user).orElse(""),
                mailbox.map(Mailbox::from).orElse(""));
    }

    private static List<Choice> securities(Frame frame, Security chosen) {
        return Arrays.stream(Security.values())
                .map(one -> new Choice(one.name(), frame.say(word(one)), one == chosen))
                .toList();
    }

    private static String word(Security security) {
        return switch (security) {
            case TLS -> "web.delivery.mail.tls";
            case STARTTLS -> "web.delivery.mail.starttls";
            case NONE -> "web.delivery.mail.none";
        };
    }

    private static Person person(Frame frame) {
        return frame.person().orElseThrow();
    }

    private Host host() {
        return rooms.deliveries().host();
    }
}
