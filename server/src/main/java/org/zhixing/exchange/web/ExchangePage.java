package org.zhixing.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.exchange.Calls;
import org.zhixing.exchange.Chosen;
import org.zhixing.exchange.ConnectedSystem;
import org.zhixing.exchange.Matter;
import org.zhixing.exchange.Problem;
import org.zhixing.exchange.WaitingInstruction;
import org.zhixing.exchange.WaitingProposal;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Frame;

/**
 * What came and went between the office and other systems.
 *
 * @param proposals the first that wait
 * @param proposalsWaiting how many wait in all
 * @param said what was ticked and typed about proposals before some were left
 * @param matterClasses classes of matter of proposals: the city’s name by the code
 * @param names written names of units that nobody knows
 * @param duties items of duty lists, the likely ones first; none where no list is in force
 * @param duty what was said of it before it was refused
 * @param refusal of the file that was offered, or of what was to be opened
 */
public record ExchangePage(
        List<ConnectedSystem> systems,
        List<Choice> working,
        List<Matter> waiting,
        List<WaitingInstruction> instructions,
        List<WaitingProposal> proposals,
        int proposalsWaiting,
        Said said,
        Map<String, String> matterClasses,
        Map<UUID, List<Problem>> problems,
        List<String> names,
        List<Choice> units,
        List<Matter> decided,
        List<Calls.Call> calls,
        int most,
        List<Choice> duties,
        DutyGround duty,
        @Nullable Refusal refusal) {

    /**
     * What was ticked and typed about proposals.
     *
     * @param decided how many were decided on nevertheless
     * @param left how many were not, 0 where none was looked at
     * @param refusal of the first that was left, null where nothing was refused
     */
    public record Said(
            Set<Chosen> ticked, String matterClass, String reason, int decided, int left, @Nullable Refusal refusal) {

        static final Said NOTHING = new Said(Set.of(), "", "", 0, 0, null);

        /** Whether this field has to be filled in. */
        public boolean lacks(String field) {
            return refusal != null && refusal.key().equals("exchange.refused." + field);
        }
    }

    /** Classes of matter in the reader's language where we know them. */
    public List<Choice> classes(Frame frame) {
        return matterClasses.entrySet().stream()
                .map(one -> {
                    String known = frame.known("proposal.matter-class." + one.getKey());
                    return new Choice(one.getKey(), known.isEmpty() ? one.getValue() : known);
                })
                .toList();
    }

    /** What the other system says it is about; a dash where an officer is to choose. */
    public String classOf(WaitingProposal one, Frame frame) {
        return classes(frame).stream()
                .filter(choice -> one.offered().matterClass().equals(choice.value())
                        || one.offered().matterClass().equals(matterClasses.get(choice.value())))
                .map(Choice::label)
                .findFirst()
                .orElse("—");
    }

    public List<Problem> problemsOf(Matter matter) {
        return problems.getOrDefault(matter.id(), List.of());
    }
}
