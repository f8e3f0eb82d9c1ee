package org.zhixing.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's user as whom PostgreSQL runs. PostgreSQL refuses root; so a root process steps down to the
 * owner of the existing cluster, else to the user {@code zhixing} if the machine has one, else to {@code nobody}.
 */
record DatabaseUser(boolean steppedDown, int uid, int gid) {

    private static final List<String> CANDIDATES = List.of("zhixing", "nobody");

    static DatabaseUser forCluster(Path cluster) {
        try {
            if (!isRoot()) {
                return new DatabaseUser(false, -1, -1);
            }
            if (Files.isDirectory(cluster) && idOf(cluster, "unix:uid") != 0) {
                return new DatabaseUser(true, idOf(cluster, "unix:uid"), idOf(cluster, "unix:gid"));
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot read who owns " + cluster + ": " + e.getMessage(), e);
        }
        for (var name : CANDIDATES) {
            var uid = Command.run(Path.of("/"), List.of("id", "-u", name));
            var gid = Command.run(Path.of("/"), List.of("id", "-g", name));
            if (uid.succeeded() && gid.succeeded()) {
                return new DatabaseUser(true, Integer.parseInt(uid.said()), Integer.parseInt(gid.said()));
            }
        }
        throw new CannotStart("PostgreSQL does not run as root, and this machine has neither a user zhixing nor nobody."
                + " Create one: useradd --system zhixing");
    }

    static boolean isRoot() throws IOException {
        return idOf(Path.of("/proc/self"), "unix:uid") == 0;
    }

    /** The words that run a program as this user. */
    List<String> words(List<String> program) {
        var words = new ArrayList<String>();
        if (steppedDown) {
            words.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all"));
        }
        words.addAll(program);
        return words;
    }

    Command run(Path directory, List<String> program) {
        return Command.run(directory, words(program));
    }

    /** Makes a folder (or file) this user's own, closed to everyone else. */
    void own(Path path) throws IOException {
        if (steppedDown) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    /** Lets this user pass through a folder of ours without reading its list; others are let in only if they were. */
    void letThrough(Path folder) throws IOException {
        if (!steppedDown || canReach(folder)) {
            return;
        }
        var mode = idOf(folder, "unix:mode") & 07777;
        if ((mode & 0070) == 0) {
            Files.setAttribute(folder, "unix:gid", gid);
            Files.setAttribute(folder, "unix:mode", mode | 0010);
        } else {
            Files.setAttribute(folder, "unix:mode", mode | 0001);
        }
    }

    /** Whether this user can enter the folder. */
    boolean canReach(Path folder) {
        return firstClosed(folder) == null;
    }

    /** The outermost folder on the way that is closed to this user; null if the way is open. */
    @Nullable
    Path firstClosed(Path folder) {
        if (!steppedDown) {
            return null;
        }
        if (run(Path.of("/"), List.of("test", "-x", folder.toString())).succeeded()) {
            return null;
        }
        var closed = folder;
        for (var parent = folder; parent != null; parent = parent.getParent()) {
            if (!run(Path.of("/"), List.of("test", "-x", parent.toString())).succeeded()) {
                closed = parent;
            }
        }
        return closed;
    }

    private static int idOf(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, attribute);
    }
}
