package fulcrum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A machine of a few folders with the real `./fulcrum` in it. Its JDKs and its Maven are scripts
/// that write down how they were called; it asks for a JDK 99, which no real machine has.
final class LauncherWorld {

    static final String JAVA =
            """
            #!/bin/sh
            home=$(dirname "$(dirname "$0")")
            printf '%s\\n' "$*" >>"$home/calls"
            for last; do :; done
            for argument; do
                case $argument in
                -Djarmode=tools) mkdir -p "$last/lib"; : >"$last/fulcrum.jar"; exit 0 ;;
                -XX:AOTCacheOutput=*)
                    [ ! -e "$home/makes-no-cache" ] || { echo 'cannot make a cache'; exit 1; }
                    : >"${argument#*=}"; exit 0 ;;
                esac
            done
            [ "$last" != wait ] || while [ ! -e "$HOME/enough" ]; do sleep 0.1; done
            printf '%s runs' "$(basename "$home")"
            printf '<%s>' "$@"
            exit "${FAKE_EXIT:-0}"
            """;

    static final String MAVEN =
            """
            #!/bin/sh
            echo "$* with ${FULCRUM_CHROMIUM:-no browser}" >>"$HOME/builds"
            if grep -q broken src/main/Program.java; then echo 'Program.java is broken'; exit 1; fi
            sleep "${FAKE_BUILD_SECONDS:-0}"
            mkdir -p target/run/build && : >target/run/build/fulcrum.jar
            echo 'noise of Maven'
            """;

    /// What the launcher calls, so that a PATH can be made that has this and no Java or Maven.
    static final List<String> TOOLS =
            List.of(
                    "sh basename cat cksum cp dirname find grep id ln ls mkdir mktemp mv readlink rm rmdir sleep sort tr uname"
                            .split(" "));

    final Path root;
    final Path home;
    private final Path temporary;
    private final Path tools;

    LauncherWorld(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("a shop 店").resolve("fulcrum"));
        home = Files.createDirectories(folder.resolve("home"));
        temporary = Files.createDirectories(folder.resolve("tmp"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : TOOLS) {
            script(tools.resolve(tool), "#!/bin/sh\nexec " + onThisMachine(tool) + " \"$@\"\n");
        }
        var launcher = Files.readString(Path.of("fulcrum")).replace("needed=25", "needed=99");
        script(root.resolve("fulcrum"), launcher);
        Files.createDirectories(root.resolve("src/main"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        source("first");
    }

    LauncherWorld source(String text) {
        return file(root.resolve("src/main/Program.java"), text);
    }

    LauncherWorld withMaven() {
        return script(tools.resolve("mvn"), MAVEN);
    }

    LauncherWorld withTool(String name, String script) {
        return script(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    }

    /// Only the jar, as it is handed to somebody who has no sources.
    LauncherWorld withoutSources() throws IOException {
        Files.delete(root.resolve("pom.xml"));
        return file(root.resolve("fulcrum.jar"), "jar");
    }

    Path jdk(String name, String version) {
        var jdk = jre(name, version);
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        return jdk;
    }

    Path jre(String name, String version) {
        var jre = home.resolve(".jdks").resolve(name);
        script(jre.resolve("bin/java"), JAVA);
        file(jre.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jre;
    }

    Path onPath(Path jdk) throws IOException {
        Files.createSymbolicLink(tools.resolve("javac"), jdk.resolve("bin/javac"));
        return jdk;
    }

    Said runs(String... arguments) {
        return runs(Map.of(), arguments);
    }

    Said runs(Map<String, String> environment, String... arguments) {
        try {
            return starts(environment, arguments).ends();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Running starts(Map<String, String> environment, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(root.resolve("fulcrum").toString()));
        line.addAll(List.of(arguments));
        var out = Files.createTempFile(temporary, "out", "");
        var err = Files.createTempFile(temporary, "err", "");
        var builder =
                new ProcessBuilder(line)
                        .directory(home.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(
                        new TreeMap<>(
                                Map.of(
                                        "PATH", tools.toString(),
                                        "HOME", home.toString(),
                                        "LC_ALL", "C.UTF-8",
                                        "TMPDIR", temporary.toString())));
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    long builds() {
        return mavenCalls().size();
    }

    /// How Maven was called, and with which browser for the tests.
    List<String> mavenCalls() {
        return lines(home.resolve("builds"));
    }

    List<String> calls(Path jdk) {
        return lines(jdk.resolve("calls"));
    }

    /// The programs that lie unpacked, by the sums of their sources.
    List<String> programs() throws IOException {
        return folders(root.resolve("target/run")).stream()
                .filter(name -> name.contains("-"))
                .toList();
    }

    List<String> folders(Path under) throws IOException {
        try (var entries = Files.list(under)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    record Said(int code, String out, String err) {}

    record Running(Process process, Path out, Path err) {
        Said ends() {
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("still running after a minute: " + read(err));
                }
                return new Said(process.exitValue(), read(out), read(err));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    LauncherWorld file(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LauncherWorld script(Path file, String text) {
        file(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new AssertionError("cannot make " + file + " executable");
        }
        return this;
    }

    private static Path onThisMachine(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this machine has no " + tool));
    }

    private static List<String> lines(Path file) {
        return Files.exists(file) ? read(file).lines().toList() : List.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
