package fulcrum.web.security;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords kept with the least work, for tests that sign in hundreds of times. `PasswordsTests`
/// looks at the real ones, and the attacks are run against a program that has them.
public final class QuickPasswords {

    private static final PasswordEncoder QUICK = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    private static final String NOBODYS = QUICK.encode("nobody has this password");

    private QuickPasswords() {}

    public static void in(GenericApplicationContext context) {
        context.registerBean(
                "quickPasswords",
                Passwords.class,
                () -> new Passwords(QUICK, NOBODYS),
                bean -> bean.setPrimary(true));
    }
}
