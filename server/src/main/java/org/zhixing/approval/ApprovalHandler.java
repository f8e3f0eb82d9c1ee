package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;

/** The asking module learns the answer in the transaction in which it is given; it may still refuse it by rule. */
public interface ApprovalHandler {

    String kind();

    /** Does what follows from the answer, or says why it cannot stand. Null when done. */
    @Nullable
    Refusal answered(Answer answer);

    /** Why this person's answer could not stand, as far as it is known before he writes it; null when nothing is. */
    default @Nullable Refusal against(ApprovalId question, CaseRef subject, Instant at, Actor actor) {
        return null;
    }

    /** The leader has said that the oral decision recorded for him is his. */
    default void confirmed(ApprovalId question, CaseRef subject) {}

    /** The leader has said that it is not; this undoes nothing by itself (practice 2). */
    default void contested(ApprovalId question, CaseRef subject, Instant at) {}

    /** Who is to be asked on a day; empty where that does not follow the division of work (practice 11). */
    default Optional<List<PostId>> posts(Question question, LocalDate day) {
        return Optional.empty();
    }

    /** The question lies before others now, in the same transaction. */
    default void readdressed(Question question, Instant at, Actor actor) {}

    /** In which words yes and no are said to questions of this kind. */
    default AnswerWords words() {
        return AnswerWords.USUAL;
    }
}
