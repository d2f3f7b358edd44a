package fulcrum.web.start;

import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.units.Said;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.security.Passwords;
import fulcrum.web.security.Sessions;
import fulcrum.web.start.FirstStart.Entry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The page of the first start; gone as soon as there is an account.
@Controller
public class StartController {

    private final FirstStart firstStart;
    private final Passwords passwords;
    private final Sessions sessions;

    public StartController(FirstStart firstStart, Passwords passwords, Sessions sessions) {
        this.firstStart = firstStart;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /// What the form sends.
    record Form(
            @Nullable String code,
            @Nullable String name,
            @Nullable String password,
            @Nullable String again) {

        static String given(@Nullable String text) {
            return text == null ? "" : text;
        }

        String writtenName() {
            return People.written(given(name));
        }
    }

    @GetMapping("/start")
    ModelAndView show(Frame frame, @RequestParam(defaultValue = "") String code) {
        return switch (firstStart.look(code.strip())) {
            case Entry.Over() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Entry.Open() ->
                    page(frame, new StartPage(code.strip(), "", Optional.empty()), HttpStatus.OK);
            case Entry.Refused() when code.isBlank() ->
                    page(frame, new StartPage("", "", Optional.empty()), HttpStatus.OK);
            case Entry.Refused() -> refused(frame);
            case Entry.Closed(var left) -> closed(frame, left.toMinutes() + 1);
        };
    }

    @PostMapping("/start")
    ModelAndView make(
            Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        return switch (firstStart.look(Form.given(form.code()))) {
            case Entry.Over() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Entry.Refused() -> refused(frame);
            case Entry.Closed(var left) -> closed(frame, left.toMinutes() + 1);
            case Entry.Open() -> {
                var fault = fault(form);
                if (fault.isPresent()) {
                    var again = new StartPage(Form.given(form.code()), form.writtenName(), fault);
                    yield page(frame, again, HttpStatus.UNPROCESSABLE_CONTENT);
                }
                sessions.begin(boss(form), request, response);
                yield Away.to("/data");
            }
        };
    }

    private Person boss(Form form) {
        return firstStart
                .finish(form.writtenName(), passwords.hash(Form.given(form.password())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Said> fault(Form form) {
        var name = form.writtenName();
        if (firstStart.isTaken(name)) {
            return Optional.of(Said.of("store.people.name-taken", name));
        }
        return People.isName(name)
                ? passwords.fault(Form.given(form.password()), Form.given(form.again()), name)
                : Optional.of(Said.of("store.people.name-form", People.LONGEST_NAME));
    }

    private static ModelAndView refused(Frame frame) {
        var page = new StartPage("", "", Optional.of(Said.of("web.start.wrong-code")));
        return page(frame, page, HttpStatus.FORBIDDEN);
    }

    private static ModelAndView closed(Frame frame, long minutes) {
        var page = new StartPage("", "", Optional.of(Said.of("web.start.closed", minutes)));
        return page(frame, page, HttpStatus.TOO_MANY_REQUESTS);
    }

    private static ModelAndView page(Frame frame, StartPage page, HttpStatus status) {
        var view = frame.show("start/page", page);
        view.setStatus(status);
        return view;
    }
}
