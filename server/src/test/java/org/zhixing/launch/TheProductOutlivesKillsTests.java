package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real process: kill -9 of its database, of itself and of both, and a clean end. */
class TheProductOutlivesKillsTests {

    private Path base = Path.of("/");

    @BeforeEach
    void makeFolder() throws Exception {
        base = TestFolders.make();
    }

    @AfterEach
    void removeFolder() throws Exception {
        FileTree.delete(base);
    }

    @Test
    void itServesAgainAtTheSameAddressAndEndsWithItsDatabase() throws Exception {
        var data = base.resolve("data");
        try (var product = ProductProcess.start("run", data)) {
            var address = product.address();
            product.awaitUp();

            product.killDatabase();
            product.awaitUp();

            product.killServer();
            product.startAgain();
            product.awaitUp();

            product.killServer();
            product.killDatabase();
            product.startAgain();
            product.awaitUp();
            assertThat(product.address()).isEqualTo(address);
        }
        assertThat(Postmaster.running(data.resolve("postgres/cluster"))).isEmpty();
    }
}
