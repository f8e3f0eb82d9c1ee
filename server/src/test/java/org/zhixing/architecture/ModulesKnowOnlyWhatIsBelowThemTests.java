package org.zhixing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.zhixing.Floors;
import org.zhixing.Zhixing;

class ModulesKnowOnlyWhatIsBelowThemTests {

    /** The pure libraries beside the server are no modules of it. */
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Zhixing.class, resideInAnyPackage("org.zhixing.worktime..", "org.zhixing.planreader.."));

    @Test
    void everyModuleKeepsToItsAllowedNeighboursAndThereIsNoCycle() {
        MODULES.verify();
    }

    /** A package-info among the tests would stand before the real one on the class path, and its rules be gone. */
    @Test
    void noTestHidesAModulesRules() throws IOException {
        var tests = Path.of("src/test/java");
        try (var files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .filter(file ->
                                    Files.exists(Path.of("src/main/java").resolve(tests.relativize(file)))))
                    .isEmpty();
        }
    }

    @Test
    void everyModuleStandsOnAFloor() {
        assertThat(names()).isNotEmpty().allMatch(Floors.all()::contains);
    }

    @Test
    void noModuleKnowsAHigherFloor() {
        assertThat(violations(Floors.FROM_THE_GROUND)).isEmpty();
    }

    /** What every module speaks is read in one sitting: at most fifteen public types (architecture, floor 0). */
    @Test
    void theWordsOfAllModulesStayFew() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/org/zhixing/act"))) {
            assertThat(files.filter(file -> !file.endsWith("package-info.java")))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(15);
        }
    }

    /** The rule itself is tried on a house turned upside down: it must object. */
    @Test
    void theFloorRuleObjectsToAHouseUpsideDown() {
        var upsideDown = new ArrayList<>(Floors.FROM_THE_GROUND);
        java.util.Collections.reverse(upsideDown);
        assertThat(violations(upsideDown)).isNotEmpty();
    }

    @Test
    void nobodyUsesASideModule() {
        for (var module : MODULES) {
            if (!Floors.SIDE.contains(name(module))) {
                assertThat(dependencies(module)).as(name(module)).doesNotContainAnyElementsOf(Floors.SIDE);
            }
        }
    }

    @Test
    void theModuleDocumentationIsWritten() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml()
                .writeModuleCanvases();
    }

    private static List<String> violations(List<List<String>> floors) {
        var violations = new ArrayList<String>();
        for (var module : MODULES) {
            int own = floorOf(floors, name(module));
            if (own < 0) {
                continue;
            }
            for (String other : dependencies(module)) {
                if (floorOf(floors, other) > own) {
                    violations.add(name(module) + " knows the higher " + other);
                }
            }
        }
        return violations;
    }

    private static int floorOf(List<List<String>> floors, String module) {
        for (int i = 0; i < floors.size(); i++) {
            if (floors.get(i).contains(module)) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> dependencies(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModulesKnowOnlyWhatIsBelowThemTests::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> names() {
        return MODULES.stream().map(ModulesKnowOnlyWhatIsBelowThemTests::name).collect(Collectors.toSet());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
