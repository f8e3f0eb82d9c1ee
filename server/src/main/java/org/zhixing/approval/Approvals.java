package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;

/** One question to named posts; a time-out reminds and escalates, it never decides. */
public interface Approvals {

    /** Puts the question, in the caller's transaction; starts its limit and tells the posts. */
    void ask(Question question, Instant at, Actor actor);

    /**
     * The same, where the matter is another's: whoever passes a paper on from one step to the next is not the one who asks
     * for its signature (practice 3).
     *
     * @param asker who answers for the matter, and so does not answer the question
     */
    void askFor(PersonId asker, Question question, Instant at, Actor actor);

    /** Answers, if the actor holds one of the posts (or stands in) and is not recused. */
    Outcome<Answer> answer(ApprovalId id, boolean approved, String opinion, Instant at, Actor actor);

    /**
     * As {@link #answer(ApprovalId, boolean, String, Instant, Actor)}, and says until when.
     *
     * @param until for a yes to a question for a day: that day, or an earlier one (practice 8); null for the day asked
     */
    Outcome<Answer> answer(
            ApprovalId id, boolean approved, @Nullable LocalDate until, String opinion, Instant at, Actor actor);

    /** The asker takes the question back. */
    Outcome<ApprovalId> withdraw(ApprovalId id, String reason, Instant at, Actor actor);

    /**
     * Holds the open questions on cases until the end of the transaction. Whoever may withdraw one calls this before he
     * holds the case itself: an answer takes the question first and the case after it, and the other order would have
     * the two wait for each other.
     */
    void hold(Collection<CaseRef> subjects);

    /**
     * The module that asked takes its question back by rules of its own, which have decided who may.
     *
     * @param kind of the question, as the module asked it
     */
    Outcome<ApprovalId> takeBack(ApprovalId id, String kind, String reason, Instant at, Actor actor);

    /** The open question of a kind on a case, if any. */
    Optional<Question> open(CaseRef subject, String kind);

    /** A named secretary records the leader's decision, if the question allows it (practice 2). */
    Outcome<Answer> record(RecordedDecision decision, Instant at, Actor actor);

    /**
     * A named secretary records what the leader decided before anybody asked, for instance an instruction: question and
     * answer in one, so that it stands among what was recorded for the leader and an oral one is confirmed by him.
     */
    Outcome<Answer> recordUnasked(Question question, RecordedDecision decision, Instant at, Actor actor);

    /** The leader says that an oral decision recorded for him is his. */
    Outcome<ApprovalId> confirm(ApprovalId id, Instant at, Actor actor);

    /** The leader says that it is not; it is told to the asker and the secretary, and undoes nothing by itself. */
    Outcome<ApprovalId> contest(ApprovalId id, String reason, Instant at, Actor actor);

    /**
     * Puts open questions before those who are to be asked today, where that follows the division of work (practice 11).
     * Called when a case goes to another unit; a change of the division itself does the same.
     */
    void followDivision(Instant at, Actor actor);

    /** Somebody asked is concerned and steps back; the others stay asked. */
    Outcome<ApprovalId> recuse(ApprovalId id, String reason, Instant at, Actor actor);
}
