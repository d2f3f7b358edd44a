package fulcrum.storeworld.exports.western;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The spoiled rows that a world wrote down: the file, then the line.
public final class Planted {

    private Planted() {}

    public static List<String> in(Path folder) throws IOException {
        var rows = new ArrayList<String>();
        var book = Files.readString(folder.resolve("truth").resolve("dirt.json"));
        for (var one : new JsonMapper().readTree(book)) {
            rows.add(one.path("file").asString("") + ":" + one.path("line").asInt());
        }
        return rows.stream().sorted().toList();
    }
}
