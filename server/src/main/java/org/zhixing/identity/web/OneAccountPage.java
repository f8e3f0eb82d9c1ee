package org.zhixing.identity.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Role;
import org.zhixing.identity.Position;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.factor.CertificateFacts;
import org.zhixing.shell.Choice;

/**
 * One account, as an administrator sees it.
 *
 * @param now machine time, to tell whether it is locked
 * @param positions posts of the person
 * @param roles granted roles in a fixed order
 * @param key the certificate key bound, null where none is
 * @param grantable roles that may be granted
 * @param own whether it is the administrator's own, which is not for himself to change
 */
public record OneAccountPage(
        Account account,
        Instant now,
        List<Position> positions,
        List<Role> roles,
        @Nullable CertificateFacts key,
        List<Choice> grantable,
        boolean own) {

    /** The role a post of theirs waits for, offered first; empty where none does. */
    public String waiting() {
        return positions.stream()
                .filter(position -> !position.open())
                .map(position -> position.duty().name())
                .findFirst()
                .orElse("");
    }
}
