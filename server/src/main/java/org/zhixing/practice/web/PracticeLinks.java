package org.zhixing.practice.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.practice.BasisKind;
import org.zhixing.practice.EvidenceKind;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.desk.Seer;
import org.zhixing.practice.library.Evidence;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.practice.library.Source;
import org.zhixing.practice.library.Sources;
import org.zhixing.practice.material.MaterialRows;
import org.zhixing.practice.material.Materials;
import org.zhixing.practice.negative.Bases;
import org.zhixing.practice.negative.NegativeCaseRows;
import org.zhixing.shell.CasePaper;
import org.zhixing.shell.CasePapers;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;

/** On the pages of dockets, campaigns and conclusions: what the library keeps of them, and what may be begun from them. */
@Component
class PracticeLinks implements CasePapers {

    private static final int MOST = 20;

    private final PracticeRows practices;
    private final NegativeCaseRows negativeCases;
    private final MaterialRows items;
    private final Materials materials;
    private final Sources sources;
    private final Bases bases;
    private final PracticeSight sight;

    PracticeLinks(
            PracticeRows practices,
            NegativeCaseRows negativeCases,
            MaterialRows items,
            Materials materials,
            Sources sources,
            Bases bases,
            PracticeSight sight) {
        this.practices = practices;
        this.negativeCases = negativeCases;
        this.items = items;
        this.materials = materials;
        this.sources = sources;
        this.bases = bases;
        this.sight = sight;
    }

    @Override
    public List<CasePaper> of(CaseRef subject, Instant at, Actor actor) {
        var links = new ArrayList<CasePaper>();
        var seer = sight.seer(actor, at);
        if (subject.equals(new DocketId(subject.id()).subject())) {
            practices(links, EvidenceKind.DOCKET, subject, seer, at);
            negativeCases(links, BasisKind.RED_DOCKET, subject, seer, at);
        } else if (is(subject, org.zhixing.campaign.CaseKind.CAMPAIGN)) {
            practices(links, EvidenceKind.CAMPAIGN, subject, seer, at);
            links.add(new CasePaper(
                    false,
                    "practice.link.materials",
                    List.of(items.of(subject.id(), MaterialRows.Filter.ALL).size()),
                    "",
                    "/campaign-materials?campaign=" + subject.id()));
            if (materials
                    .campaign(subject.id(), actor, at)
                    .filter(course -> materials.mayAdd(course, actor, at))
                    .isPresent()) {
                begin(
                        links,
                        "practice.material.new.LEARNING",
                        "/campaign-materials/new?kind=LEARNING&campaign=",
                        subject);
                begin(
                        links,
                        "practice.material.new.PUBLICITY",
                        "/campaign-materials/new?kind=PUBLICITY&campaign=",
                        subject);
            }
        } else if (subject.equals(
                new org.zhixing.inspection.CaseId(org.zhixing.inspection.CaseKind.CONCLUSION, subject.id())
                        .subject())) {
            negativeCases(links, BasisKind.CONCLUSION, subject, seer, at);
        }
        return links;
    }

    private void practices(List<CasePaper> links, EvidenceKind kind, CaseRef subject, Seer seer, Instant at) {
        practices
                .restingOn(subject.id(), sight.practices(seer), MOST)
                .forEach(one -> links.add(new CasePaper(
                        false,
                        "practice.link.practice",
                        List.of(one.title()),
                        Texts.keyOf(one.state()),
                        one.id().href())));
        sources.find(List.of(new Evidence(kind, subject.id())), seer.actor(), at).stream()
                .filter(source -> !source.internal() && mayPropose(source, seer))
                .findFirst()
                .ifPresent(source -> begin(
                        links,
                        "practice.new",
                        kind == EvidenceKind.DOCKET ? "/practices/new?docket=" : "/practices/new?campaign=",
                        subject));
    }

    private static boolean mayPropose(Source source, Seer seer) {
        if (source.evidence().kind() == EvidenceKind.CAMPAIGN) {
            return source.finished() && (seer.office() || seer.speaks());
        }
        return seer.office()
                ? source.finished() || source.passedOn()
                : source.finished() && seer.speaks() && source.unit().equals(seer.home());
    }

    private void negativeCases(List<CasePaper> links, BasisKind kind, CaseRef subject, Seer seer, Instant at) {
        var known = negativeCases.restingOn(subject.id(), sight.negativeCases(seer));
        known.forEach(one -> links.add(new CasePaper(
                false,
                "practice.link.negative-case",
                List.of(one.title()),
                Texts.keyOf(one.state()),
                one.id().href())));
        boolean mayBegin = known.isEmpty()
                && seer.office()
                && bases.find(kind, subject.id(), at)
                        .filter(basis -> basis.effective() && !basis.internal())
                        .isPresent();
        if (mayBegin) {
            begin(
                    links,
                    "practice.negative-case.new",
                    kind == BasisKind.RED_DOCKET ? "/negative-cases/new?docket=" : "/negative-cases/new?conclusion=",
                    subject);
        }
    }

    private static void begin(List<CasePaper> links, String key, String href, CaseRef subject) {
        links.add(new CasePaper(true, key, List.of(), "", href + subject.id()));
    }

    private static boolean is(CaseRef subject, org.zhixing.campaign.CaseKind kind) {
        return subject.equals(new org.zhixing.campaign.CaseId(kind, subject.id()).subject());
    }
}
