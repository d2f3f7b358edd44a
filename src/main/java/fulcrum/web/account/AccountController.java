package fulcrum.web.account;

import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.account.AccountPage.Fault;
import fulcrum.web.account.AccountPage.Field;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.security.Passwords;
import fulcrum.web.security.Passwords.Objection;
import fulcrum.web.security.Sessions;
import fulcrum.web.security.SignIn;
import fulcrum.web.security.SignIn.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person's own account: another password, and the browsers in which they are signed in.
@Controller
public class AccountController {

    private final Rooms rooms;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Sessions sessions;

    public AccountController(Rooms rooms, SignIn signIn, Passwords passwords, Sessions sessions) {
        this.rooms = rooms;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /// What the form sends.
    record Form(@Nullable String current, @Nullable String fresh, @Nullable String again) {

        static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/account")
    ModelAndView show(
            Frame frame,
            HttpSession session,
            @RequestParam Optional<String> changed,
            @RequestParam Optional<String> alone,
            @RequestParam Optional<String> ended) {
        var done =
                changed.map(_ -> Said.of("web.account.changed"))
                        .or(() -> alone.map(AccountController::signedOut))
                        .or(() -> ended.map(_ -> Said.of("web.account.token.ended")));
        return page(frame, session, Told.done(done));
    }

    private static Said signedOut(String one) {
        return Said.of(one.equals("one") ? "web.account.alone.one" : "web.account.alone");
    }

    /// Makes a token; its secret is on this one answer and nowhere else.
    @PostMapping("/account/tokens")
    ModelAndView issue(
            Frame frame,
            HttpSession session,
            @RequestParam @Nullable String label,
            @RequestParam Optional<List<Right>> may) {
        var person = frame.person().orElseThrow();
        var called = Form.given(label).isBlank() ? frame.say("web.account.token.unnamed") : label;
        var rights = EnumSet.of(Right.READ);
        may.ifPresent(rights::addAll);
        rights.removeIf(right -> !person.may(right));
        var secret = rooms.tokens().issue(person, Form.given(called), rights);
        return page(frame, session, Told.secret(secret));
    }

    @PostMapping("/account/tokens/end")
    ModelAndView revoke(Frame frame, @RequestParam @Nullable String id) {
        boolean ended = rooms.tokens().revoke(frame.person().orElseThrow(), Form.given(id));
        return Away.to(ended ? "/account?ended" : "/account");
    }

    private List<AccountPage.Token> tokens(Frame frame, Person person) {
        var zone = zone(frame);
        return rooms.tokens().of(person).stream()
                .map(token ->
                        new AccountPage.Token(
                                token.id(),
                                token.label(),
                                may(frame, token.rights()),
                                Written.moment(token.issuedAt(), zone),
                                token.usedAt().map(used -> Written.moment(used, zone))))
                .toList();
    }

    private static String may(Frame frame, Set<Right> rights) {
        return Stream.of(
                        rights.contains(Right.WORK) ? frame.say("web.account.token.works") : "",
                        rights.contains(Right.DECIDE) ? frame.say("web.account.token.decides") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static ZoneId zone(Frame frame) {
        return frame.shops().chosen().map(Store::zone).orElse(ZoneOffset.UTC);
    }

    private List<AccountPage.Browser> others(Frame frame, Person person, HttpSession session) {
        var zone = zone(frame);
        return sessions.others(person, session).stream()
                .map(one ->
                        new AccountPage.Browser(
                                one.handle(),
                                Browsers.named(one.browser()),
                                one.address(),
                                Written.moment(one.begun(), zone),
                                Written.moment(one.used(), zone)))
                .toList();
    }

    @PostMapping("/account/sessions/end")
    ModelAndView endOne(
            Frame frame,
            HttpSession session,
            HttpServletRequest request,
            @RequestParam @Nullable String handle) {
        var person = frame.person().orElseThrow();
        boolean ended = sessions.endOne(person, session, Form.given(handle));
        if (ended) {
            rooms.log()
                    .add(person.name(), "end-session", Map.of("address", request.getRemoteAddr()));
        }
        return Away.to(ended ? "/account?alone=one" : "/account");
    }

    @PostMapping("/account/password")
    ModelAndView change(
            Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var person = frame.person().orElseThrow();
        var fault = fault(form, person, request.getRemoteAddr());
        if (fault.isPresent()) {
            var view = page(frame, request.getSession(), Told.fault(fault.get()));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        people().changePassword(person, passwords.hash(Form.given(form.fresh())));
        sessions.begin(person, request, response);
        sessions.endOthers(person, request.getSession());
        return Away.to("/account?changed");
    }

    @PostMapping("/account/other-sessions")
    ModelAndView endOthers(Frame frame, HttpSession session, HttpServletRequest request) {
        var person = frame.person().orElseThrow();
        sessions.endOthers(person, session);
        rooms.log()
                .add(
                        person.name(),
                        "end-other-sessions",
                        Map.of("address", request.getRemoteAddr()));
        return Away.to("/account?alone");
    }

    /// The current password is looked at last: an attempt costs time, and a wrong one a wait.
    private Optional<Fault> fault(Form form, Person person, String address) {
        var fresh = Form.given(form.fresh());
        var objection = passwords.objection(fresh, person.name()).map(Objection::said);
        if (objection.isPresent()) {
            return objection.map(said -> new Fault(Field.FRESH, said));
        }
        if (!fresh.equals(Form.given(form.again()))) {
            return Optional.of(new Fault(Field.AGAIN, Said.of("web.password.not-the-same")));
        }
        return switch (signIn.confirm(person, Form.given(form.current()), address)) {
            case Outcome.Welcome _ ->
                    fresh.equals(Form.given(form.current()))
                            ? Optional.of(new Fault(Field.FRESH, Said.of("web.password.as-before")))
                            : Optional.empty();
            case Outcome.Wrong() ->
                    Optional.of(new Fault(Field.CURRENT, Said.of("web.account.wrong")));
            case Outcome.Wait wait -> Optional.of(new Fault(Field.CURRENT, wait.said()));
        };
    }

    private People people() {
        return rooms.people();
    }

    /// What an answer tells beside what stands on the page.
    private record Told(Optional<Said> done, Optional<Fault> fault, Optional<String> secret) {

        static Told done(Optional<Said> done) {
            return new Told(done, Optional.empty(), Optional.empty());
        }

        static Told fault(Fault fault) {
            return new Told(Optional.empty(), Optional.of(fault), Optional.empty());
        }

        static Told secret(String secret) {
            return new Told(Optional.empty(), Optional.empty(), Optional.of(secret));
        }
    }

    private ModelAndView page(Frame frame, HttpSession session, Told told) {
        var person = frame.person().orElseThrow();
        return frame.show(
                "account/page",
                new AccountPage(
                        told.done(),
                        told.fault(),
                        others(frame, person, session),
                        tokens(frame, person),
                        told.secret()));
    }
}
