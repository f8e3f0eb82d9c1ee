package org.zhixing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Architecture rule 1: case time and machine time are injected; SQL and migrations know no clock. */
class NobodyReadsAClockOutOfThinAirTests {

    private static final Set<String> CLOCKED = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final DescribedPredicate<JavaCall<?>> CLOCKLESS_NOW =
            new DescribedPredicate<>("a now without a clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    String owner = call.getTargetOwner().getName();
                    boolean now = CLOCKED.contains(owner)
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getName().equals("java.time.Clock"));
                    boolean millis =
                            owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                    boolean date = owner.equals("java.util.Date")
                            && call.getName().equals("<init>")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    return now || millis || date;
                }
            };

    private static final Pattern SQL_NOW = Pattern.compile(
            "(?i)\\bnow\\s*\\(|\\b(current_timestamp|current_date|current_time|localtimestamp|transaction_timestamp"
                    + "|statement_timestamp)\\b");

    @Test
    void noClockInJava() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.zhixing");
        assertThat(classes).hasSizeGreaterThan(50);
        noClasses().should().callCodeUnitWhere(CLOCKLESS_NOW).check(classes);
    }

    @Test
    void noClockInSql() {
        for (var file : Sources.with(".sql", ".java")) {
            if (Sources.READS_THE_DATABASE_CLOCK.contains(file.getFileName().toString())) {
                continue;
            }
            List<String> hits = Sources.sqlOf(file)
                    .lines()
                    .filter(line -> SQL_NOW.matcher(line).find())
                    .toList();
            assertThat(hits).as(file.toString()).isEmpty();
        }
    }

    /** The patterns are tried on what they must find. */
    @Test
    void theSqlRuleObjectsToAClock() {
        assertThat(SQL_NOW.matcher("created timestamptz DEFAULT now()").find()).isTrue();
        assertThat(SQL_NOW.matcher("WHERE due < CURRENT_DATE").find()).isTrue();
        assertThat(SQL_NOW.matcher("WHERE due_at < :now").find()).isFalse();
    }
}
