package org.zhixing.identity.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.identity.account.Account;

/**
 * A list of accounts.
 *
 * @param words what was looked for, else empty
 * @param now machine time, to tell who is locked
 * @param next address of the next page, null on the last one
 */
public record AccountsPage(List<Account> accounts, String words, Instant now, @Nullable String next) {}
