package org.zhixing.practice.web;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.practice.material.Materials;
import org.zhixing.practice.negative.NegativeCaseRows;
import org.zhixing.timelimit.LimitAccess;

/** Whose the files, limits and records of a case are: files go with the page, the record with those inside. */
class PracticeCases {

    private final PracticeRows practices;
    private final NegativeCaseRows negativeCases;
    private final Materials materials;
    private final PracticeSight sight;
    private final CaseClock clock;

    PracticeCases(
            PracticeRows practices,
            NegativeCaseRows negativeCases,
            Materials materials,
            PracticeSight sight,
            CaseClock clock) {
        this.practices = practices;
        this.negativeCases = negativeCases;
        this.materials = materials;
        this.sight = sight;
        this.clock = clock;
    }

    final boolean mayOpen(Actor actor, CaseRef subject, boolean record) {
        var at = clock.now();
        var seer = sight.seer(actor, at);
        var kind = Arrays.stream(CaseKind.values())
                .filter(one -> one.type().equals(subject.type()))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            return false;
        }
        var id = new CaseId(kind, subject.id());
        return switch (kind) {
            case PRACTICE ->
                practices
                        .find(id, sight.practices(seer))
                        .filter(one -> !record || PracticePages.inside(one, seer))
                        .isPresent();
            // what a unit put before the office with its word is not shown to all readers
            case NEGATIVE_CASE ->
                negativeCases
                        .find(id, sight.negativeCases(seer))
                        .filter(one -> NegativeCasePages.inside(one, seer))
                        .isPresent();
            case MATERIAL -> materials.find(id, actor, at).isPresent();
        };
    }

    /** Files of a case open with its page. */
    @Component
    static class Files extends PracticeCases implements AttachmentAccess {

        Files(
                PracticeRows practices,
                NegativeCaseRows negativeCases,
                Materials materials,
                PracticeSight sight,
                CaseClock clock) {
            super(practices, negativeCases, materials, sight, clock);
        }

        @Override
        public String module() {
            return CaseId.MODULE;
        }

        @Override
        public boolean mayRead(Actor actor, CaseRef subject) {
            return mayOpen(actor, subject, false);
        }
    }

    /** The record of a case opens to those who see how it came about. */
    @Component
    static class Records extends PracticeCases implements LedgerAccess, LimitAccess {

        Records(
                PracticeRows practices,
                NegativeCaseRows negativeCases,
                Materials materials,
                PracticeSight sight,
                CaseClock clock) {
            super(practices, negativeCases, materials, sight, clock);
        }

        @Override
        public String module() {
            return CaseId.MODULE;
        }

        @Override
        public boolean mayRead(Actor actor, CaseRef subject) {
            return mayOpen(actor, subject, true);
        }

        @Override
        public boolean maySee(Actor actor, CaseRef subject) {
            return mayRead(actor, subject);
        }

        @Override
        public String hrefOf(CaseRef subject) {
            return Arrays.stream(CaseKind.values())
                    .filter(kind -> kind.type().equals(subject.type()))
                    .map(kind -> new CaseId(kind, subject.id()).href())
                    .findFirst()
                    .orElse(CaseKind.PRACTICE.path());
        }
    }
}
