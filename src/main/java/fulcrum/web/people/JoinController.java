package fulcrum.web.people;

import fulcrum.store.Person;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.security.Passwords;
import fulcrum.web.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sets the password of somebody who shows a link that a boss made for them.
@Controller
public class JoinController {

    private final Rooms rooms;
    private final Passwords passwords;
    private final Sessions sessions;

    public JoinController(Rooms rooms, Passwords passwords, Sessions sessions) {
        this.rooms = rooms;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /// What the form sends.
    record Form(@Nullable String code, @Nullable String password, @Nullable String again) {

        static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/join")
    ModelAndView show(Frame frame, @RequestParam(defaultValue = "") String code) {
        return rooms.invitations()
                .invited(code.strip())
                .map(person ->
                        page(frame, new JoinPage(code.strip(), person.name(), Optional.empty())))
                .orElseGet(() -> over(frame));
    }

    @PostMapping("/join")
    ModelAndView join(
            Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var code = Form.given(form.code());
        var invited = rooms.invitations().invited(code);
        if (invited.isEmpty()) {
            return over(frame);
        }
        var fault = fault(form, invited.get());
        if (fault.isPresent()) {
            var view = page(frame, new JoinPage(code, invited.get().name(), fault));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return rooms.invitations()
                .accept(code, passwords.hash(Form.given(form.password())))
                .map(person -> {
                    sessions.endAll(person.id());
                    sessions.begin(person, request, response);
                    return Away.to("/");
                })
                .orElseGet(() -> over(frame));
    }

    private Optional<Said> fault(Form form, Person person) {
        return passwords.fault(
                Form.given(form.password()), Form.given(form.again()), person.name());
    }

    private static ModelAndView page(Frame frame, JoinPage page) {
        return frame.show("people/join", page);
    }

    private static ModelAndView over(Frame frame) {
        var view = page(frame, new JoinPage("", "", Optional.of(Said.of("web.join.over"))));
        view.setStatus(HttpStatus.GONE);
        return view;
    }
}
