package org.zhixing.identity.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.ledger.Audit;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Stream;

/** The account's stream of the ledger: what was done with an account is written there, and read from nowhere else. */
@Component
public class AccountLog {

    public static final String STREAM = "identity/account";

    private final Ledger ledger;
    private final Audit audit;
    private final CaseClock clock;

    AccountLog(Ledger ledger, Audit audit, CaseClock clock) {
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** One act on one account. */
    public record Act(AccountId account, String verb, Map<String, Object> changed) {}

    /** Records an act in the caller's transaction. */
    public void record(AccountId account, Actor actor, String verb, Map<String, Object> changed) {
        record(List.of(new Act(account, verb, changed)), actor);
    }

    /** Many acts by one actor at one moment. */
    public void record(List<Act> acts, Actor actor) {
        var at = clock.now();
        ledger.append(acts.stream()
                .map(act -> Entry.of(stream(act.account()), at, actor, act.verb(), act.changed()))
                .toList());
    }

    /** The acts on an account, oldest first; who may ask is settled by the route table. */
    public List<Recorded> read(AccountId account, long fromPosition, int limit) {
        return ledger.read(stream(account), fromPosition, limit);
    }

    /** The newest acts on all accounts, before a place; nothing for who is no audit administrator. */
    public List<Recorded> latest(Actor asking, Audit.@Nullable Place before, int limit) {
        return audit.list(asking, STREAM, before, limit);
    }

    private static Stream stream(AccountId account) {
        return new Stream(STREAM, account.value());
    }
}
