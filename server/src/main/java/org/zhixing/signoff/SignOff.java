package org.zhixing.signoff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.approval.ApprovalId;

/**
 * A paper on its way.
 *
 * @param place of the step that it waits for; that of the last one when complete
 * @param submitter who answers for the text
 * @param question the open question to the posts of a step, null while the office has it
 * @param marks of all rounds, in order
 */
public record SignOff(
        CaseRef subject,
        Path path,
        SignOffState state,
        int round,
        int place,
        PersonId submitter,
        String submitterName,
        @Nullable ApprovalId question,
        List<Mark> marks) {

    /** What it waits for; empty when it has come back or is complete. */
    public Optional<Step> waitsFor() {
        return state == SignOffState.RUNNING ? Optional.of(path.at(place)) : Optional.empty();
    }

    /** Whether it waits for somebody of the office to read it, and this may be him: nobody checks what he submitted. */
    public boolean waitsForCheckBy(@Nullable PersonId person) {
        return waitsFor().filter(step -> step.kind() == StepKind.CHECK).isPresent() && !submitter.equals(person);
    }

    /** Whether this person has checked it in this round: he does not sign it as well (practice 7). */
    public boolean checkedBy(@Nullable PersonId person) {
        return person != null
                && standing().stream().anyMatch(mark -> mark.kind() == StepKind.CHECK && person.equals(mark.person()));
    }

    /**
     * The steps for which a signed page may stand now (practice 3): the one that it waits for, and on a unit's own way each
     * later one, because the sheet that the head has signed has passed the others on paper.
     */
    public List<Step> byPage() {
        var due = waitsFor().orElse(null);
        if (due == null || !due.kind().asksPosts()) {
            return List.of();
        }
        return path.steps().stream()
                .filter(step -> path.unit() == null ? step.equals(due) : step.place() >= due.place())
                .filter(Step::byPage)
                .toList();
    }

    /** Whether a signed page may stand for the answer that it waits for (practice 3). */
    public boolean takesPage() {
        return !byPage().isEmpty();
    }

    /** What stands: the marks of this round. */
    public List<Mark> standing() {
        return marks.stream().filter(mark -> mark.round() == round).toList();
    }

    /** The mark that stands for a kind of step, the last where there are several. */
    public Optional<Mark> standing(StepKind kind) {
        return standing().stream().filter(mark -> mark.kind() == kind).reduce((earlier, later) -> later);
    }
}
