package fulcrum.web;

import fulcrum.ingest.Imports;
import fulcrum.metrics.Measurements;
import fulcrum.state.Keeping;
import fulcrum.store.Right;
import fulcrum.store.Stores;
import fulcrum.units.Texts;
import fulcrum.warehouse.Warehouse;
import fulcrum.web.data.UploadQuota;
import fulcrum.web.security.QuickPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.support.GenericApplicationContext;

/// A whole Fulcrum with pages, on a free port, over a fresh data directory.
public final class Served implements AutoCloseable {

    public static final String NAME = "Lin";
    public static final String PASSWORD = "violet kettles march at dawn";

    /// Of whoever was invited.
    public static final String JOINED_PASSWORD = "seven lanterns under the old bridge";

    /// A clock that a test moves.
    public static final class Time implements InstantSource {
        private Instant now = Instant.parse("2025-06-03T08:00:00Z");

        @Override
        public synchronized Instant instant() {
            return now;
        }

        public synchronized void pass(Duration duration) {
            now = now.plus(duration);
        }

        /// Goes on to nine in the morning of a day.
        public synchronized void until(LocalDate day, ZoneId zone) {
            now = day.atTime(9, 0).atZone(zone).toInstant();
        }
    }

    public final Time time = new Time();
    public final List<String> console = new ArrayList<>();
    public final Path directory;
    public final Rooms rooms;
    private final BiConsumer<GenericApplicationContext, Rooms> beside;
    private WebDoor door;

    public Served(Path directory) {
        this(directory, (_, _) -> {}, Measurements.NONE);
    }

    /// @param measurements what past actions showed
    public static Served showing(Path directory, Measurements measurements) {
        return new Served(directory, (_, _) -> {}, measurements);
    }

    /// @param beside adds another door over the same rooms
    public Served(Path directory, BiConsumer<GenericApplicationContext, Rooms> beside) {
        this(directory, beside, Measurements.NONE);
    }

    private Served(
            Path directory,
            BiConsumer<GenericApplicationContext, Rooms> beside,
            Measurements measurements) {
        this.directory = directory;
        this.beside = beside;
        var state = Keeping.chosen().open(directory);
        var stores = new Stores(state);
        var warehouse = Warehouse.open(directory);
        var imports = new Imports(state, stores, warehouse, directory, time);
        this.rooms = Rooms.over(state, stores, warehouse, imports, time).with(measurements);
        this.door = open();
    }

    private WebDoor open() {
        return WebDoor.open(
                rooms,
                Serving.here(directory, 0),
                time,
                new Console(Texts.in(Locale.ENGLISH), console::add),
                context -> {
                    QuickPasswords.in(context);
                    beside.accept(context, rooms);
                });
    }

    public UploadQuota quota() {
        return door.context().getBean(UploadQuota.class);
    }

    public void restart() {
        door.close();
        door = open();
    }

    public WebDoor door() {
        return door;
    }

