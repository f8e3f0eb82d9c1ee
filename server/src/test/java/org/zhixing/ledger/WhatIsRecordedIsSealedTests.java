package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.ledger.verify.Checkpoint;
import org.zhixing.ledger.verify.CheckpointFile;
import org.zhixing.ledger.verify.DatabaseSource;
import org.zhixing.ledger.verify.LedgerCheck;
import org.zhixing.ledger.verify.Merkle;
import org.zhixing.ledger.verify.Tiles;
import org.zhixing.ledger.verify.Verdict;

@LedgerTest
@DirtiesContext
class WhatIsRecordedIsSealedTests {

    @TempDir
    static Path data;

    @Autowired
    Ledger ledger;

    @Autowired
    Seals seals;

    @Autowired
    SealRows rows;

    @Autowired
    LedgerKeys keys;

    @Autowired
    OutsideCheckpoints outside;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("zhixing.data", data::toString);
    }

    @Test
    void untilSealedAnActIsShownAsPending() {
        seals.seal();
        var subject = Acts.docket();
        Acts.record(transaction, ledger, 2, subject);
        assertThat(ledger.timeline(subject)).noneMatch(Recorded::sealed);
        assertThat(seals.state().pending()).isEqualTo(2);
        long before = seals.state().sealed();
        assertThat(seals.seal()).isEqualTo(2);
        assertThat(ledger.timeline(subject)).allMatch(Recorded::sealed);
        assertThat(seals.state().pending()).isZero();
        assertThat(seals.state().sealed()).isEqualTo(before + 2);
        assertThat(seals.seal()).isZero();
    }

    /** The lines that say where to look are no part of the record: one that is lost delays, and hides nothing. */
    @Test
    void whatTheSealerWasNotToldOfIsFoundWhenANodeStarts() {
        seals.seal();
        var subject = Acts.docket();
        Acts.record(transaction, ledger, 3, subject);
        jdbc.update("DELETE FROM ledger.unsealed WHERE stream_id = ?", subject.id());
        assertThat(seals.seal()).isZero();
        assertThat(new Sealer(rows, keys, outside, transaction, Clock.systemUTC()).seal())
                .isEqualTo(3);
        assertThat(ledger.timeline(subject)).hasSize(3).allMatch(Recorded::sealed);
    }

    @Test
    void writersAndSealersAtOnceLeaveAnIntactLedger() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < 2; writer++) {
                work.add(() -> {
                    for (int i = 0; i < 25; i++) {
                        Acts.record(transaction, ledger, 1 + i % 3, Acts.docket(), Acts.docket());
                    }
                    return null;
                });
                work.add(() -> {
                    for (int i = 0; i < 15; i++) {
                        seals.seal();
                    }
                    return null;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        seals.seal();
        assertIntact();
    }

    @Test
    void anyTwoCheckpointsAreProvablyConsistent() {
        for (int i = 0; i < 5; i++) {
            Acts.record(transaction, ledger, 3 + i, Acts.docket());
            seals.seal();
        }
        var checkpoints = rows.checkpointsAfter(0, 100).stream()
                .map(signed -> signed.open(keys.publicKey()))
                .toList();
        assertThat(checkpoints).hasSizeGreaterThanOrEqualTo(5);
        var tiles = new Tiles(rows);
        for (Checkpoint first : checkpoints) {
            for (Checkpoint second : checkpoints) {
                if (first.size() <= second.size()) {
                    var path = Merkle.consistency(tiles, first.size(), second.size());
                    assertThat(Merkle.isConsistent(first.size(), first.root(), second.size(), second.root(), path))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void checkpointsLieOutsideTheDatabaseAsWellAndWhatACrashCutOffIsMadeGood() throws Exception {
        var file = data.resolve(CheckpointFile.NAME);
        Acts.record(transaction, ledger, 1, Acts.docket());
        seals.seal();
        Acts.record(transaction, ledger, 1, Acts.docket());
        seals.seal();
        var whole = new CheckpointFile(file).all();
        assertThat(whole).isEqualTo(rows.checkpointsAfter(0, 1000));

        var lines = Files.readAllLines(file);
        Files.writeString(file, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n{\"signatu");
        Acts.record(transaction, ledger, 1, Acts.docket());
        seals.seal();
        assertThat(new CheckpointFile(file).all())
                .isEqualTo(rows.checkpointsAfter(0, 1000))
                .hasSize(lines.size() + 1);
        assertIntact();
    }

    @Test
    void aDatabaseThatForgotACheckpointIsSealedNoFurther() throws Exception {
        var file = data.resolve(CheckpointFile.NAME);
        Acts.record(transaction, ledger, 1, Acts.docket());
        seals.seal();
        var kept = Files.readString(file);
        var last = rows.lastCheckpoint().orElseThrow();
        long number = last.open(keys.publicKey()).number();
        var beyond = keys.sign(new Checkpoint(
                number + 1,
                seals.state().sealed() + 9,
                last.open(keys.publicKey()).root(),
                1,
                last.open(keys.publicKey()).anchors(),
                Acts.MORNING,
                keys.publicKey()));
        Files.writeString(file, beyond.line() + "\n", StandardOpenOption.APPEND);
        Acts.record(transaction, ledger, 1, Acts.docket());
        assertThatThrownBy(() -> seals.seal()).hasMessageContaining("outside the database");
        assertThat(seals.state().pending()).isPositive();
        Files.writeString(file, kept);
        seals.seal();
        assertIntact();
    }

    @Test
    void anEntryThatDoesNotContinueItsStreamIsNotSealed() {
        seals.seal();
        var subject = Acts.docket();
        Acts.record(transaction, ledger, 2, subject);
        var removed = ledger.timeline(subject).get(0).id();
        jdbc.execute("ALTER TABLE ledger.entry DISABLE TRIGGER USER");
        var header = jdbc.queryForObject("SELECT header FROM ledger.entry WHERE id = ?", byte[].class, removed);
        jdbc.update(
                "UPDATE ledger.entry SET header = set_byte(header, 3, (get_byte(header, 3) + 1) % 256) WHERE id = ?",
                removed);
        try {
            assertThatThrownBy(() -> seals.seal()).hasMessageContaining("verify the ledger");
        } finally {
            jdbc.update("UPDATE ledger.entry SET header = ? WHERE id = ?", header, removed);
            jdbc.execute("ALTER TABLE ledger.entry ENABLE TRIGGER USER");
        }
        assertThat(seals.seal()).isEqualTo(2);
    }

    @Test
    void theSameSecretMakesTheSameKey() {
        var text = keys.publicKey().text();
        assertThat(text).matches("ed25519:[0-9a-f]{64}");
        var checkpoint = new Checkpoint(
                1,
                1,
                org.zhixing.ledger.verify.Hash.NONE,
                1,
                org.zhixing.ledger.verify.Hash.NONE,
                Acts.MORNING,
                keys.publicKey());
        assertThat(keys.sign(checkpoint).open(keys.publicKey())).isEqualTo(checkpoint);
        assertThat(new String(checkpoint.bytes(), StandardCharsets.UTF_8)).contains("key " + text);
    }

    private void assertIntact() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var verdict = LedgerCheck.check(
                    new DatabaseSource(connection), keys.publicKey(), List.copyOf(rows.checkpointsAfter(0, 10_000)));
            assertThat(verdict).isInstanceOf(Verdict.Intact.class);
            connection.rollback();
        }
    }
}
