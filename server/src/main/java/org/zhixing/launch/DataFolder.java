package org.zhixing.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds what must outlive the process: {@code postgres/} (own database), {@code keys}, {@code lock}.
 * One process owns it at a time; the lock is the operating system's and dies with its holder, whatever kills it.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private @Nullable FileChannel channel;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * {@code ZHIXING_DATA}, else {@code /var/lib/zhixing} for root, else a folder of the user's; the sample city's
     * folder, unless named, is another one, so that trying the product never meets a real city's data.
     */
    public static Path resolve(Map<String, String> environment, boolean demo) {
        var name = demo ? "zhixing-demo" : "zhixing";
        var named = environment.get("ZHIXING_DATA");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        try {
            if (DatabaseUser.isRoot()) {
                return Path.of("/var/lib", name);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot read who runs this process: " + e.getMessage(), e);
        }
        var xdg = environment.get("XDG_DATA_HOME");
        return xdg != null && !xdg.isBlank()
                ? Path.of(xdg).resolve(name).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".local", "share", name);
    }

    /** Creates the folder if needed, without owning it. */
    public static DataFolder at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                var parent = path.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be created: " + e
                            + ". Name another one in the environment variable ZHIXING_DATA.",
                    e);
        }
    }

    /** Owns the folder until {@link #close()}; refuses if another process does. */
    public static DataFolder own(Path path) {
        var folder = at(path);
        if (!folder.tryToOwn()) {
            throw new CannotStart("The data folder " + folder.path
                    + " is in use by another running Zhixing. Stop that one first, or name another folder in"
                    + " ZHIXING_DATA.");
        }
        return folder;
    }

    /** Owns the folder if no other process does. */
    public boolean tryToOwn() {
        try {
            var opened = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(opened) == null) {
                opened.close();
                return false;
            }
            channel = opened;
            return true;
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be locked: " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public boolean owned() {
        return channel != null;
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        var held = channel;
        channel = null;
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                throw new CannotStart("The lock of " + path + " cannot be released: " + e, e);
            }
        }
    }
}
