package fulcrum.attack;

import fulcrum.web.Served.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A line of the golden list of addresses.
record Route(String method, String path, String right) {

    static List<Route> all() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/golden/web/routes.txt")).stream()
                .map(line -> line.split(" "))
                .map(p -> new Route(p[0], p[1].replaceAll("\\{[^}]*}", "x1"), p[2]))
                .toList();
    }

    boolean isGet() {
        return method.equals("GET");
    }

    int asked(Browser browser) {
        return (isGet() ? browser.get(path) : browser.post(path, Map.of())).statusCode();
    }
}
