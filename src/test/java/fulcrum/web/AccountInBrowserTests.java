package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changing one's password, as a person does it. Apart from the other pages, whose readers sign in
/// with the password that is changed here.
class AccountInBrowserTests {

    static final String FRESH = "nine green jugs wander over the dyke";

    @TempDir Path directory;

    static Reader reader(Chromium chromium, Served served) {
        return new Reader(
                chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB")),
                served);
    }

    static void fill(Reader reader, String current, String fresh, String again) {
        reader.page.fill("#a-current", current);
        reader.page.fill("#a-fresh", fresh);
        reader.page.fill("#a-again", again);
        reader.page.keyboard().press("Enter");
    }

    @Test
    void aPasswordIsChangedAndTheOtherBrowserHasToSignInAgain() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = reader(chromium, served);
                var phone = reader(chromium, served)) {
            boss.firstStart();
            phone.signIn();
            boss.open("/data");
            boss.page.click(".me summary");
            boss.page.click(".me >> text=Your account");
            assertThat(boss.page.locator("main")).containsText("In this browser and in 1 other.");

            fill(boss, Served.PASSWORD, FRESH, FRESH + "s");
            assertThat(boss.page.locator("#f-again"))
                    .hasText("The two passwords are not the same.");
            assertThat(boss.page.locator("#a-again")).isFocused();
            boss.assertAccessible("a mistake");
            boss.complaints.removeIf(complaint -> complaint.contains("422"));
            fill(boss, Served.PASSWORD, FRESH, FRESH);
            assertThat(boss.page.locator("main")).containsText("Your password is changed.");
            assertThat(boss.page.locator("main")).containsText("Only in this browser.");

            phone.open("/data");
            assertThat(phone.page).hasURL(Pattern.compile(".*/sign-in.*"));
            phone.signIn();
            assertThat(phone.page.locator("main")).containsText("Name or password is not right.");
            phone.page.fill("#password", FRESH);
            phone.page.click("button.main");
            assertThat(phone.page).hasURL(Pattern.compile(".*/data.*"));
            boss.assertNoComplaints("changing the password");
        }
    }
}
