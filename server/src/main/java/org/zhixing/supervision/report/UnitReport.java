package org.zhixing.supervision.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitReportState;
import org.zhixing.supervision.UnitSignOff;

/**
 * A report inside its unit, before anybody outside sees it.
 *
 * @param unit the lead unit as it was when the report was written
 * @param drafter who put it forward last and answers for its words
 * @param drafterName with the post
 * @param wordsBack why it came back or ended, null while nobody has said so
 */
public record UnitReport(
        UnitReportId id,
        DocketId docket,
        String docketNumber,
        String docketTitle,
        UnitId unit,
        UnitReportKind kind,
        UnitReportState state,
        int version,
        Content content,
        PersonId drafter,
        String drafterName,
        Instant putForwardAt,
        @Nullable String wordsBack,
        @Nullable Instant submittedAt) {

    /**
     * What is to be reported.
     *
     * @param percent and the others behind it belong to progress alone
     * @param evidence files of this report
     * @param lateReason why it comes after its day, empty where it does not (R047)
     */
    public record Content(
            String words,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            List<UUID> milestones,
            List<UUID> evidence,
            String lateReason) {

        public Content {
            milestones = List.copyOf(milestones);
            evidence = List.copyOf(evidence);
        }

        /** In time. */
        public Content(
                String words,
                @Nullable BigDecimal percent,
                @Nullable BigDecimal amount,
                List<UUID> milestones,
                List<UUID> evidence) {
            this(words, percent, amount, milestones, evidence, "");
        }

        Content withEvidence(List<UUID> files) {
            return new Content(words, percent, amount, milestones, files, lateReason);
        }
    }

    /** What goes out when the steps are done. */
    DocketCommand command(List<UUID> files) {
        return command(docket, kind, content.withEvidence(files), new UnitSignOff(id.subject(), drafterName));
    }

    static DocketCommand command(DocketId docket, UnitReportKind kind, Content content, UnitSignOff passed) {
        return switch (kind) {
            case COMPLETION ->
                new DocketCommand.ReportCompletion(
                        docket,
                        DocketCommand.ANY_VERSION,
                        content.words(),
                        content.evidence(),
                        content.lateReason(),
                        passed);
            case PROGRESS ->
                new DocketCommand.ReportProgress(
                        docket,
                        content.words(),
                        content.percent(),
                        content.amount(),
                        content.evidence(),
                        content.milestones(),
                        false,
                        passed);
        };
    }
}
