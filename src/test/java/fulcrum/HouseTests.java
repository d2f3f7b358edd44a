package fulcrum;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The plan of the house. Read this first: it is the architecture.
class HouseTests {

    /// Data flows down this list and nothing looks down: each stage may know those above it.
    static final List<String> STAGES =
            List.of(
                    "units",
                    "statistics",
                    "storeworld",
                    "state",
                    "store",
                    "warehouse",
                    "ingest",
                    "backup",
                    "metrics",
                    "outlook",
                    "strategy",
                    "actions",
                    "effects",
                    "leverage",
                    "diagnosis",
                    "review");

    /// The ways in. They know every stage; no stage and no other door knows them.
    static final List<String> DOORS = List.of("web", "api", "cli");

    static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(DO_NOT_INCLUDE_TESTS)
                    .importPackages("fulcrum");

    final ApplicationModules modules = ApplicationModules.of(Fulcrum.class);

    @Test
    void everyRoomIsOnThePlan() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(concat(STAGES, DOORS));
    }

    @Test
    void nobodyReachesIntoAnotherRoom() {
        modules.verify();
    }

    @Test
    void everyRoomSaysWhomItKnowsAndOnlyThoseAboveIt() {
        for (var room : concat(STAGES, DOORS)) {
            var plan = HOUSE.getPackage("fulcrum." + room);
            assertThat(plan.isAnnotatedWith(ApplicationModule.class)).as(room).isTrue();
            var known = plan.getAnnotationOfType(ApplicationModule.class).allowedDependencies();
            var above = DOORS.contains(room) ? STAGES : STAGES.subList(0, STAGES.indexOf(room));
            assertThat(above)
                    .as("%s may know", room)
                    .containsAll(Arrays.stream(known).map(HouseTests::room).toList());
        }
    }

    /// A room may have further faces that are named: `review :: delivery` is a part of `review`.
    private static String room(String known) {
        return known.replaceFirst(" :: .*", "");
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(HOUSE.getPackage("fulcrum").getSubpackagesInTree())
                .isNotEmpty()
                .filteredOn(pack ->
                        !pack.getClasses().isEmpty() && !pack.getName().contains(".templates"))
                .allSatisfy(pack ->
                        assertThat(pack.isAnnotatedWith(NullMarked.class))
                                .as(pack.getName())
                                .isTrue());
    }

    static final ArchRule STAGES_DO_NOT_KNOW_HOW_THEY_ARE_SHOWN =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            STAGES.stream().map("fulcrum.%s.."::formatted).toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.web..",
                            "gg.jte..",
                            "picocli..",
                            "jakarta.servlet..");

    static final ArchRule NOBODY_READS_THE_WALL_CLOCK =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("fulcrum.Fulcrum")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    static final List<ArchRule> RULES =
            List.of(STAGES_DO_NOT_KNOW_HOW_THEY_ARE_SHOWN, NOBODY_READS_THE_WALL_CLOCK);

    @ParameterizedTest
    @FieldSource("RULES")
    void theHouseKeeps(ArchRule rule) {
        rule.check(HOUSE);
    }

    /// A rule that cannot fail protects nothing, so each one is shown a house that breaks it.
    @ParameterizedTest
    @FieldSource("RULES")
    void aBadHouseBreaks(ArchRule rule) {
        var badHouse = new ClassFileImporter().importPackages("fulcrum.strategy.broken");
        assertThat(badHouse).isNotEmpty();
        assertThatThrownBy(() -> rule.check(badHouse)).isInstanceOf(AssertionError.class);
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
