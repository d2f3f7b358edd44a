package fulcrum.web;

import fulcrum.web.start.FirstStart;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The pages: a web server over the rooms.
public final class WebDoor implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Serving serving;

    private WebDoor(ConfigurableApplicationContext context, Serving serving) {
        this.context = context;
        this.serving = serving;
    }

    /// Starts the server; says on the console where it is, and how the first account is made.
    ///
    /// @param beside adds what else is served on the same port, such as another door
    public static WebDoor open(
            Rooms rooms,
            Serving serving,
            InstantSource clock,
            Console console,
            Consumer<GenericApplicationContext> beside) {
        var context =
                new SpringApplicationBuilder(WebWiring.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .initializers((GenericApplicationContext fresh) -> {
                            hand(fresh, rooms, serving, clock);
                            beside.accept(fresh);
                        })
                        .properties(settings(serving))
                        .run();
        var door = new WebDoor(context, serving);
        door.greet(console);
        return door;
    }

    private static void hand(
            GenericApplicationContext context, Rooms rooms, Serving serving, InstantSource clock) {
        context.registerBean(Rooms.class, () -> rooms);
        context.registerBean(Serving.class, () -> serving);
        context.registerBean(InstantSource.class, () -> clock);
    }

    private static Map<String, Object> settings(Serving serving) {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", serving.host());
        settings.put("server.port", serving.port());
        settings.put("server.servlet.session.cookie.secure", serving.https());
        settings.put(
                "server.servlet.session.cookie.name",
                serving.https() ? "__Host-fulcrum" : "fulcrum");
        settings.put("server.forward-headers-strategy", serving.https() ? "native" : "none");
        settings.put("spring.config.location", "optional:classpath:/web/web.properties");
        settings.put(
                "spring.servlet.multipart.location",
                serving.directory().resolve("work").resolve("uploads").toString());
        return settings;
    }

    private void greet(Console console) {
        if (serving.openToOthers() && !serving.https()) {
            console.say("web.door.open-to-others", serving.host());
        }
        context.getBean(FirstStart.class)
                .begin()
                .ifPresentOrElse(
                        code -> console.say("web.door.first-start", url() + "/start?code=" + code),
                        () -> console.say("web.door.ready", url()));
    }

    public int port() {
        return context instanceof WebServerApplicationContext server
                        && server.getWebServer() != null
                ? server.getWebServer().getPort()
                : serving.port();
    }

    /// The address that people open.
    public String url() {
        return serving.url(port());
    }

    /// What the pages are wired from, for tests of the whole.
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
