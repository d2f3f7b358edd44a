package fulcrum.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.security.Passwords.Objection;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    static final Passwords PASSWORDS = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "violet kettles,TOO_SHORT",
        "passwordpassword,COMMON",
        "Password123456789,COMMON",
        "aaaaaaaaaaaaaaaaaaa,COMMON",
        "123456789012345678,COMMON",
        "qwertyuiopasdfghjkl,COMMON",
        "correct horse battery staple,COMMON",
        "iloveyouiloveyou2024,COMMON",
        "xk4xk4xk4xk4xk4xk4,COMMON",
        "woaini1314woaini520,COMMON",
        "it is margarethe speaking,IS_THE_NAME"
    })
    void refusesAndSaysWhy(String password, Objection why) {
        assertThat(PASSWORDS.objection(password, "Margarethe")).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "violet kettles march at dawn",
                "南溪的泡泡机每天早上七点开始吹泡泡",
                "T7#mQz!9wLp2@vRk",
                "the summer store sells kites and glue"
            })
    void takesWhatGuessersDoNotTryFirst(String password) {
        assertThat(PASSWORDS.objection(password, "Lin")).isEmpty();
    }

    @Test
    void oneHundredAndTwentyEightCharactersAreTakenAndOneMoreIsNot() {
        var long128 = "zebra-%d ".repeat(1) + "quietly ferment violet kettles ".repeat(4);
        var exact = long128.substring(0, 128);
        assertThat(PASSWORDS.objection(exact, "Lin")).isEmpty();
        assertThat(PASSWORDS.objection(exact + "x", "Lin")).contains(Objection.TOO_LONG);
        assertThat(PASSWORDS.matches(exact + "x", Optional.of(PASSWORDS.hash(exact + "x"))))
                .isFalse();
    }

    /// CVE-2025-22228: bcrypt compared the first 72 bytes only.
    @Test
    void nothingIsCutOffBehindTheSeventySecondByte() {
        var password = "violet kettles march ".repeat(4).substring(0, 72);
        var hash = Optional.of(PASSWORDS.hash(password));
        assertThat(PASSWORDS.matches(password, hash)).isTrue();
        assertThat(PASSWORDS.matches(password + "x", hash)).isFalse();
        assertThat(PASSWORDS.matches("", hash)).isFalse();
    }

    @Test
    void composedAndDecomposedLettersAreTheSamePassword() {
        var composed = "fünf grüne Krüge über Köln";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(PASSWORDS.matches(decomposed, Optional.of(PASSWORDS.hash(composed)))).isTrue();
    }

    @Test
    void theHashIsArgon2idWithTheStrengthThatIsPromised() {
        assertThat(PASSWORDS.hash("violet kettles march at dawn"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void nobodyHasTheEmptyHash() {
        assertThat(PASSWORDS.matches("nobody has this password", Optional.empty())).isFalse();
    }
}
