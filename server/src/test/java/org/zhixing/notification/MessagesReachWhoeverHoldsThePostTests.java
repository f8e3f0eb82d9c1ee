package org.zhixing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.notification.Inbox.Place;

@NotificationTest
class MessagesReachWhoeverHoldsThePostTests {

    @Autowired
    Notifications notifications;

    @Autowired
    Inbox inbox;

    @Autowired
    Town town;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPersonAPostAndADutyAreAllOnesOwnInbox() {
        var liaison = town.someone("苏木");
        send(Letters.to(Letters.person(liaison), "1", false));
        send(Letters.to(Letters.post(liaison), "2", false));
        send(Letters.to(Letters.duty(liaison), "3", true));
        assertThat(all(liaison)).extracting(InboxItem::number).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(inbox.unread(liaison)).isEqualTo(3);
    }

    @Test
    void theSuccessorFindsWhatWasSentToThePost() {
        var before = town.someone("白露");
        send(Letters.to(Letters.post(before), "7", false));
        send(Letters.to(Letters.person(before), "8", false));
        var after = town.successor(before, "方晴");
        assertThat(all(after)).extracting(InboxItem::number).containsExactly("7");
        assertThat(all(before)).extracting(InboxItem::number).containsExactly("8");
    }

    @Test
    void nobodyFindsOrMarksTheMessagesOfOthers() {
        var liaison = town.someone("苏木");
        var other = town.someone("方晴");
        send(Letters.to(Letters.person(liaison), "1", false));
        var id = all(liaison).get(0).id();
        assertThat(all(other)).isEmpty();
        assertThat(inbox.read(other, id)).isEmpty();
        inbox.readUpTo(other, Place.END);
        assertThat(inbox.unread(liaison)).isEqualTo(1);
        assertThat(inbox.read(liaison, id)).isPresent();
        assertThat(inbox.unread(liaison)).isZero();
    }

    @Test
    void whatOneHasReadAnotherHasNot() {
        var one = town.someone("苏木");
        var other = withDutyOf(one, town.someone("方晴"));
        send(Letters.to(Letters.duty(one), "1", false));
        inbox.read(one, all(one).get(0).id());
        assertThat(all(one).get(0).read()).isTrue();
        assertThat(all(other).get(0).read()).isFalse();
        assertThat(inbox.list(one, true, null, 10)).isEmpty();
    }

    @Test
    void markingAllStopsAtTheNewestThatWasSeen() {
        var liaison = town.someone("苏木");
        send(Letters.to(Letters.person(liaison), "1", false));
        var seen = all(liaison).get(0);
        send(Letters.to(Letters.person(liaison), "2", false));
        inbox.readUpTo(liaison, new Place(seen.at(), seen.id()));
        assertThat(inbox.list(liaison, true, null, 10))
                .extracting(InboxItem::number)
                .containsExactly("2");
    }

    @Test
    void pagesMeetWithoutGapOrOverlap() {
        var liaison = town.someone("苏木");
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            numbers.add("n" + i);
        }
        transaction.executeWithoutResult(status -> notifications.send(numbers.stream()
                .map(number -> Letters.to(
                        number.endsWith("3") ? Letters.post(liaison) : Letters.person(liaison), number, false))
                .toList()));
        var found = new ArrayList<String>();
        Place before = null;
        List<InboxItem> page;
        do {
            page = inbox.list(liaison, false, before, 7);
            page.forEach(item -> found.add(item.number()));
            before = page.isEmpty()
                    ? before
                    : new Place(
                            page.get(page.size() - 1).at(),
                            page.get(page.size() - 1).id());
        } while (!page.isEmpty());
        assertThat(found).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void withoutATransactionOrWithAForeignAddressNothingIsSent() {
        var liaison = town.someone("苏木");
        var message = Letters.to(Letters.person(liaison), "1", false);
        assertThatThrownBy(() -> notifications.send(message)).isInstanceOf(IllegalTransactionStateException.class);
        for (String href : List.of("//elsewhere.example/x", "https://elsewhere.example", "/\\elsewhere", "x", "/a b")) {
            var leadsOut = new Message(
                    message.to(), message.subject(), message.key(), message.args(), href, "1", message.at(), false);
            assertThatThrownBy(() -> send(leadsOut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(all(liaison)).isEmpty();
    }

    @Test
    void whatIsRolledBackWasNeverSent() {
        var liaison = town.someone("苏木");
        transaction.executeWithoutResult(status -> {
            notifications.send(Letters.to(Letters.person(liaison), "1", false));
            status.setRollbackOnly();
        });
        assertThat(all(liaison)).isEmpty();
    }

    @Test
    void whoIsNoPersonHasNoMessages() {
        var job = Actor.system("sweep", "practice 8");
        assertThat(inbox.list(job, false, null, 10)).isEmpty();
        assertThat(inbox.unread(job)).isZero();
        assertThat(inbox.read(job, UUID.randomUUID())).isEmpty();
    }

    @Test
    void anAdministratorFindsNoMessageEvenIfHeIsThePerson() {
        var liaison = town.someone("苏木");
        send(Letters.to(Letters.person(liaison), "1", false));
        var administrator = new Actor(
                liaison.account(), liaison.person(), "苏木", null, "", null, "", Set.of(Role.AUDIT_ADMINISTRATOR), null);
        assertThat(inbox.list(administrator, false, null, 10)).isEmpty();
        assertThat(inbox.unread(administrator)).isZero();
        assertThat(inbox.read(administrator, all(liaison).get(0).id())).isEmpty();
    }

    private void send(Message message) {
        transaction.executeWithoutResult(status -> notifications.send(message));
    }

    private List<InboxItem> all(Actor actor) {
        return inbox.list(actor, false, null, 100);
    }

    private static Actor withDutyOf(Actor one, Actor other) {
        return new Actor(
                other.account(),
                other.person(),
                other.personName(),
                other.post(),
                other.postName(),
                one.unit(),
                one.unitName(),
                Set.copyOf(one.roles()),
                null);
    }
}
