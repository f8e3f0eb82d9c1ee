package org.zhixing.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A file or a folder with all that is in it. */
final class FileTree {

    private FileTree() {}

    /** Owners, modes and links stay as they are. */
    static void copy(Path from, Path into) throws IOException {
        put(from, into, false);
    }

    /** As {@link #copy}, for files that nobody writes to: one file under two names where the disk is the same. */
    static void link(Path from, Path into) throws IOException {
        put(from, into, true);
    }

    private static void put(Path from, Path into, boolean linking) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var place = into.resolve(from.relativize(path).toString());
                boolean linkable = linking && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                if (!linkable || !linked(path, place)) {
                    Files.copy(path, place, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** Another disk, another owner's file, or a disk that knows no links: then it is copied. */
    private static boolean linked(Path path, Path place) {
        try {
            Files.createLink(place, path);
            return true;
        } catch (IOException | UnsupportedOperationException refused) {
            return false;
        }
    }

    /** What is not there needs no deleting. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
