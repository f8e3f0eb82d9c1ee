package org.zhixing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.notification.ChannelHealth.Health;
import org.zhixing.notification.Gateways.NewGateway;
import org.zhixing.notification.Preferences.Preference;

/** Two gateways over real HTTP: slow, broken, cut, refusing, and one beside it that must not suffer. */
@NotificationTest
class GatewaysFailAloneAndSayWhyTests {

    private static final String BODY =
            """
            {"phones": ["{to}"], "content": {"words": "{text}"}, "serial": "{id}"}""";

    private static final Actor OPERATOR = new Actor(
            AccountId.next(), PersonId.next(), "钟离", null, "", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null);

    private final Gateway sms = new Gateway();
    private final Gateway messenger = new Gateway();

    @Autowired
    Notifications notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    Gateways gateways;

    @Autowired
    ChannelHealth health;

    @Autowired
    Preferences preferences;

    @Autowired
    CallList calls;

    @Autowired
    Town town;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void setUp() {
        jdbc.sql("DELETE FROM notification.letter").update();
        jdbc.sql("DELETE FROM notification.waiting").update();
        write(Channel.SMS, sms.address(), true);
        write(Channel.MESSENGER, messenger.address(), true);
        gateways.write(new NewGateway(Channel.VOICE, true, "", "", "", "", "", 10), OPERATOR)
                .orThrow();
    }

    @AfterEach
    void stop() {
        sms.close();
        messenger.close();
    }

    private void write(Channel channel, String address, boolean active) {
        gateways.write(
                        new NewGateway(
                                channel, active, address, "X-Api-Key", "a key of the tests", BODY, "\"code\":\"0\"", 1),
                        OPERATOR)
                .orThrow();
    }

    private Actor someone(Channel... urgent) {
        var person = town.someone("sumu");
        var wanted = EnumSet.noneOf(Channel.class);
        wanted.addAll(Set.of(urgent));
        preferences
                .choose(
                        person,
                        new Preference(
                                Map.of(
                                        Channel.SMS, "13800000001",
                                        Channel.MESSENGER, "su\"mu",
                                        Channel.VOICE, "8100001"),
                                wanted,
                                EnumSet.of(Channel.SMS)))
                .orThrow();
        return person;
    }

    private Message send(Actor to, String number, boolean urgent) {
        var message = Letters.to(Letters.person(to), number, urgent);
        town.due(message, LocalDate.of(2026, 3, 9));
        transaction.executeWithoutResult(status -> notifications.send(message));
        return message;
    }

    private Health healthOf(Channel channel) {
        return health.all().stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numberAndDueLeaveByTheChannelsChosenWithTheSecretAndNothingElse() {
        send(someone(Channel.SMS, Channel.MESSENGER), "云督立〔2026〕7号", true);
        outbox.carry();
        var letter = sms.sent.get(0);
        assertThat(letter.body())
                .contains("13800000001", "云督立〔2026〕7号", "2026-03-09")
                .doesNotContain("清河", "sumu");
        assertThat(letter.secret()).isEqualTo("a key of the tests");
        assertThat(letter.body()).contains("\"serial\":\"" + letter.key() + "\"");
        assertThat(messenger.sent.get(0).body()).contains("su\\\"mu");
        outbox.carry();
        assertThat(sms.sent).hasSize(1);
        assertThat(jdbc.sql("SELECT sealed_secret FROM notification.gateway WHERE channel = 'SMS'")
                        .query(byte[].class)
                        .single())
                .isNotEqualTo("a key of the tests".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aGatewayThatNeverAnswersHoldsUpNoOtherAndIsTriedAgain() {
        sms.mood.set(Gateway.Mood.NEVER_ANSWERS);
        send(someone(Channel.SMS, Channel.MESSENGER), "1号", true);
        send(someone(Channel.SMS, Channel.MESSENGER), "2号", true);
        outbox.carry();
        assertThat(messenger.sent).hasSize(2);
        assertThat(sms.sent).as("the run ends with the first failure").hasSize(1);
        assertThat(healthOf(Channel.SMS).failure()).isEqualTo("no-answer");
        assertThat(healthOf(Channel.SMS).waiting()).isEqualTo(2);
        sms.mood.set(Gateway.Mood.ACCEPTS);
        clock.move(Duration.ofMinutes(2));
        outbox.carry();
        assertThat(healthOf(Channel.SMS).waiting()).isZero();
        assertThat(healthOf(Channel.SMS).failure()).isNull();
    }

    @Test
    void aCutConnectionSendsAgainUnderTheSameKey() {
        sms.mood.set(Gateway.Mood.CUTS_AFTER_TAKING);
        send(someone(Channel.SMS), "1号", true);
        outbox.carry();
        sms.mood.set(Gateway.Mood.ACCEPTS);
        clock.move(Duration.ofMinutes(2));
        outbox.carry();
        clock.move(Duration.ofMinutes(2));
        outbox.carry();
        assertThat(sms.sent.stream().map(Gateway.Sent::key).distinct()).hasSize(1);
        assertThat(sms.sent.get(sms.sent.size() - 1).body())
                .isEqualTo(sms.sent.get(0).body());
    }

    @Test
    void aBrokenGatewayIsTriedLaterAndARefusalOnlyWhenSomebodySaysSo() {
        sms.mood.set(Gateway.Mood.IS_BROKEN);
        send(someone(Channel.SMS), "1号", true);
        outbox.carry();
        assertThat(healthOf(Channel.SMS).failure()).isEqualTo("HTTP 500");
        sms.mood.set(Gateway.Mood.REFUSES);
        clock.move(Duration.ofMinutes(2));
        outbox.carry();
        assertThat(healthOf(Channel.SMS).givenUp()).isEqualTo(1);
        clock.move(Duration.ofDays(1));
        outbox.carry();
        assertThat(sms.sent).hasSize(2);
        sms.mood.set(Gateway.Mood.ACCEPTS);
        assertThat(health.sendAgain(Channel.SMS, OPERATOR).orThrow()).isEqualTo(1);
        outbox.carry();
        assertThat(healthOf(Channel.SMS).givenUp()).isZero();
        assertThat(sms.sent.stream().map(Gateway.Sent::key).distinct()).hasSize(1);
        assertThat(health.sendAgain(Channel.SMS, town.someone("x")).isDone()).isFalse();
    }

    @Test
    void anAnswerInGoodFormThatIsNotTheAgreedOneIsNoAcceptance() {
        sms.mood.set(Gateway.Mood.SAYS_NO_IN_GOOD_FORM);
        send(someone(Channel.SMS), "1号", true);
        outbox.carry();
        assertThat(healthOf(Channel.SMS).failure()).isEqualTo("not-as-agreed");
    }

    @Test
    void theOperatorTriesAChannelAndIsToldTheReason() {
        assertThat(health.test(Channel.SMS, "13800000009", OPERATOR).isDone()).isTrue();
        assertThat(sms.sent.get(0).body()).contains("13800000009");
        sms.mood.set(Gateway.Mood.IS_BROKEN);
        assertThat(health.test(Channel.SMS, "13800000009", OPERATOR))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().args()).contains("HTTP 500"));
        assertThat(health.test(Channel.SMS, "13800000009", town.someone("x")).isDone())
                .isFalse();
        sms.mood.set(Gateway.Mood.NEVER_ANSWERS);
        assertThat(health.test(Channel.SMS, "13800000009", OPERATOR))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo("notification.failure.no-answer"));
        write(Channel.SMS, sms.address(), false);
        assertThat(health.test(Channel.SMS, "13800000009", OPERATOR).isDone()).isFalse();
    }

