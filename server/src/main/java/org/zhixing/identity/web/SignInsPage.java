package org.zhixing.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.identity.account.Account;
import org.zhixing.ledger.Timeline;

/**
 * What was done with accounts, newest first, or with one account, oldest first.
 *
 * @param lines each with the account it belongs to
 * @param one the account, null for all
 * @param next address of the next page, null on the last one
 */
public record SignInsPage(List<Line> lines, Map<UUID, Account> accounts, @Nullable Account one, @Nullable String next) {

    /** One act and its account. */
    public record Line(UUID account, Timeline.Line act) {}
}
