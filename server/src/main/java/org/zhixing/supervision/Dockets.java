package org.zhixing.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.signoff.Hands;

/**
 * The face of supervision: opens dockets and does what is to be done to them. Writing methods are set-based, join the
 * caller's transaction, decide first and write afterwards: what is refused leaves no trace.
 */
public interface Dockets {

    /**
     * Opens dockets: all of them or, with the first refusal, none. Joins thousands at once; a child may name a parent of
     * the same batch. Where the office's steps ask for several people, they are written down and wait for who checks and
     * who signs; with the signature they are opened and their green notices served (practice 7). Where the city's own rule
     * lets one person open, that happens at once.
     *
     * @param at case time, read once by the caller
     */
    Outcome<List<DocketId>> open(List<OpenDocket> dockets, Instant at, Actor actor);

    /**
     * As {@link #open(List, Instant, Actor)}, where the opening itself was approved by another than who proposed it: that
     * approval is the signature of the green notices, which are served at once; nobody signs twice for one decision.
     *
     * @param approved who proposed and who approved the opening
     */
    Outcome<List<DocketId>> open(List<OpenDocket> dockets, Hands approved, Instant at, Actor actor);

    /**
     * Opens drafts about which a leader has signed a paper (呈批单): that is the signature of their green notices, nobody
     * signs twice for one decision. Whether he may sign was decided there. What is open already stays as it is; all or none.
     *
     * @return those that were opened
     */
    Outcome<List<DocketId>> openSigned(Collection<DocketId> drafts, SignedPaper paper, Instant at, Actor actor);

    /**
     * The drafts among these dockets that a paper would open when it is signed, with their versions; refused where it is
     * known before that the signature could not open them.
     *
     * @param checker who checks the paper, null before
     * @param signers who may sign it, empty where nobody is known
     */
    Outcome<Map<DocketId, Integer>> openable(
            Collection<DocketId> dockets, @Nullable PersonId checker, Set<PersonId> signers, Instant at, Actor actor);

    /** Whether what is opened is served at once, because the city's own rule lets one person sign green notices. */
    boolean servesAtOnce();

    /**
     * Enters what ran before the house was opened (practice 1), all or none: original days and numbers, no sheet, nobody
     * is told, nothing is proposed until the quiet period is lifted, and nothing that lies before the entry counts.
     */
    Outcome<List<DocketId>> enter(List<LateEntry> entries, Instant at, Actor actor);

    /** Writes a docket down without serving anything. */
    Outcome<DocketId> draft(OpenDocket docket, Instant at, Actor actor);

    /**
     * Does each of the commands or says why not, in the order given. A batch holds at most one command per docket.
     */
    List<Outcome<DocketId>> perform(List<? extends DocketCommand> commands, Instant at, Actor actor);

    /** As {@link #perform(List, Instant, Actor)}, each at its own time and by its own actor. */
    List<Outcome<DocketId>> perform(List<Deed<DocketCommand>> deeds);

    /** A batch of one. */
    default Outcome<DocketId> perform(DocketCommand command, Instant at, Actor actor) {
        return perform(List.of(command), at, actor).get(0);
    }

    /** Why a command would be refused now; empty when it would be done. Nothing is written. */
    Optional<Refusal> against(DocketCommand command, Instant at, Actor actor);

    /** Does each of the commands on notices or says why not; at most one per docket. */
    List<Outcome<NoticeId>> performOnNotices(List<? extends NoticeCommand> commands, Instant at, Actor actor);

    /** As {@link #performOnNotices(List, Instant, Actor)}, each at its own time and by its own actor. */
    List<Outcome<NoticeId>> performOnNotices(List<Deed<NoticeCommand>> deeds);

    /** A batch of one. */
    default Outcome<NoticeId> perform(NoticeCommand command, Instant at, Actor actor) {
        return performOnNotices(List.of(command), at, actor).get(0);
    }
}
