package org.zhixing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The module's own sources, as the rules of the house read them. */
final class Sources {

    static final Path MAIN = Path.of("src/main");

    /** The one place where case time begins (architecture rule 1). */
    static final Set<String> READS_THE_DATABASE_CLOCK = Set.of("DatabaseCaseClock.java");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SQL_WORD =
            Pattern.compile("(?i)\\b(select|insert into|update|delete from|create|with|where|from)\\b");

    private Sources() {}

    static List<Path> with(String... endings) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> !file.toString().contains("node_modules"))
                    .filter(file ->
                            Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The SQL of a file: a migration as it is, of a Java file the string literals that read like SQL. */
    static String sqlOf(Path file) {
        String text = read(file);
        if (file.toString().endsWith(".sql")) {
            return text.lines().map(line -> line.replaceFirst("--.*", "")).collect(Collectors.joining("\n"));
        }
        String withoutBlocks = TEXT_BLOCK.matcher(text).replaceAll("");
        Stream<String> blocks = TEXT_BLOCK.matcher(text).results().map(block -> block.group(1));
        Stream<String> strings = STRING.matcher(withoutBlocks).results().map(string -> string.group(1));
        return Stream.concat(blocks, strings)
                .filter(literal -> SQL_WORD.matcher(literal).find())
                .collect(Collectors.joining("\n"));
    }
}
