package fulcrum.web.frame;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Style, scripts and pictures of the pages: a closed list, read once, kept by the browser for good
/// because the address carries the content's hash.
@Controller
public class Assets {

    private static final Map<String, String> SOURCES =
            Map.ofEntries(
                    entry("fulcrum.css", "/web/assets/fulcrum.css"),
                    entry("fulcrum.js", "/web/assets/fulcrum.js"),
                    entry("chart.js", "/web/assets/chart.js"),
                    entry("tokens.css", "/web/assets/tokens.css"),
                    entry("diagnosis.css", "/web/assets/diagnosis.css"),
                    entry("effects.css", "/web/assets/effects.css"),
                    entry("goal.css", "/web/assets/goal.css"),
                    entry("goal.js", "/web/assets/goal.js"),
                    entry("mindmap.js", "/web/assets/mindmap.js"),
                    entry("review.css", "/web/assets/review.css"),
                    entry("review.js", "/web/assets/review.js"),
                    entry("today.css", "/web/assets/today.css"),
                    entry("tree.css", "/web/assets/tree.css"),
                    entry("tree.js", "/web/assets/tree.js"),
                    entry("weight.css", "/web/assets/weight.css"),
                    entry("work.css", "/web/assets/work.css"),
                    entry("work.js", "/web/assets/work.js"),
                    entry("icon.svg", "/web/assets/icon.svg"),
                    entry(
                            "htmx.js",
                            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
                    entry(
                            "echarts.js",
                            "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js"));

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, Asset> assets = new TreeMap<>();

    public Assets() {
        SOURCES.forEach((name, source) -> assets.put(name, Asset.read(name, source)));
    }

    record Asset(ByteArrayResource content, String hash, MediaType type) {

        static Asset read(String name, String source) {
            try (var stream = Assets.class.getResourceAsStream(source)) {
                if (stream == null) {
                    throw new IllegalStateException(source + " is not on the class path");
                }
                var content = stream.readAllBytes();
                return new Asset(new ByteArrayResource(content), hash(content), type(name));
            } catch (IOException e) {
                throw new UncheckedIOException(source + " cannot be read", e);
            }
        }

        private static String hash(byte[] content) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(content);
                return HexFormat.of().formatHex(digest, 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        private static MediaType type(String name) {
            return MediaType.parseMediaType(
                    switch (name.substring(name.lastIndexOf('.'))) {
                        case ".css" -> "text/css;charset=UTF-8";
                        case ".js" -> "text/javascript;charset=UTF-8";
                        default -> "image/svg+xml";
                    });
        }
    }

    /// The address of an asset.
    public String path(String name) {
        return "/assets/%s/%s".formatted(named(name).hash(), name);
    }

    /// What is in an asset, for a file that has to stand without the others.
    public String content(String name) {
        return new String(named(name).content().getByteArray(), StandardCharsets.UTF_8);
    }

    private Asset named(String name) {
        var asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException(
                    "there is no asset '%s', only %s".formatted(name, assets.keySet()));
        }
        return asset;
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<Resource> asset(@PathVariable String hash, @PathVariable String name) {
        var asset = assets.get(name);
        if (asset == null || !asset.hash().equals(hash)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .contentType(asset.type())
                .body(asset.content());
    }
}
