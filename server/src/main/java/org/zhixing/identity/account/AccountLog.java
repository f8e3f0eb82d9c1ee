package org.zhixing.identity.account;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Stream;

/** Writes what is done with an account into the account's stream of the ledger. */
@Component
public class AccountLog {

    /** Kind of the streams of accounts. */
    public static final String STREAM = "identity/account";

    private final Neighbours neighbours;

    AccountLog(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** One act on one account. */
    public record Act(AccountId account, String verb, Map<String, Object> changed) {}

    public void record(AccountId account, Actor actor, String verb, Map<String, Object> changed) {
        record(List.of(new Act(account, verb, changed)), actor);
    }

    /** Many acts by one actor at one moment. */
    public void record(List<Act> acts, Actor actor) {
        var at = neighbours.caseTime();
        neighbours.append(acts.stream()
                .map(act -> Entry.of(stream(act.account()), at, actor, act.verb(), act.changed()))
                .toList());
    }

    public static Stream stream(AccountId account) {
        return new Stream(STREAM, account.value());
    }
}
