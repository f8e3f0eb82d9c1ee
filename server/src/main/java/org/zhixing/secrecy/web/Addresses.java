package org.zhixing.secrecy.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;

/** Pages of cases, and the cases behind pasted addresses. */
final class Addresses {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Addresses() {}

    /** The ids in what was pasted; an address, a list of them, or the ids alone. */
    static Set<UUID> ids(String pasted) {
        var ids = new LinkedHashSet<UUID>();
        ID.matcher(pasted.toLowerCase(Locale.ROOT)).results().forEach(found -> ids.add(UUID.fromString(found.group())));
        return ids;
    }

    /**
     * The ids in rows of pasted addresses, each with its row, counted from 1. A row that holds none is refused: what
     * somebody meant to be destroyed is never passed over in silence.
     */
    static Outcome<Map<UUID, Integer>> rows(String pasted) {
        var rows = new LinkedHashMap<UUID, Integer>();
        int row = 0;
        for (String line : pasted.lines().toList()) {
            row++;
            var found = ids(line);
            if (found.isEmpty() && !line.isBlank()) {
                return Outcome.refused("secrecy.refused.unknown-case", "practice 10", row);
            }
            for (UUID id : found) {
                rows.putIfAbsent(id, row);
            }
        }
        return Outcome.done(rows);
    }

    /** The page of a case; one that has none leads nowhere further. */
    static String of(CaseRef one) {
        return switch (one.module() + "." + one.type()) {
            case "supervision.docket" -> "/dockets/" + one.id();
            case "supervision.instruction" -> "/instructions/" + one.id();
            case "plan.document" -> "/plans/" + one.id() + "/review";
            case "plan.campaign" -> "/campaigns/" + one.id();
            case "attachment.file" -> "/attachments/" + one.id();
            case "intake.register" -> "/intake/" + one.id();
            case "proposal.proposal" -> "/deputy-proposals/" + one.id();
            case "paper.sheet" -> "/papers/" + one.id();
            case "inspection.plan" -> "/inspections/" + one.id();
            case "inspection.record" -> "/inspections/records/" + one.id();
            case "inspection.conclusion" -> "/inspections/conclusions/" + one.id();
            case "inspection.rectification" -> "/rectifications/" + one.id();
            case "inspection.look-back" -> "/look-back/" + one.id();
            case "inspection.challenge" -> "/burden/challenges/" + one.id();
            case "brief.brief" -> "/briefs/" + one.id();
            case "campaign.campaign" -> "/campaigns/courses/" + one.id();
            case "exchange.matter" -> "/exchange/matters/" + one.id();
            case "succession.act" -> "/successions/" + one.id();
            case "approval.question" -> "/approvals/" + one.id();
            case "decision.meeting" -> "/meetings/" + one.id();
            case "project.project" -> "/projects/" + one.id();
            default -> "/secrecy";
        };
    }
}
