package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheKeyFileTests {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        var file = folder.resolve("keys");
        var made = KeyFile.readOrCreate(file);
        assertThat(KeyFile.readOrCreate(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("id=" + made.id());
    }

    @Test
    void givesEachPurposeAKeyOfItsOwnAndAlwaysTheSame() {
        var keys = KeyFile.readOrCreate(folder.resolve("keys"));
        assertThat(keys.derive("ledger/checkpoint/1")).hasSize(32).isEqualTo(keys.derive("ledger/checkpoint/1"));
        assertThat(keys.derive("ledger/checkpoint/1")).isNotEqualTo(keys.derive("identity/totp/1"));
        assertThat(KeyFile.readOrCreate(folder.resolve("other")).id()).isNotEqualTo(keys.id());
    }

    @Test
    void isRefusedWhileOthersMayReadIt() throws IOException {
        var file = folder.resolve("keys");
        KeyFile.readOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void isRefusedWhenItHoldsSomethingElse() throws IOException {
        var file = folder.resolve("keys");
        PrivateFiles.write(file, "secret=c2hvcnQ=\n");
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds no Zhixing key");
    }
}