    @Test
    void onARestDayUrgentThingsGoToTheOfficerOnDutyAloneAndToTheAddresseeWithTheNextDigest() {
        var addressee = someone(Channel.SMS);
        var officer = someone(Channel.MESSENGER);
        clock.move(Duration.ofHours(2));
        var today = LocalDate.ofInstant(clock.instant(), Zone.SHANGHAI);
        town.rest(today, officer);
        send(addressee, "休1号", true);
        outbox.carry();
        assertThat(outbox.digestIfItIsTime()).as("no digest on a rest day").isFalse();
        outbox.carry();
        assertThat(messenger.sent).hasSize(1);
        assertThat(messenger.sent.get(0).body()).contains("休1号");
        assertThat(sms.sent).isEmpty();
        clock.move(Duration.ofDays(1));
        assertThat(outbox.digestIfItIsTime()).isTrue();
        assertThat(outbox.digestIfItIsTime()).as("once a day").isFalse();
        outbox.carry();
        assertThat(sms.sent).hasSize(1);
        assertThat(sms.sent.get(0).body()).contains("休1号");
    }

    @Test
    void whereNobodyIsOnDutyUrgentThingsReachTheAddressee() {
        var addressee = someone(Channel.SMS);
        clock.move(Duration.ofDays(30));
        town.rest(LocalDate.ofInstant(clock.instant(), Zone.SHANGHAI));
        send(addressee, "休2号", true);
        outbox.carry();
        assertThat(sms.sent).hasSize(1);
    }

    @Test
    void callsAreListedAndTheirResultIsNotedOnce() {
        var person = someone(Channel.VOICE);
        send(person, "1号", true);
        outbox.carry();
        assertThat(sms.sent).isEmpty();
        var call = calls.list(true, 10).get(0);
        assertThat(call.phone()).isEqualTo("8100001");
        assertThat(call.person()).isEqualTo(Objects.requireNonNull(person.person()));
        var officer = town.someone("luping");
        calls.note(call.id(), CallList.Result.NOT_REACHED, "", officer).orThrow();
        assertThat(calls.list(true, 10)).hasSize(1);
        calls.note(call.id(), CallList.Result.REACHED, "本人接听", officer).orThrow();
        assertThat(calls.list(true, 10)).isEmpty();
        assertThat(calls.note(call.id(), CallList.Result.WRONG_NUMBER, "", officer)
                        .isDone())
                .isFalse();
    }

    @Test
    void oneChoosesWithinWhatTheCityAllowsAndAtLeastOneWayForUrgentThings() {
        var person = town.someone("sumu");
        assertThat(preferences
                        .choose(person, new Preference(Map.of(), Set.of(), Set.of()))
                        .isDone())
                .isFalse();
        assertThat(preferences
                        .choose(person, new Preference(Map.of(Channel.SMS, "no number"), Set.of(Channel.SMS), Set.of()))
                        .isDone())
                .isFalse();
        assertThat(gateways.write(
                                new NewGateway(Channel.SMS, true, "http://sms.yunze.example", "", "", BODY, "", 1),
                                OPERATOR)
                        .isDone())
                .as("no secret without TLS")
                .isFalse();
        assertThat(gateways.write(
                                new NewGateway(Channel.SMS, true, sms.address(), "", "", "{\"to\": 1}", "", 1),
                                OPERATOR)
                        .isDone())
                .isFalse();
        assertThat(gateways.write(new NewGateway(Channel.SMS, true, sms.address(), "", "", BODY, "", 1), person)
                        .isDone())
                .isFalse();
    }
}
