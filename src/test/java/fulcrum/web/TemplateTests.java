package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import fulcrum.web.frame.Assets;
import fulcrum.web.frame.Frame;
import fulcrum.web.signin.SignInPage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

public class TemplateTests {

    public static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fulcrum.web.templates");

    /// A frame in which everything that a user can name is an attack.
    public static Frame hostileFrame() {
        var store =
                new Store(
                        new StoreId("s"),
                        SCRIPT,
                        SCRIPT,
                        Currency.getInstance("CNY"),
                        ZoneId.of("UTC"));
        return new Frame(
                Texts.in(Locale.ENGLISH),
                Optional.of(new Person(new PersonId("p"), SCRIPT, Role.BOSS)),
                "token",
                new Frame.Shops(List.of(store), Optional.of(store), java.util.Set.of()),
                new Assets(),
                "/design?x=" + SCRIPT,
                false);
    }

    public static String render(String template, Object page) {
        var html = new StringOutput();
        TEMPLATES.render(template + ".jte", Map.of("frame", hostileFrame(), "page", page), html);
        return html.toString();
    }

    public static void assertHarmless(String html) {
        assertThat(html).doesNotContain("<script>alert", "<img src=x").contains("&lt;script");
    }

    @Test
    void whatAUserTypesIsTextOnEveryPage() {
        assertHarmless(
                render(
                        "signin/page",
                        new SignInPage(
                                SCRIPT,
                                SCRIPT,
                                Optional.of(Said.of("web.sign-in.wrong")),
                                false,
                                false)));
        assertHarmless(render("design/page", fulcrum.web.design.DesignSample.of(hostileFrame())));
    }

    static final Pattern FORBIDDEN =
            Pattern.compile(
                    "\\$unsafe|\\sstyle=|<style|javascript:|hx-on|\\son(click|load|change|submit|error)=",
                    Pattern.CASE_INSENSITIVE);

    /// A drawing that is saved takes our own sheet along; it is no page then.
    static final String OWN_SHEET_IN_A_FILE = "<style>$unsafe{style}</style>";

    /// The content security policy would refuse these; `$unsafe` would let markup through.
    @Test
    void noTemplateHasScriptOrStyleInItsTags() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var templates = files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(templates).hasSizeGreaterThan(10);
            for (var file : templates) {
                var text =
                        Files.readString(file)
                                .replace("$unsafe{chart.json()}", "")
                                .replace(OWN_SHEET_IN_A_FILE, "");
                assertThat(FORBIDDEN.matcher(text).results().map(m -> m.group()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }
}
