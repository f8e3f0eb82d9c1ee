package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keys of the form {@code module.Type.CONSTANT} are derived: all constants of the enum, and nothing else. */
class EveryEnumThatIsShownHasAllItsNamesTests {

    @Test
    void everyShownEnumIsNamedCompletely() throws Exception {
        Map<String, Set<String>> constants = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.zhixing")) {
            if (type.isEnum()) {
                String module = type.getPackageName().split("\\.")[2];
                constants.put(
                        module + "." + type.getSimpleName(),
                        type.getEnumConstants().stream()
                                .map(JavaEnumConstant::name)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        for (Path file : Sources.with("text.properties")) {
            var properties = new Properties();
            properties.load(new StringReader(Sources.read(file)));
            Map<String, Set<String>> named = new TreeMap<>();
            for (String key : properties.stringPropertyNames()) {
                String[] part = key.split("\\.");
                if (part.length == 3 && Character.isUpperCase(part[1].charAt(0))) {
                    named.computeIfAbsent(part[0] + "." + part[1], type -> new TreeSet<>())
                            .add(part[2]);
                }
            }
            named.forEach((type, names) -> assertThat(names)
                    .as("names of %s in %s", type, file)
                    .isEqualTo(constants.getOrDefault(type, Set.of())));
        }
    }
}
