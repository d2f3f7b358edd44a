package fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./fulcrum` itself, on machines of fake JDKs and a fake Maven.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX script")
class LauncherTests {

    @TempDir Path folder;
    LauncherWorld world;

    @BeforeEach
    void aMachine() throws IOException {
        world = new LauncherWorld(folder);
    }

    @Test
    void withoutANewEnoughJdkItSaysWhatToInstallAndWhatItFound() {
        var old = world.jdk("old", "21.0.4");
        var said = world.withMaven().runs("metrics");
        assertThat(said.code()).isEqualTo(69);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines().findFirst().orElseThrow())
                .startsWith("fulcrum: Fulcrum needs a JDK 99 or newer and found none: install one")
                .contains("FULCRUM_JAVA_HOME");
        assertThat(said.err()).contains("JDK 21  " + old);
        assertThat(world.builds()).isZero();
    }

    @Test
    void itSaysSoInChineseToAChineseMachine() {
        var said = world.runs(Map.of("LC_ALL", "zh_CN.UTF-8"), "metrics");
        assertThat(said.code()).isEqualTo(69);
        assertThat(said.err()).startsWith("fulcrum: Fulcrum 需要 JDK 99 或更新版本，但没有找到");
    }

    @Test
    void amongSeveralItTakesTheOneNearestToWhatItWasMadeFor() {
        world.jdk("a", "101-ea");
        world.jdk("b", "99.0.2");
        world.jdk("c", "100");
        assertThat(world.withMaven().runs("metrics").out()).startsWith("b runs");
    }

    @Test
    void whatIsNamedGoesBeforeWhatIsFound() throws IOException {
        world.withMaven();
        world.jdk("found", "99");
        assertThat(world.runs("metrics").out()).startsWith("found runs");
        world.onPath(world.jdk("on-path", "100"));
        assertThat(world.runs("metrics").out()).startsWith("on-path runs");
        var java = Map.of("JAVA_HOME", world.jdk("java-home", "101").toString());
        assertThat(world.runs(java, "metrics").out()).startsWith("java-home runs");
        var both =
                Map.of(
                        "JAVA_HOME", java.get("JAVA_HOME"),
                        "FULCRUM_JAVA_HOME", world.jdk("named", "102").toString());
        assertThat(world.runs(both, "metrics").out()).startsWith("named runs");
    }

    @Test
    void anOldJavaHomeIsPassedOverButAnOldFulcrumJavaHomeIsAMistake() {
        world.withMaven().jdk("found", "99");
        var old = world.jdk("old", "17.0.9").toString();
        assertThat(world.runs(Map.of("JAVA_HOME", old), "metrics").out()).startsWith("found runs");
        var said = world.runs(Map.of("FULCRUM_JAVA_HOME", old), "metrics");
        assertThat(said.code()).isEqualTo(69);
        assertThat(said.err()).contains("FULCRUM_JAVA_HOME is not a JDK 99 or newer: " + old);
    }

    @Test
    void aJavaWithoutACompilerRunsAJarButDoesNotBuild() throws IOException {
        world.jre("jre", "99");
        var said = world.withMaven().runs("metrics");
        assertThat(said.code()).isEqualTo(69);
        assertThat(said.err()).contains("(no compiler)");
        assertThat(world.withoutSources().runs("metrics").out()).startsWith("jre runs");
        assertThat(world.builds()).isZero();
    }

    @Test
    void withoutMavenItSaysThatBuildingNeedsIt() {
        world.jdk("jdk", "99");
        var said = world.runs("metrics");
        assertThat(said.code()).isEqualTo(69);
        assertThat(said.err()).contains("needs Maven 3.8.7 or newer");
    }

    @Test
    void itBuildsOnceForEachStateOfTheSources() throws IOException {
        world.withMaven().jdk("jdk", "99");
        var first = world.runs("metrics");
        assertThat(first.out()).startsWith("jdk runs").doesNotContain("Maven");
        world.runs("stores");
        Files.setLastModifiedTime(
                world.root.resolve("pom.xml"), java.nio.file.attribute.FileTime.fromMillis(0));
        world.runs("metrics");
        assertThat(world.builds()).isEqualTo(1);
        world.source("second").runs("metrics");
        assertThat(world.builds()).isEqualTo(2);
        assertThat(world.programs()).as("the first program is gone").hasSize(1);
    }

    @Test
    void aProgramThatRunsIsKeptWhileAnotherIsBuilt() throws Exception {
        world.withMaven().jdk("jdk", "99");
        world.runs("metrics");
        var first = world.root.resolve("target/run").resolve(world.programs().getFirst());
        var server = world.starts(Map.of(), "wait");
        for (int tries = 0; !marked(first, server.process().pid()) && tries < 100; tries++) {
            Thread.sleep(100);
        }
        world.source("second").runs("metrics");
        assertThat(world.programs()).hasSize(2);
        world.file(world.home.resolve("enough"), "");
        assertThat(server.ends().out()).startsWith("jdk runs");
        world.source("third").runs("metrics");
        assertThat(world.programs()).hasSize(1);
    }

    private static boolean marked(Path program, long process) {
        return Files.exists(program.resolve("running." + process));
    }

    @Test
    void twoAtOnceBuildOnce() throws IOException {
        world.withMaven().jdk("jdk", "99");
        var slowly = Map.of("FAKE_BUILD_SECONDS", "1");
        var one = world.starts(slowly, "metrics");
        var two = world.starts(slowly, "metrics");
        assertThat(one.ends().out()).startsWith("jdk runs");
        assertThat(two.ends().out()).startsWith("jdk runs");
        assertThat(world.builds()).isEqualTo(1);
    }

    @Test
    void theLockOfAProcessThatDiedIsTakenOver() throws IOException {
        world.withMaven().jdk("jdk", "99");
        var runs = Files.createDirectories(world.root.resolve("target/run"));
        Files.createSymbolicLink(runs.resolve("lock"), Path.of("2147483647"));
        assertThat(world.runs("metrics").out()).startsWith("jdk runs");
        assertThat(world.folders(runs)).doesNotContain("lock");
    }

    @Test
    void aFailedBuildShowsWhatMavenSaid() {
        world.withMaven().source("broken").jdk("jdk", "99");
        var said = world.runs("metrics");
        assertThat(said.code()).isEqualTo(70);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("Program.java is broken").contains("the build failed");
    }

    @Test
    void argumentsAndTheExitCodePassUnchanged() {
        world.withMaven().jdk("jdk", "99");
        var arguments =
                new String[] {
                    "import", "a b", "", "-x", "--", "*", "two\nlines", "店铺", "\"$HOME\""
                };
        var said = world.runs(Map.of("FAKE_EXIT", "3"), arguments);
        assertThat(said.out()).endsWith("<" + String.join("><", arguments) + ">");
        assertThat(said.code()).isEqualTo(3);
    }

    @Test
    void withoutAVerbItServes() {
        world.withMaven().jdk("jdk", "99");
        assertThat(world.runs().out()).endsWith("<serve>");
    }

    @Test
    void theCacheIsLearntOnAnEmptyDataDirectoryAndUsedAfterwards() throws IOException {
        var jdk = world.withMaven().jdk("jdk", "99");
        assertThat(world.runs("serve").out()).contains("<-XX:AOTCache=" + world.root);
        assertThat(world.runs("--lang", "zh", "serve").out())
                .contains("<-XX:AOTCache=" + world.root);
        assertThat(world.calls(jdk))
                .filteredOn(call -> call.contains("AOTCacheOutput"))
                .singleElement()
                .asString()
                .contains("-Dspring.context.exit=onRefresh")
                .contains("serve --data " + folder.resolve("tmp"));
        assertThat(world.folders(folder.resolve("tmp")))
                .as("nothing is left of the rehearsal")
                .noneMatch(name -> name.startsWith("fulcrum"));
    }

    @Test
    void aCacheThatCannotBeMadeIsSaidOnceAndDoesNotStopIt() {
        var jdk = world.withMaven().jdk("jdk", "99");
        world.file(jdk.resolve("makes-no-cache"), "");
        var first = world.runs("metrics");
        assertThat(first.out()).endsWith("<metrics>").doesNotContain("AOTCache");
        assertThat(first.err()).contains("no start-up cache could be made");
        var second = world.runs("metrics");
        assertThat(second.out()).endsWith("<metrics>");
        assertThat(second.err()).isEmpty();
    }

    @Test
    void theTestsRunWithTheBrowserThatIsThere() {
        world.withMaven().withTool("chromium", "").withTool("id", "echo 1000").jdk("jdk", "99");
        assertThat(world.runs("test", "-Dtest=A B").code()).isZero();
        assertThat(world.mavenCalls())
                .singleElement()
                .asString()
                .matches("-B verify -Dtest=A B with .*/tools/chromium");
    }

    @Test
    void rootGetsTheBrowserFromDebian() {
        world.withMaven()
                .withTool("id", "echo 0")
                .withTool(
                        "apt-get",
                        "echo \"$*\" >>\"$HOME/apt\"; printf '#!/bin/sh\\n' >\"${0%apt-get}chromium\"; /bin/chmod +x \"${0%apt-get}chromium\"")
                .jdk("jdk", "99");
        var said = world.runs("test");
        assertThat(said.err()).contains("need chromium fonts-noto-cjk: installing with apt-get");
        assertThat(world.home.resolve("apt"))
                .content()
                .endsWith("install chromium fonts-noto-cjk\n");
        assertThat(world.mavenCalls()).singleElement().asString().endsWith("/tools/chromium");
    }

    @Test
    void othersGetTheBrowserFromPlaywright() {
        world.withMaven().withTool("id", "echo 1000").jdk("jdk", "99");
        assertThat(world.runs("test").err()).contains("Playwright downloads one");
        assertThat(world.mavenCalls()).hasSize(2).first().asString().contains("install chromium");
    }

    @Test
    void withoutSourcesThereIsNothingToTest() throws IOException {
        world.jdk("jdk", "99");
        assertThat(world.withoutSources().runs("test").code()).isEqualTo(69);
    }
}
