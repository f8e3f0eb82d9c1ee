package org.zhixing.campaign.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhixing.campaign.CaseId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Papers;

/** The timeline of a case, with its sheets; it names what the page of the case shows its reader. */
@Component("campaignTimelines")
class CaseTimelines {

    /** Acts of a campaign that name one task or unit, and where. */
    private static final Map<String, String> OF_ONE =
            Map.of("campaign.recognise", "task", "campaign.take-back", "task", "campaign.check", "unit");

    private static final String OPEN = "open";

    /** What lies with no unit is named by a message key. */
    private static final String KEY = CaseId.MODULE + ".";

    private final Ledger ledger;
    private final Papers papers;

    CaseTimelines(Ledger ledger, Papers papers) {
        this.ledger = ledger;
        this.papers = papers;
    }

    Timeline of(CaseId id) {
        var subject = id.subject();
        return Timeline.whole(subject, ledger.timeline(subject), links(id));
    }

    /**
     * As one unit reads it: what others are asked for and found to have done is withheld, and so is the proof, in which it
     * stands.
     *
     * @param own titles of the unit's tasks in the campaign, and its name
     */
    Timeline narrowed(CaseId id, Set<String> own) {
        var recorded = ledger.timeline(id.subject()).stream()
                .map(one -> narrowed(one, own))
                .toList();
        return Timeline.of(
                recorded,
                one -> isOfOthers(one.entry(), own) ? Sight.Visibility.WITHHELD : Sight.Visibility.SHOWN,
                links(id),
                null);
    }

    private Map<String, Timeline.FileLink> links(CaseId id) {
        return Timeline.links(List.of(), papers.of(id.subject()));
    }

    private static boolean isOfOthers(Entry entry, Set<String> own) {
        var field = OF_ONE.get(entry.verb());
        var named = field == null ? null : entry.changed().get(field);
        return named != null && !own.contains(named.toString());
    }

    /** Of what was left open, the unit's own and what lies with none; of the others how many. */
    private static Recorded narrowed(Recorded one, Set<String> own) {
        var entry = one.entry();
        if (!(entry.changed().get(OPEN) instanceof Collection<?> open)) {
            return one;
        }
        var shown = open.stream()
                .map(Object::toString)
                .filter(title -> own.contains(title) || title.startsWith(KEY))
                .toList();
        var changed = new LinkedHashMap<>(entry.changed());
        changed.put(OPEN, shown);
        if (shown.size() < open.size()) {
            changed.put("open-of-others", open.size() - shown.size());
        }
        return new Recorded(
                one.id(),
                one.position(),
                new Entry(entry.stream(), entry.at(), entry.actor(), entry.verb(), changed, entry.evidence()),
                one.sealed(),
                one.recordedAt(),
                one.erasedUnder());
    }
}
