package fulcrum.web.security;

import fulcrum.state.AuditLog;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.units.Said;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides whether a name and a password open the door.
public final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int ALARM = 10;

    private final People people;
    private final AuditLog log;
    private final Passwords passwords;
    private final Throttle perAccount;
    private final Throttle perAddress;

    public SignIn(People people, AuditLog log, Passwords passwords, InstantSource clock) {
        this.people = people;
        this.log = log;
        this.passwords = passwords;
        this.perAccount = new Throttle(clock, 5, LONGEST_WAIT);
        this.perAddress = new Throttle(clock, 50, LONGEST_WAIT);
    }

    /// What came of an attempt.
    public sealed interface Outcome {
        record Welcome(Person person) implements Outcome {}

        /// Name or password; which of the two is not said.
        record Wrong() implements Outcome {}

        record Wait(Duration left) implements Outcome {
            public Said said() {
                long seconds = left.toSeconds() + 1;
                return seconds < 120
                        ? Said.of("web.sign-in.wait-seconds", seconds)
                        : Said.of("web.sign-in.wait-minutes", (seconds + 59) / 60);
            }
        }
    }

    /// The wait is per account and address together, so that a stranger cannot lock the boss out.
    public Outcome attempt(String name, String password, String address) {
        var outcome = check(name, password, address);
        if (outcome instanceof Outcome.Welcome(var person)) {
            log.add(person.name(), "sign-in", Map.of("address", address));
        }
        return outcome;
    }

    /// Whether somebody who is signed in knows the password; guessing is slowed down as at the
    /// door.
    public Outcome confirm(Person person, String password, String address) {
        return check(person.name(), password, address);
    }

    private Outcome check(String name, String password, String address) {
        var account = People.key(name) + "\n" + address;
        var wait = longer(perAccount.wait(account), perAddress.wait(address));
        if (wait.isPositive()) {
            return new Outcome.Wait(wait);
        }
        var known = people.account(name);
        boolean right = passwords.matches(password, known.flatMap(People.Account::passwordHash));
        if (known.isPresent() && right) {
            perAccount.succeeded(account);
            return new Outcome.Welcome(known.get().person());
        }
        refuse(name, account, address);
        return new Outcome.Wrong();
    }

    private void refuse(String name, String account, String address) {
        int failures = perAccount.failed(account);
        int fromAddress = perAddress.failed(address);
        log.add("nobody", "sign-in-refused", Map.of("name", shortened(name), "address", address));
        if (failures % ALARM == 0 || fromAddress % ALARM == 0) {
            LOG.warn("{} sign-ins in a row were refused from {}", fromAddress, address);
        }
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }
}
