package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhixing.timelimit.LimitKind;

/**
 * Time limits and jobs are written into the record under names of ours; whoever reads it reads words, in both languages
 * (interface rule 9).
 */
class EveryLimitAndEveryJobHasItsNameTests {

    private static final Pattern KIND = Pattern.compile("new LimitKind\\(\\s*\"([^\"]+)\"");
    private static final Pattern JOB = Pattern.compile("Actor\\.system\\(\\s*([^,]+),");

    /** A connected system acts under the name that the city gave it. */
    private static final String NAMED_BY_THE_CITY = "ConnectedSystem.java";

    @ParameterizedTest
    @ValueSource(strings = {"text.properties", "text_en.properties"})
    void everyKindOfLimit(String language) {
        var kinds = new TreeSet<String>();
        for (Path file : Sources.with(".java")) {
            KIND.matcher(Sources.read(file)).results().forEach(hit -> kinds.add(hit.group(1)));
        }
        assertThat(kinds).contains("supervision.docket", "approval.division");
        assertThat(kinds).allSatisfy(kind -> assertThat(named(language)).contains(new LimitKind(kind).nameKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text.properties", "text_en.properties"})
    void everyJob(String language) {
        var jobs = new TreeSet<String>();
        for (Path file : Sources.with(".java")) {
            if (!file.endsWith(NAMED_BY_THE_CITY)) {
                JOB.matcher(Sources.read(file)).results().forEach(hit -> jobs.add(hit.group(1)));
            }
        }
        assertThat(jobs).contains("\"brief.schedule\"");
        assertThat(jobs).allSatisfy(job -> {
            assertThat(job).as("a job names itself where it begins").matches("\"[a-z.-]+\"");
            assertThat(named(language)).contains("ledger.job." + job.replace("\"", ""));
        });
    }

    private static Set<String> named(String language) {
        return Sources.with(language).stream()
                .filter(file -> file.getFileName().toString().equals(language))
                .flatMap(file -> keys(file).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Sources.read(file)));
            return properties.stringPropertyNames();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
