package org.zhixing.supervision.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffHandler;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitSignOff;
import org.zhixing.supervision.report.UnitVoice;

/**
 * How a month's batch ends (practice 3 and 6): with the last step each answer becomes a report in the same transaction; a
 * no brings all of them back to whoever laid them forward. What cannot go out any longer by itself stays typed and keeps
 * nothing else back.
 */
@Component
class RoundBatchWay implements SignOffHandler {

    private final RoundBatches batches;
    private final Dockets dockets;
    private final Notifications notifications;

    RoundBatchWay(RoundBatches batches, Dockets dockets, Notifications notifications) {
        this.batches = batches;
        this.dockets = dockets;
        this.notifications = notifications;
    }

    /** None of its own: it goes by the steps for reports of progress. */
    @Override
    public List<String> kinds() {
        return List.of();
    }

    @Override
    public boolean handles(String kind, CaseRef subject) {
        return subject.type().equals(RoundBatch.TYPE);
    }

    @Override
    public String nameKey(String kind) {
        return Texts.keyOf(UnitReportKind.PROGRESS);
    }

    @Override
    public @Nullable Refusal completed(SignOff signOff, Instant at, Actor actor) {
        var batch = batches.hold(signOff.subject().id());
        List<DocketCommand> commands = batches.answers(batch.id()).stream()
                .<DocketCommand>map(one -> new DocketCommand.ReportProgress(
                        one.docket(),
                        one.words(),
                        null,
                        one.amount(),
                        List.of(),
                        one.milestones(),
                        one.unchanged(),
                        new UnitSignOff(signOff.subject(), one.typedBy())))
                .toList();
        var outcomes = dockets.perform(commands, at, UnitVoice.of(actor));
        var reported = new ArrayList<DocketId>();
        Refusal last = null;
        for (int i = 0; i < commands.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused<DocketId> no) {
                last = no.refusal();
            } else {
                reported.add(commands.get(i).docket());
            }
        }
        if (reported.isEmpty() && last != null) {
            return last;
        }
        batches.sent(batch.id(), reported, at);
        batches.record(batch.id(), "round.sign", Map.of("items", reported.size()), at, actor);
        tell(
                batch,
                last == null ? "supervision.message.batch-sent" : "supervision.message.batch-sent-in-part",
                Integer.toString(reported.size()),
                at);
        return null;
    }

    @Override
    public void declined(SignOff signOff, String words, Instant at, Actor actor) {
        var batch = batches.hold(signOff.subject().id());
        batches.back(batch.id(), words, at);
        tell(batch, "supervision.message.batch-back", words, at);
    }

    private void tell(RoundBatch batch, String key, String words, Instant at) {
        String month = batch.of().month().toString();
        notifications.send(new Message(
                new Recipient.ToPerson(batch.presenter()),
                RoundBatch.subject(batch.id()),
                key,
                List.of(month, words),
                "/rounds/" + month,
                month,
                at,
                false));
    }
}
