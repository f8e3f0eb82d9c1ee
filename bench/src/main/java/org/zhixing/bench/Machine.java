package org.zhixing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where it was measured: processors, memory, versions, and what else the machine had to do when it began. */
public final class Machine {

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();

    private Machine() {}

    public static Machine here() {
        var machine = new Machine();
        machine.facts.put("processor", first("/proc/cpuinfo", "model name"));
        machine.facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.facts.put("memory", first("/proc/meminfo", "MemTotal"));
        machine.facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.facts.put("load", String.format(Locale.ROOT, "%.2f", Processor.load()));
        machine.versions.put(
                "java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        return machine;
    }

    /** Adds the version of something that took part. */
    public Machine with(String part, String version) {
        versions.put(part, version);
        return this;
    }

    /** The version of a library as its jar's name on the class path tells it. */
    public Machine withLibrary(String artifact) {
        for (var path : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            var name = String.valueOf(Path.of(path).getFileName());
            if (name.matches(java.util.regex.Pattern.quote(artifact) + "-[0-9].*\\.jar")) {
                return with(artifact, name.substring(artifact.length() + 1, name.length() - ".jar".length()));
            }
        }
        return this;
    }

    String json() {
        return object(facts);
    }

    String versionsJson() {
        return object(versions);
    }

    /** In one line for people. */
    public String line() {
        return facts.entrySet().stream()
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(", "))
                + "; "
                + versions.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String object(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":\""
                        + one.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String first(String file, String key) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
