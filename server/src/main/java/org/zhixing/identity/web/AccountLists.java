package org.zhixing.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.Accounts;

/** Lists of accounts, page by page in the order of user names. */
final class AccountLists {

    private AccountLists() {}

    static AccountsPage page(Accounts accounts, String path, String words, String after, int size, Instant now) {
        String asked = words.strip();
        List<Account> found = accounts.page(asked, after, size + 1);
        if (found.size() <= size) {
            return new AccountsPage(found, asked, now, null);
        }
        List<Account> shown = found.subList(0, size);
        String next = path + "?q=" + encoded(asked) + "&after="
                + encoded(shown.get(size - 1).username());
        return new AccountsPage(shown, asked, now, next);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
