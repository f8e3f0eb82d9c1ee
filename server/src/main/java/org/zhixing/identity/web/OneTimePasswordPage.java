package org.zhixing.identity.web;

import org.zhixing.identity.account.Account;

/**
 * A password to be told to the person; shown this once.
 *
 * @param hours so long it works
 */
public record OneTimePasswordPage(Account account, String password, int hours) {}
