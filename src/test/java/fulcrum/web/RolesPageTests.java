package fulcrum.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Right;
import fulcrum.store.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeps `docs/roles.md` true.
class RolesPageTests {

    static final Path PAGE = Path.of("docs/roles.md");

    @TempDir Path directory;

    @Test
    void theRolesAreAsWrittenDown() throws IOException {
        try (var served = new Served(directory)) {
            var page = page(served);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(PAGE, page);
            }
            assertThat(page)
                    .as("%s; rewrite it with -Dgolden.write=true", PAGE)
                    .isEqualTo(Files.readString(PAGE));
        }
    }

    static String page(Served served) {
        return """
        # Roles

        What each role may do. This page is written by a test from the one table in the code
        (`store/Role.java`) and from the addresses of the running program; a test asks every address
        as every role.

        | right | %s |
        |---|%s
        %s

        A person may be confined to certain stores: the others are not there for them, on no page and
        in no answer to a program. A boss sees all stores. A token for programs has the rights that
        its person gave it, and loses those that the person loses; the right *people* is none of them,
        since a program that invites people and gives roles could make itself a boss. Programs read
        who is here (`/api/v1/people`). Whoever can read the data directory on its machine can do
        everything there, on the command line too (`fulcrum people`): those files are the boss's.

        ## Addresses

        %s
        """
                .formatted(
                        Arrays.stream(Role.values())
                                .map(RolesPageTests::word)
                                .collect(joining(" | ")),
                        "---|".repeat(Role.values().length),
                        Arrays.stream(Right.values())
                                .map(RolesPageTests::row)
                                .collect(joining("\n")),
                        addresses(served));
    }

    static String row(Right right) {
        return "| %s | %s |"
                .formatted(
                        word(right),
                        Arrays.stream(Role.values())
                                .map(role -> role.may(right) ? "yes" : "–")
                                .collect(joining(" | ")));
    }

    static String addresses(Served served) {
        var byRight =
                Routes.of(served).stream()
                        .collect(
                                groupingBy(
                                        route ->
                                                route.right()
                                                        .map(RolesPageTests::word)
                                                        .orElse("anyone"),
                                        TreeMap::new,
                                        groupingBy(
                                                Routes.Route::method,
                                                TreeMap::new,
                                                java.util.stream.Collectors.mapping(
                                                        route -> "`" + route.path() + "`",
                                                        joining(", ")))));
        return byRight.entrySet().stream()
                .flatMap(right ->
                        right.getValue().entrySet().stream()
                                .map(method ->
                                        "- **%s** %s: %s"
                                                .formatted(
                                                        right.getKey(),
                                                        method.getKey().equals("GET")
                                                                ? "sees"
                                                                : "changes",
                                                        method.getValue())))
                .collect(joining("\n"));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
