package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhixing.act.AccountId;
import org.zhixing.act.Outcome;

/** Interface rule 6: a filter is kept under a name, seen, renamed and forgotten by its owner alone. */
@SpringBootTest
class SavedViewsAreOnesOwnTests {

    private static final FilteredList LIST = new FilteredList("dockets", "/dockets", Set.of("state", "text"));
    private static final FilteredList OTHER = new FilteredList("papers", "/papers", Set.of("code"));

    @Autowired
    SavedViews views;

    private final AccountId owner = AccountId.next();

    @Test
    void whatIsKeptIsFoundInItsOwnListOnly() {
        views.keep(owner, LIST, " 我的 ", "state=CLOSED");
        assertThat(views.of(owner, LIST)).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("我的");
            assertThat(view.query()).isEqualTo("state=CLOSED");
        });
        assertThat(views.of(owner, OTHER)).isEmpty();
        assertThat(views.of(null, LIST)).isEmpty();
    }

    @Test
    void nobodyElseSeesRenamesOrForgetsIt() {
        views.keep(owner, LIST, "我的", "state=CLOSED");
        var view = views.of(owner, LIST).get(0);
        var stranger = AccountId.next();
        assertThat(views.of(stranger, LIST)).isEmpty();
        assertThat(views.rename(stranger, view.id(), "别的")).isInstanceOf(Outcome.Refused.class);
        views.forget(stranger, view.id());
        assertThat(views.of(owner, LIST)).containsExactly(view);
    }

    @Test
    void theSameNameIsReplacedAndATakenOneRefused() {
        views.keep(owner, LIST, "一", "state=CLOSED");
        views.keep(owner, LIST, "一", "state=OPENED");
        views.keep(owner, LIST, "二", "text=x");
        assertThat(views.of(owner, LIST)).extracting(SavedView::query).containsExactly("state=OPENED", "text=x");
        var second = views.of(owner, LIST).get(1);
        assertThat(views.rename(owner, second.id(), "一")).isInstanceOf(Outcome.Refused.class);
        assertThat(views.rename(owner, second.id(), "三")).isInstanceOf(Outcome.Done.class);
        views.forget(owner, second.id());
        assertThat(views.of(owner, LIST)).extracting(SavedView::name).containsExactly("一");
    }

    @Test
    void namesFitOnATabAndTheirNumberOnAPage() {
        assertThat(views.keep(owner, LIST, " ", "state=CLOSED")).isInstanceOf(Outcome.Refused.class);
        assertThat(views.keep(owner, LIST, "长".repeat(SavedViews.LONGEST_NAME + 1), "state=CLOSED"))
                .isInstanceOf(Outcome.Refused.class);
        for (int i = 0; i < SavedViews.MOST; i++) {
            assertThat(views.keep(owner, LIST, "视图" + i, "text=" + i)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(views.keep(owner, LIST, "再一个", "text=z")).isInstanceOf(Outcome.Refused.class);
        assertThat(views.keep(owner, LIST, "视图0", "text=z")).isInstanceOf(Outcome.Done.class);
    }
}
