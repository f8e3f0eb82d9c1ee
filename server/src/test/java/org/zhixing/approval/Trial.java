package org.zhixing.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.worktime.Period;

/** A module that asks, as small as can be: it keeps the answers, and refuses when told to. */
@Component
class Trial implements ApprovalHandler {

    static final String KIND = "trial.matter";

    final List<Answer> answers = new ArrayList<>();

    private @Nullable Refusal refusal;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        if (refusal == null) {
            answers.add(answer);
        }
        return refusal;
    }

    void refuse(@Nullable Refusal given) {
        refusal = given;
    }

    void begin() {
        answers.clear();
        refusal = null;
    }

    static Question question(boolean secretaryMayRecord, PostId... posts) {
        return new Question(
                new ApprovalId(UUID.randomUUID()),
                KIND,
                new CaseRef("trial", "matter", UUID.randomUUID()),
                "是否同意延期十个工作日",
                "汛期施工受阻，附会商纪要。",
                "/trial/1",
                List.of(posts),
                new Period.WorkingDays(1),
                "practice 8",
                secretaryMayRecord);
    }
}
