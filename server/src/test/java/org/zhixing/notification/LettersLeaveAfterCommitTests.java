package org.zhixing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;

/** Over real SMTP, to a server on this machine. */
@NotificationTest
class LettersLeaveAfterCommitTests {

    private static final int PORT = freePort();

    private GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Notifications notifications;

    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    Town town;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("zhixing.mail.from", () -> "zhixing@yunze.example");
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anUrgentMessageLeavesAtOnceWithNumberAndDateOnly() throws Exception {
        var liaison = town.someone("sumu");
        var message = Letters.to(Letters.post(liaison), "云督立〔2026〕12号", true);
        town.due(message, LocalDate.of(2026, 3, 9));
        send(message);
        outbox.carry();
        var letter = received(liaison).get(0);
        var text = text(letter);
        assertThat(text).contains("云督立〔2026〕12号").contains("2026-03-09").doesNotContain("清河");
        assertThat(letter.getSubject()).contains("1").doesNotContain("清河");
        assertThat(letter.getMessageID()).endsWith("@yunze.example>");
        assertThat(letter.getFrom()[0]).hasToString("zhixing@yunze.example");
        outbox.carry();
        assertThat(received(liaison)).hasSize(1);
    }

    @Test
    void allElseWaitsForOneDigest() throws Exception {
        var liaison = town.someone("sumu");
        send(Letters.to(Letters.person(liaison), "1号", false));
        send(Letters.to(Letters.post(liaison), "2号", false));
        send(Letters.to(Letters.person(liaison), "3号", false));
        outbox.carry();
        assertThat(received(liaison)).isEmpty();
        var third = inbox.list(liaison, false, null, 9).stream()
                .filter(item -> item.number().equals("3号"))
                .findFirst()
                .orElseThrow();
        inbox.read(liaison, third.id());
        outbox.digest();
        outbox.carry();
        assertThat(received(liaison)).hasSize(1);
        assertThat(text(received(liaison).get(0))).contains("1号", "2号").doesNotContain("3号");
    }

    @Test
    void whatWasRolledBackNeverLeaves() {
        var liaison = town.someone("sumu");
        transaction.executeWithoutResult(status -> {
            notifications.send(Letters.to(Letters.person(liaison), "1号", true));
            status.setRollbackOnly();
        });
        outbox.carry();
        assertThat(received(liaison)).isEmpty();
    }

    /** The mark of sending is lost after the server has accepted: the letter goes again, and can be known as the same. */
    @Test
    void aCrashBetweenSendingAndNotingSendsAgainUnderTheSameMessageId() throws Exception {
        var liaison = town.someone("sumu");
        send(Letters.to(Letters.person(liaison), "1号", true));
        jdbc.sql("CREATE FUNCTION public.crash() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'")
                .update();
        jdbc.sql("CREATE TRIGGER crash BEFORE UPDATE ON notification.letter"
                        + " FOR EACH ROW EXECUTE FUNCTION public.crash()")
                .update();
        assertThatThrownBy(() -> outbox.carry()).isInstanceOf(Exception.class);
        jdbc.sql("DROP TRIGGER crash ON notification.letter").update();
        outbox.carry();
        outbox.carry();
        var letters = received(liaison);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0).getMessageID()).isEqualTo(letters.get(1).getMessageID());
        assertThat(text(letters.get(0))).isEqualTo(text(letters.get(1)));
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLaterAndLaterStill() {
        var liaison = town.someone("sumu");
        send(Letters.to(Letters.person(liaison), "1号", true));
        server.stop();
        outbox.carry();
        clock.move(Duration.ofSeconds(59));
        outbox.carry();
        assertThat(attempts()).isEqualTo(1);
        clock.move(Duration.ofSeconds(2));
        outbox.carry();
        assertThat(attempts()).isEqualTo(2);
        clock.move(Duration.ofSeconds(61));
        outbox.carry();
        assertThat(attempts()).isEqualTo(2);
        server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.move(Duration.ofMinutes(2));
        outbox.carry();
        assertThat(received(liaison)).hasSize(1);
        assertThat(attempts()).isEqualTo(3);
    }

    @Test
    void whoHasNoAddressHasTheInbox() {
        var liaison = town.someone("sumu");
        town.forgetEmailOf(liaison);
        send(Letters.to(Letters.person(liaison), "1号", true));
        outbox.carry();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(inbox.unread(liaison)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM notification.waiting WHERE urgent")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private int attempts() throws DataAccessException {
        return jdbc.sql("SELECT attempts FROM notification.letter ORDER BY id DESC LIMIT 1")
                .query(Integer.class)
                .single();
    }

    private void send(Message message) {
        transaction.executeWithoutResult(status -> notifications.send(message));
    }

    private List<MimeMessage> received(Actor actor) {
        var address = town.emailOf(actor);
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> addressOf(letter).equals(address))
                .toList();
    }

    private static String addressOf(MimeMessage letter) {
        try {
            return Objects.requireNonNull(letter.getAllRecipients())[0].toString();
        } catch (jakarta.mail.MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        var text = letter.getContent();
        return text instanceof String plain ? plain : GreenMailUtil.getBody(letter);
    }
}
