package org.zhixing.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;

/**
 * The publication of one matter or practice as the office sees it.
 *
 * @param number of the docket, empty for a practice
 * @param sourceHref page of what is published
 * @param code under which everybody finds it; says nothing of the docket
 * @param reason why it was declined or withdrawn, the last
 * @param editions all wordings, the latest first
 */
public record Disclosure(
        UUID id,
        Source source,
        String number,
        String title,
        String sourceHref,
        UnitId lead,
        String code,
        DisclosureState state,
        String reason,
        List<Edition> editions,
        int version) {

    static final String MODULE = "disclosure";
    static final String TYPE = "item";

    public Disclosure {
        editions = List.copyOf(editions);
    }

    /** What became of a wording. */
    public enum Standing {
        WAITING,
        RELEASED,
        DECLINED,
        /** Another took its place, or the matter was withdrawn. */
        PAST
    }

    /**
     * One wording and who answers for it.
     *
     * @param decidedBy who released or declined it, null while it waits
     */
    public record Edition(
            UUID id,
            int nth,
            Wording wording,
            Standing standing,
            UUID proposer,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    public static CaseRef subject(UUID id) {
        return new CaseRef(MODULE, TYPE, id);
    }

    public String href() {
        return "/disclosures/" + id;
    }

    public String href(DisclosureAct act) {
        return href() + "/" + act.slug();
    }

    /** Where everybody reads it. */
    public String publicHref() {
        return (source.isPractice() ? "/public/practices/" : "/public/progress/") + code;
    }

    public Optional<Edition> waiting() {
        return with(Standing.WAITING);
    }

    public Optional<Edition> released() {
        return with(Standing.RELEASED);
    }

    private Optional<Edition> with(Standing standing) {
        return editions.stream().filter(one -> one.standing() == standing).findFirst();
    }
}
