package org.zhixing.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked once per version from the class path into a folder named after their checksum. */
record PostgresBinaries(Path home) {

    private static final int FOLDER_MODE = 0755;
    private static final int EXECUTABLE = 0111;

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The unpacked programs; a half-unpacked folder of a killed process is never taken for a whole one. */
    static PostgresBinaries unpackedIn(Path folder) {
        var archive = archive();
        try {
            var home = folder.resolve("postgresql-" + version(archive));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(folder);
                open(folder);
                var half = folder.resolve("unpacking");
                FileTree.delete(half);
                var kept = kept(home.getFileName().toString());
                if (kept == null) {
                    Files.createDirectory(half);
                    unpack(archive, half);
                } else {
                    FileTree.link(kept, half);
                }
                openAll(half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's programs cannot be unpacked into " + folder + ": " + e, e);
        }
    }

    /** What an earlier start of the same build has unpacked, if the launcher has kept it. */
    private static @Nullable Path kept(String name) {
        var folder = System.getProperty("zhixing.postgres", "");
        var kept = Path.of(folder).resolve(name);
        return !folder.isEmpty() && Files.isDirectory(kept) ? kept : null;
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch");
        var suffix = processor.equals("aarch64") ? "arm_64" : processor.equals("amd64") ? "x86_64" : processor;
        var name = "/postgres-" + system + "-" + suffix + ".txz";
        var url = PostgresBinaries.class.getResource(name);
        if (url == null) {
            throw new CannotStart("No PostgreSQL is packed for this machine (" + system + ", " + processor
                    + "). Point ZHIXING_DB_URL, ZHIXING_DB_USER and ZHIXING_DB_PASSWORD at a PostgreSQL of yours.");
        }
        return url;
    }

    private static String version(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection inJar) {
            var entry = inJar.getJarEntry();
            return Long.toHexString(entry.getCrc()) + "-" + Long.toHexString(entry.getSize());
        }
        return "unpacked";
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (var entry = next(tar); entry != null; entry = next(tar)) {
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into) || target.equals(into) || onlyForDevelopers(entry.getName())) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    var parent = target.getParent();
                    if (parent != null && !Files.isDirectory(parent)) {
                        Files.createDirectories(parent);
                    }
                    Files.copy(tar, target);
                    var executable = (entry.getMode() & EXECUTABLE) != 0;
                    Files.setAttribute(target, "unix:mode", executable ? FOLDER_MODE : 0644);
                }
            }
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        return tar.getNextEntry();
    }

    private static boolean onlyForDevelopers(String name) {
        return name.endsWith(".a") || name.contains("/pkgconfig") || name.contains("/libecpg");
    }

    private static void openAll(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (var folder : paths.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                open(folder);
            }
        }
    }

    private static void open(Path folder) throws IOException {
        Files.setAttribute(folder, "unix:mode", FOLDER_MODE);
    }
}
