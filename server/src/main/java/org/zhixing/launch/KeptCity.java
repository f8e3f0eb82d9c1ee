package org.zhixing.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The sample city as the build of this very version has made it: a data folder put away beside the built application.
 * A demonstration in an empty folder begins with a copy of it, for to copy a year is quicker than to live it again.
 *
 * @param folder where it is kept; there need be none
 */
record KeptCity(Path folder) {

    private static final Path CLUSTER = Path.of("postgres", "cluster");

    /** All that makes a data folder, the database last: a folder without it holds no city. */
    private static final List<Path> PARTS =
            List.of(Path.of("keys"), Path.of("checkpoints.jsonl"), Path.of("postgres", "passwords"), CLUSTER);

    private static final List<String> PLACES_OF_ONES_OWN = List.of("ZHIXING_DB_URL", "ZHIXING_KEYS");
    private static final String SETTINGS = "zhixing.sample";

    /** The city that the launcher names in {@code zhixing.city}. */
    static KeptCity ofTheLauncher() {
        return new KeptCity(Path.of(System.getProperty("zhixing.city", "")).toAbsolutePath());
    }

    /**
     * Copies the city into an owned data folder that is empty, if it is the one asked for: whoever names a database or
     * keys of their own, or another size, seed or day of the city, has it made.
     *
     * @return whether it was copied
     */
    boolean moveInto(DataFolder data, Map<String, String> environment, Properties settings) {
        try {
            if (!isReadable() || wantsAnother(environment, settings)) {
                return false;
            }
            Path half = data.resolve("city.new");
            if (Files.exists(half)) {
                // a copy was cut off: what it had put in place is no one's
                clear(data);
            }
            if (!isEmpty(data)) {
                return false;
            }
            Files.createDirectories(data.resolve("postgres"));
            Files.createDirectory(half);
            for (Path part : PARTS) {
                Path copy = half.resolve(part.getFileName());
                FileTree.copy(folder.resolve(part), copy);
                Files.move(copy, data.resolve(part.toString()), StandardCopyOption.ATOMIC_MOVE);
            }
            FileTree.delete(half);
            return true;
        } catch (IOException e) {
            throw new CannotStart("The sample city cannot be copied into " + data.path() + ": " + e, e);
        }
    }

    private boolean isReadable() {
        return PARTS.stream().map(folder::resolve).allMatch(Files::isReadable);
    }

    private static boolean wantsAnother(Map<String, String> environment, Properties settings) {
        return PLACES_OF_ONES_OWN.stream()
                        .anyMatch(name -> !environment.getOrDefault(name, "").isBlank())
                || environment.keySet().stream()
                        .anyMatch(name ->
                                name.replace("_", ".").toLowerCase(Locale.ROOT).startsWith(SETTINGS))
                || settings.stringPropertyNames().stream().anyMatch(name -> name.startsWith(SETTINGS));
    }

    private static boolean isEmpty(DataFolder data) {
        return PARTS.stream().noneMatch(part -> Files.exists(data.resolve(part.toString())));
    }

    private static void clear(DataFolder data) throws IOException {
        for (Path part : PARTS) {
            FileTree.delete(data.resolve(part.toString()));
        }
        FileTree.delete(data.resolve("city.new"));
    }
}
