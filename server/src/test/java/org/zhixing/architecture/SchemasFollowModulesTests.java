package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhixing.Floors;

/** Architecture rule 13: one schema a module; write only your own; read below only through views. */
class SchemasFollowModulesTests {

    private static final Pattern WRITE = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?|copy|merge\\s+into)\\s+([a-z_]+)\\.[a-z_]+");
    private static final Pattern READ = Pattern.compile("(?i)\\b(?:from|join)\\s+([a-z_]+)\\.([a-z_]+)");
    private static final Pattern REFERENCES = Pattern.compile("(?i)\\breferences\\s+([a-z_]+)\\.[a-z_]+");
    private static final Pattern VIEW =
            Pattern.compile("(?i)create\\s+(?:or\\s+replace\\s+)?view\\s+([a-z_]+\\.[a-z_]+)");

    @Test
    void noModuleWritesAForeignSchema() {
        var violations = new ArrayList<String>();
        for (Path file : Sources.with(".java", ".sql")) {
            String module = moduleOf(file);
            if (module == null || Floors.SIDE.contains(module)) {
                continue;
            }
            WRITE.matcher(Sources.sqlOf(file))
                    .results()
                    .map(hit -> hit.group(1))
                    .forEach(schema -> {
                        if (isModule(schema) && !schema.equalsIgnoreCase(module)) {
                            violations.add(file + " writes " + schema);
                        }
                    });
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void foreignSchemasAreReadThroughViewsOnly() {
        Set<String> views = new TreeSet<>();
        for (Path file : Sources.with(".sql")) {
            VIEW.matcher(Sources.sqlOf(file))
                    .results()
                    .forEach(view -> views.add(view.group(1).toLowerCase(Locale.ROOT)));
        }
        var violations = new ArrayList<String>();
        for (Path file : Sources.with(".java", ".sql")) {
            String module = moduleOf(file);
            if (module == null || Floors.SIDE.contains(module)) {
                continue;
            }
            READ.matcher(Sources.sqlOf(file)).results().forEach(hit -> {
                String schema = hit.group(1).toLowerCase(Locale.ROOT);
                String name = schema + "." + hit.group(2).toLowerCase(Locale.ROOT);
                if (isModule(schema) && !schema.equals(module) && !views.contains(name)) {
                    violations.add(file + " reads " + name);
                }
            });
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void foreignKeysPointDownwards() {
        var violations = new ArrayList<String>();
        List<String> order = Floors.all();
        for (Path file : Sources.with(".sql")) {
            String module = moduleOf(file);
            REFERENCES
                    .matcher(Sources.sqlOf(file))
                    .results()
                    .map(hit -> hit.group(1))
                    .forEach(schema -> {
                        if (module != null && isModule(schema) && order.indexOf(schema) > order.indexOf(module)) {
                            violations.add(file + " refers up to " + schema);
                        }
                    });
        }
        assertThat(violations).isEmpty();
    }

    private static boolean isModule(String schema) {
        return Floors.all().contains(schema.toLowerCase(Locale.ROOT));
    }

    /** The module a source belongs to, null for what stands above all modules. */
    private static @org.jspecify.annotations.Nullable String moduleOf(Path file) {
        for (Path part : file) {
            if (Floors.all().contains(part.toString())) {
                return part.toString();
            }
        }
        return null;
    }
}
