package org.zhixing.paperwork.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.paperwork.PaperKind;

/** Title and words as the house would write them, for the drafter to edit (interface rule 2). */
@Component
public class FirstDraft {

    private final PaperWords words;

    FirstDraft(PaperWords words) {
        this.words = words;
    }

    public String title(PaperKind kind, List<Matter> matters, @Nullable Instructed instruction) {
        String matter = matters.isEmpty()
                ? instruction == null ? "" : instruction.title()
                : matters.size() == 1
                        ? matters.get(0).title()
                        : words.t("paperwork.draft.several", matters.get(0).title(), matters.size());
        return kind == PaperKind.FORWARDING ? words.t("paperwork.draft.forwarding.title", matter) : matter;
    }

    public String body(
            PaperKind kind, List<Matter> matters, @Nullable UnitId unit, @Nullable Answered extension, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        LocalDate due = matters.stream()
                .map(Matter::due)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        String lead = matters.isEmpty() ? "" : words.unit(matters.get(0).lead(), day);
        return switch (kind) {
            case ASSIGNMENT -> words.t("paperwork.draft.assignment");
            case EXTENSION -> extension == null ? "" : words.t("paperwork.draft.extension", extension.workingDays());
            case SUBMISSION -> words.t("paperwork.draft.submission", lead);
            case FORWARDING ->
                due == null
                        ? words.t("paperwork.draft.forwarding")
                        : words.t("paperwork.draft.forwarding.due", words.day(due));
            case TALK -> words.t("paperwork.draft.talk", lead);
        };
    }
}
