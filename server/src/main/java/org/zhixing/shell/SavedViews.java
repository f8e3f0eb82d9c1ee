package org.zhixing.shell;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.AccountId;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;

/** The filters people keep for themselves (interface rule 6). Each account sees and changes its own alone. */
public class SavedViews {

    /** So many views of one list an account may keep. */
    public static final int MOST = 20;

    /** A name fits on a tab. */
    public static final int LONGEST_NAME = 30;

    private static final String RULE = "interface 6";

    private final JdbcClient jdbc;

    public SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The views of one list in the order in which they were first kept; without an account none. */
    @Transactional(readOnly = true)
    public List<SavedView> of(@Nullable AccountId owner, FilteredList list) {
        return owner == null
                ? List.of()
                : jdbc.sql("SELECT id, name, query FROM shell.saved_view WHERE account = :owner AND list = :list"
                                + " ORDER BY id")
                        .param("owner", owner.value())
                        .param("list", list.key())
                        .query(SavedView.class)
                        .list();
    }

    /** Keeps a filter; a view of the same name is replaced by it. */
    @Transactional
    public Outcome<String> keep(AccountId owner, FilteredList list, String name, String query) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return Outcome.refused("shell.views.refused.name", RULE, LONGEST_NAME);
        }
        var views = of(owner, list);
        if (views.size() >= MOST && views.stream().noneMatch(view -> view.name().equals(called))) {
            return Outcome.refused("shell.views.refused.many", RULE, MOST);
        }
        jdbc.sql(
                        "INSERT INTO shell.saved_view (id, account, list, name, query) VALUES (:id, :owner, :list, :name, :query)"
                                + " ON CONFLICT (account, list, name) DO UPDATE SET query = excluded.query")
                .param("id", Ids.next())
                .param("owner", owner.value())
                .param("list", list.key())
                .param("name", called)
                .param("query", query)
                .update();
        return Outcome.done(called);
    }

    /** Gives a view another name. */
    @Transactional
    public Outcome<String> rename(AccountId owner, UUID view, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return Outcome.refused("shell.views.refused.name", RULE, LONGEST_NAME);
        }
        int renamed = jdbc.sql("UPDATE shell.saved_view v SET name = :name WHERE id = :id AND account = :owner"
                        + " AND NOT EXISTS (SELECT 1 FROM shell.saved_view o WHERE o.account = v.account"
                        + " AND o.list = v.list AND o.name = :name AND o.id <> v.id)")
                .param("name", called)
                .param("id", view)
                .param("owner", owner.value())
                .update();
        return renamed == 1 ? Outcome.done(called) : Outcome.refused("shell.views.refused.taken", RULE, called);
    }

    /** Forgets a view; one that is not the owner's, or gone already, changes nothing. */
    @Transactional
    public void forget(AccountId owner, UUID view) {
        jdbc.sql("DELETE FROM shell.saved_view WHERE id = :id AND account = :owner")
                .param("id", view)
                .param("owner", owner.value())
                .update();
    }
}
