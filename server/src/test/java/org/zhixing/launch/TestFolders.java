package org.zhixing.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that a stepped-down PostgreSQL can reach, which JUnit's own (0700) are not. */
final class TestFolders {

    private TestFolders() {}

    static Path make() throws IOException {
        var folder = Files.createTempDirectory("zhixing-launch");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder.toRealPath();
    }
}
