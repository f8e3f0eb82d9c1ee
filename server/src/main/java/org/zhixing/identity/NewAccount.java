package org.zhixing.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;

/**
 * An account to be opened for a person.
 *
 * @param username unique, case does not matter
 * @param personName the person's name as it is now
 * @param granted roles granted from the beginning: one administrator role alone, or roles that issue or approve notices;
 *     everyday duties (liaison, head, section staff, secretary) come with the post and may be named here without effect
 * @param password null when none is set yet; then the account cannot sign in by password
 */
public record NewAccount(
        String username, PersonId person, String personName, Set<Role> granted, @Nullable String password) {

    public NewAccount {
        granted = Set.copyOf(granted);
    }
}
