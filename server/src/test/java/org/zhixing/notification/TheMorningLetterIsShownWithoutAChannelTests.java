package org.zhixing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.shell.Texts;

/** Practice 12: one digest at 08:30 with numbers and due dates only; who has no channel yet sees how it reads. */
@NotificationTest
class TheMorningLetterIsShownWithoutAChannelTests {

    @Autowired
    MorningLetter letter;

    @Autowired
    DigestTimes times;

    @Autowired
    Notifications notifications;

    @Autowired
    Town town;

    @Autowired
    CaseClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    @Test
    void itTellsWhatCameSinceTheLastOneAndNothingElse() {
        var liaison = town.someone("苏木");
        var morning = times.last(clock.now());
        assertThat(LocalTime.ofInstant(morning.until(), Zone.SHANGHAI)).isEqualTo(LocalTime.of(8, 30));
        assertThat(morning.until()).isBeforeOrEqualTo(clock.now());
        var told = message(liaison, "云督〔2026〕7号", -1, false);
        town.due(told, LocalDate.of(2026, 9, 30));
        send(told, message(liaison, "云督〔2026〕8号", 0, true), message(liaison, "云督〔2026〕5号", -24 * 40, false));
        assertThat(shown(liaison).lines()).containsExactly("云督〔2026〕7号（期限 2026-09-30）");
        assertThat(shown(liaison).subject()).contains("1");
        assertThat(shown(liaison).day()).isEqualTo(LocalDate.ofInstant(morning.until(), Zone.SHANGHAI));
        assertThat(shown(town.someone("方晴")).lines()).isEmpty();
        assertThat(shown(administrator(liaison)).lines())
                .as("administrators are told of no cases")
                .isEmpty();
    }

    private MorningLetter.Shown shown(Actor actor) {
        return letter.of(actor, new Texts(messages, Locale.SIMPLIFIED_CHINESE));
    }

    private Message message(Actor to, String number, int hours, boolean urgent) {
        var usual = Letters.to(Letters.person(to), number, urgent);
        return new Message(
                usual.to(),
                usual.subject(),
                usual.key(),
                usual.args(),
                usual.href(),
                usual.number(),
                times.last(clock.now()).until().plus(Duration.ofHours(hours)),
                usual.urgent());
    }

    private void send(Message... some) {
        transaction.executeWithoutResult(status -> notifications.send(List.of(some)));
    }

    private static Actor administrator(Actor like) {
        return new Actor(
                like.account(),
                like.person(),
                like.personName(),
                like.post(),
                like.postName(),
                like.unit(),
                like.unitName(),
                Set.of(Role.SYSTEM_ADMINISTRATOR),
                null);
    }
}
