package org.zhixing.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The real Keycloak of its own distribution, with one realm of the city of Yunze. It is unpacked once, and started and
 * stopped by the test that needs it; its memory is bounded.
 */
final class Keycloak implements AutoCloseable {

    static final String SECRET = "a secret of the tests only";
    static final String PASSWORD = "the city's own password 5";

    private static final Path PEERS = Path.of("target", "peers").toAbsolutePath();
    private static final int REMEMBERED = 40;

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with people who may come to us; returns when it listens. */
    static Keycloak start(int ourPort) {
        try {
            var home = unpacked();
            delete(home.resolve("data"));
            var imported = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(imported.resolve("yunze.json"), realm(ourPort));
            int port = freePort();
            var builder = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--hostname=http://localhost:" + port)
                    .redirectErrorStream(true);
            builder.environment()
                    .put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m -XX:MaxMetaspaceSize=256m -XX:TieredStopAtLevel=1");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var keycloak = new Keycloak(builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
            keycloak.awaitListening();
            return keycloak;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/yunze";
    }

    private void awaitListening() throws IOException {
        var last = new ArrayDeque<String>();
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last.add(line);
            if (last.size() > REMEMBERED) {
                last.remove();
            }
            if (line.contains("Listening on:")) {
                var drain = new Thread(() -> lines.lines().forEach(more -> {}), "keycloak-says");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        throw new IllegalStateException("Keycloak did not start:\n" + String.join("\n", last));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Path unpacked() throws IOException {
        var done = PEERS.resolve("keycloak.unpacked");
        if (!Files.exists(done)) {
            try (var zip = new ZipInputStream(Files.newInputStream(PEERS.resolve("keycloak.zip")))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    var to = PEERS.resolve(entry.getName()).normalize();
                    if (entry.isDirectory()) {
                        Files.createDirectories(to);
                    } else {
                        Files.createDirectories(to.getParent());
                        Files.copy(zip, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            Files.createFile(done);
        }
        try (var found = Files.list(PEERS)) {
            var home = found.filter(path -> Files.isDirectory(path.resolve("lib/quarkus")))
                    .findFirst()
                    .orElseThrow();
            home.resolve("bin/kc.sh").toFile().setExecutable(true);
            return home;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String realm(int ourPort) {
        var users = List.of("su.mu:1001", "lu.ping:1002", "he.qing:1003", "bai.lan:1004", "tang.yu:1005").stream()
                .map(one -> one.split(":"))
                .map(one -> USER.formatted(one[0], one[0], one[1], PASSWORD))
                .toList();
        return REALM.formatted(SECRET, ourPort, ourPort, String.join(",", users));
    }

    private static final String USER =
            """
            {"username": "%s", "email": "%s@yunze.example", "firstName": "Test", "lastName": "Person", "enabled": true,
             "emailVerified": true, "attributes": {"employeeNumber": ["%s"]},
             "credentials": [{"type": "password", "value": "%s"}]}""";

    private static final String REALM =
            """
            {"realm": "yunze", "enabled": true, "sslRequired": "none",
             "components": {"org.keycloak.userprofile.UserProfileProvider": [
               {"providerId": "declarative-user-profile", "config": {"kc.user.profile.config":
                 ["{\\"attributes\\":[{\\"name\\":\\"username\\"},{\\"name\\":\\"email\\"},{\\"name\\":\\"firstName\\"},{\\"name\\":\\"lastName\\"}],\\"unmanagedAttributePolicy\\":\\"ENABLED\\"}"]}}]},
             "clients": [{"clientId": "zhixing", "secret": "%s", "protocol": "openid-connect", "publicClient": false,
               "standardFlowEnabled": true, "directAccessGrantsEnabled": false,
               "redirectUris": ["http://localhost:%d/*"],
               "attributes": {"pkce.code.challenge.method": "S256", "post.logout.redirect.uris": "+",
                 "backchannel.logout.url": "http://localhost:%d/sign-in/unified/city/ended",
                 "backchannel.logout.session.required": "true"},
               "protocolMappers": [{"name": "employee", "protocol": "openid-connect",
                 "protocolMapper": "oidc-usermodel-attribute-mapper",
                 "config": {"user.attribute": "employeeNumber", "claim.name": "employee_number",
                   "jsonType.label": "String", "id.token.claim": "true", "userinfo.token.claim": "true"}}]}],
             "users": [%s]}""";
}
