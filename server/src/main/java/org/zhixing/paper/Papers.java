package org.zhixing.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/** Official sheets. Writing methods join the caller's transaction. */
public interface Papers {

    /**
     * Issues sheets: numbers are taken without gaps, last in the transaction, codes in sorted order; each sheet gets a
     * random verification code and a digest of its content. The year is that of the issue date.
     */
    List<Issued> issue(List<Draft> drafts, Instant at, Actor actor);

    /** Withdraws a sheet; it keeps its number, is shown as withdrawn with the reason. */
    void withdraw(UUID paper, String reason, Instant at, Actor actor);

    Optional<Issued> find(UUID paper);

    /** The sheets of a case, oldest first. */
    List<Issued> of(CaseRef subject);
}
