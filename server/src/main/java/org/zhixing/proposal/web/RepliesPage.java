package org.zhixing.proposal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.proposal.listing.PublicReplies.PublicReply;

/**
 * Replies that the public may read.
 *
 * @param next address of the following page, null on the last
 */
public record RepliesPage(
        List<PublicReply> replies, Map<UnitId, String> names, Map<String, String> grades, @Nullable String next) {

    public String name(PublicReply reply) {
        return names.getOrDefault(reply.unit(), "");
    }

    public String grade(PublicReply reply) {
        return grades.getOrDefault(reply.grade(), reply.grade());
    }
}
