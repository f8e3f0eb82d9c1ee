package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Practice 11: what is past keeps its names. Names of units are asked of {@code Organization.name} or {@code names}, which
 * know those that have ended; whoever reads a name from the units of a day shows nothing for what a reform ended.
 */
class UnitsThatHaveEndedKeepTheirNamesTests {

    private static final List<Pattern> NAMES_OF_A_DAY = List.of(
            Pattern.compile("organization\\s*\\.unit\\((?:[^()]|\\([^()]*\\))*\\)"
                    + "\\s*\\.map\\((?:Unit::name|(\\w+) -> \\1\\.name\\(\\))\\)"),
            Pattern.compile("toMap\\(\\s*Unit::id,\\s*Unit::name\\s*\\)"),
            Pattern.compile(
                    "organization\\s*\\.units\\((?:[^()]|\\([^()]*\\))*\\)\\s*(?:\\.get\\(\\w+\\)\\)?\\s*\\.map\\(Unit::name\\)"
                            + "|\\.forEach\\(\\(\\w+, (\\w+)\\) -> \\w+\\.put\\(\\w+, \\1\\.name\\(\\)\\)\\))"),
            Pattern.compile("\\w+ == null \\? \"\" : (?:unit|found)\\.name\\(\\)"));

    /** Chooses among the units of today; what has ended is not to be chosen. */
    private static final Set<String> CHOOSES = Set.of("ReportPages.java");

    @Test
    void namesAreAskedWhereTheyAreKept() {
        assertThat(Sources.with(".java").stream()
                        .filter(file -> !CHOOSES.contains(file.getFileName().toString()))
                        .filter(file -> readsNamesOfADay(Sources.read(file)))
                        .map(Path::toString))
                .isEmpty();
    }

    @Test
    void theCheckSeesWhatItLooksFor() {
        assertThat(
                        List.of(
                                "organization.unit(unit, day).map(Unit::name).orElse(\"\")",
                                "organization.unit(held.unit(), on)\n    .map(one -> one.name())",
                                "units(today).stream().collect(Collectors.toMap(Unit::id, Unit::name))",
                                "organization.units(units, today).forEach((id, unit) -> names.put(id, unit.name()))",
                                "var found = organization.units(ids, day).get(id);\nreturn found == null ? \"\" : found.name();"))
                .allMatch(UnitsThatHaveEndedKeepTheirNamesTests::readsNamesOfADay);
        assertThat(readsNamesOfADay("organization.unit(unit, day).map(Unit::type)"))
                .isFalse();
    }

    private static boolean readsNamesOfADay(String source) {
        return NAMES_OF_A_DAY.stream().anyMatch(one -> one.matcher(source).find());
    }
}