    /// Every address that is answered.
    public SortedSet<String> paths() {
        return Routes.of(this).stream()
                .map(Routes.Route::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// `METHOD /address`, its variables filled, and the right that it asks for; none of a stranger.
    public Map<String, Optional<Right>> routes() {
        var routes = new TreeMap<String, Optional<Right>>();
        Routes.of(this)
                .forEach(route -> routes.put(route.method() + " " + route.sample(), route.right()));
        return routes;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + door.port() + path);
    }

    /// The code of the link on the console.
    public String code() {
        var link = Pattern.compile("/start\\?code=(\\S+)").matcher(console.getLast());
        if (!link.find()) {
            throw new AssertionError("no link on the console: " + console);
        }
        return link.group(1);
    }

    /// A browser without cookies.
    public Browser stranger() {
        return new Browser(this);
    }

    /// A browser whose owner is the boss.
    public Browser boss() {
        if (rooms.people().none()) {
            var browser = stranger();
            browser.get("/start?code=" + code());
            browser.post(
                    "/start",
                    Map.of("code", code(), "name", NAME, "password", PASSWORD, "again", PASSWORD));
            return browser;
        }
        var browser = stranger();
        browser.signIn(NAME, PASSWORD);
        return browser;
    }

    @Override
    public void close() {
        door.close();
        rooms.warehouse().close();
        rooms.state().close();
    }

    /// Keeps cookies and the token of the last page, follows nothing by itself.
    public static final class Browser {

        private static final Pattern TOKEN =
                Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\">");

        private static final Pattern JOIN = Pattern.compile("/join\\?code=([\\w-]+)");

        public final CookieManager cookies = new CookieManager();
        private final Function<String, URI> house;
        private final HttpClient client;
        public String token = "";

        Browser(Served served) {
            this(served::uri);
        }

        /// A browser without cookies, for a server that runs elsewhere.
        public Browser(Function<String, URI> house) {
            this.house = house;
            this.client =
                    HttpClient.newBuilder()
                            .cookieHandler(cookies)
                            .version(HttpClient.Version.HTTP_1_1)
                            .build();
        }

        public HttpResponse<String> get(String path, String... headers) {
            return send(request(path, headers).GET().build());
        }

        public HttpResponse<String> post(
                String path, Map<String, String> fields, String... headers) {
            var all = new java.util.LinkedHashMap<>(fields);
            all.put("_csrf", token);
            return postRaw(path, all, headers);
        }

        public HttpResponse<String> postRaw(
                String path, Map<String, String> fields, String... headers) {
            var body =
                    fields.entrySet().stream()
                            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                            .collect(Collectors.joining("&"));
            return send(
                    request(path, headers)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build());
        }

        /// Gives a file to a store as the page's script does.
        public HttpResponse<String> give(String store, String name, String content) {
            return give(store, name, content.getBytes(StandardCharsets.UTF_8));
        }

        public HttpResponse<String> give(String store, String name, byte[] content) {
            var head =
                    "--b\r\nContent-Disposition: form-data; name=\"store\"\r\n\r\n"
                            + store
                            + "\r\n--b\r\nContent-Disposition: form-data; name=\"modified\"\r\n\r\n1700000000000"
                            + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + name
                            + "\"\r\nContent-Type: text/csv\r\n\r\n";
            return send(
                    request(
                                    "/data/files",
                                    "Content-Type",
                                    "multipart/form-data; boundary=b",
                                    "X-CSRF-TOKEN",
                                    token,
                                    "HX-Request",
                                    "true")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(part(head, content)))
                            .build());
        }

        /// Sends one file in a form, as a browser without a script does.
        public HttpResponse<String> sendFile(String path, String store, byte[] content) {
            var head =
                    "--b\r\nContent-Disposition: form-data; name=\"store\"\r\n\r\n"
                            + store
                            + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
            return send(
                    request(
                                    path,
                                    "Content-Type",
                                    "multipart/form-data; boundary=b",
                                    "X-CSRF-TOKEN",
                                    token)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(part(head, content)))
                            .build());
        }

        private static byte[] part(String head, byte[] content) {
            var part = new java.io.ByteArrayOutputStream();
            part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            part.writeBytes(content);
            part.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
            return part.toByteArray();
        }

        /// Somebody whom this one invites, joined; confined to stores where some are named.
        public Browser invites(String name, String role, String... stores) {
            get("/people");
            var fields = new HashMap<>(Map.of("name", name, "role", role));
            if (stores.length > 0) {
                fields.put("store", String.join(",", stores));
            }
            var link = JOIN.matcher(post("/people", fields).body());
            if (!link.find()) {
                throw new AssertionError("no link for " + name);
            }
            var joining = new Browser(house);
            joining.get(link.group());
            joining.post(
                    "/join",
                    Map.of(
                            "code", link.group(1),
                            "password", JOINED_PASSWORD,
                            "again", JOINED_PASSWORD));
            return joining;
        }

        public HttpResponse<String> makeStore(String id, String platform, String currency) {
            get("/data/new-store");
            return post(
                    "/data/new-store",
                    Map.of(
                            "name", "Store " + id,
                            "id", id,
                            "platform", platform,
                            "currency", currency,
                            "zone", "Asia/Shanghai"));
        }

        public HttpResponse<String> signIn(String name, String password) {
            get("/sign-in");
            return post("/sign-in", Map.of("name", name, "password", password, "next", "/"));
        }

        public String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("fulcrum"))
                    .map(java.net.HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }

        public HttpRequest.Builder request(String path, String... headers) {
            var request = HttpRequest.newBuilder(house.apply(path)).timeout(Duration.ofSeconds(60));
            return headers.length == 0 ? request : request.headers(headers);
        }

        public HttpResponse<String> send(HttpRequest request) {
            try {
                var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                var found = TOKEN.matcher(response.body());
                if (found.find() && !found.group(1).isEmpty()) {
                    token = found.group(1);
                }
                return response;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
