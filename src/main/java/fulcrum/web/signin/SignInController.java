package fulcrum.web.signin;

import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.LocalPath;
import fulcrum.web.security.Sessions;
import fulcrum.web.security.SignIn;
import fulcrum.web.security.SignIn.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The sign-in page. Signing out is the security chain's own.
@Controller
public class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Rooms rooms;

    public SignInController(SignIn signIn, Sessions sessions, Rooms rooms) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.rooms = rooms;
    }

    /// What the form sends.
    record Form(@Nullable String name, @Nullable String password, @Nullable String next) {

        String givenName() {
            return name == null ? "" : name;
        }

        String givenPassword() {
            return password == null ? "" : password;
        }

        String localNext() {
            return LocalPath.orHome(next == null ? "/" : next);
        }
    }

    /// The day begins with the brief; a shop without facts begins with its exports.
    @GetMapping("/")
    ModelAndView home(Frame frame) {
        return frame.shops()
                .chosen()
                .filter(store -> !rooms.imports().history(store.id(), 1).isEmpty())
                .map(_ -> Away.to("/today"))
                .orElseGet(() -> Away.to("/data"));
    }

    @GetMapping("/sign-in")
    ModelAndView show(
            Frame frame,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam Optional<String> left) {
        if (frame.person().isPresent()) {
            return Away.to("/");
        }
        return frame.show(
                "signin/page",
                new SignInPage(
                        "",
                        LocalPath.orHome(next),
                        Optional.empty(),
                        left.isPresent(),
                        rooms.people().none()));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var outcome =
                signIn.attempt(form.givenName(), form.givenPassword(), request.getRemoteAddr());
        return switch (outcome) {
            case Outcome.Welcome(var person) -> {
                sessions.begin(person, request, response);
                yield Away.to(form.localNext());
            }
            case Outcome.Wrong() ->
                    again(frame, form, HttpStatus.UNAUTHORIZED, Said.of("web.sign-in.wrong"));
            case Outcome.Wait wait -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(wait.left().toSeconds() + 1));
                yield again(frame, form, HttpStatus.TOO_MANY_REQUESTS, wait.said());
            }
        };
    }

    private static ModelAndView again(Frame frame, Form form, HttpStatus status, Said fault) {
        var page =
                new SignInPage(
                        form.givenName(), form.localNext(), Optional.of(fault), false, false);
        var view = frame.show("signin/page", page);
        view.setStatus(status);
        return view;
    }
}
