package org.zhixing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.shell.CurrentActor;

@NotificationTest
class WithoutMailMessagesStayInTheInboxTests {

    @Autowired
    Notifications notifications;

    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    Town town;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void nothingWaitsForAChannelThatIsNotThere() {
        var liaison = town.someone("苏木");
        send(liaison, "1号", true);
        outbox.carry();
        outbox.digest();
        assertThat(jdbc.sql("SELECT count(*) FROM notification.waiting")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(inbox.unread(liaison)).isEqualTo(1);
    }

    @Test
    void thePageListsAndTheBellCounts() throws Exception {
        var liaison = town.someone("苏木");
        assertThat(text(liaison, "/inbox/count")).isEmpty();
        assertThat(Jsoup.parse(text(liaison, "/inbox")).select(".zx-empty")).hasSize(1);
        for (int i = 0; i < 53; i++) {
            send(liaison, i + "号", i == 52);
        }
        assertThat(text(liaison, "/inbox/count")).isEqualTo("53");
        var first = Jsoup.parse(text(liaison, "/inbox"));
        assertThat(first.select(".zx-inbox li.unread")).hasSize(50);
        var older = first.select("a[href*=before]").attr("href");
        assertThat(Jsoup.parse(text(liaison, older)).select(".zx-inbox li")).hasSize(3);
        assertThat(text(liaison, "/inbox?lang=en")).contains("Mark all as read");

        var newest = first.select("input[name=newest]").attr("value");
        browser.perform(as(liaison, post("/inbox/read").param("newest", newest)))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(text(liaison, "/inbox/count")).isEmpty();
        assertThat(Jsoup.parse(text(liaison, "/inbox?unread=true")).select(".zx-empty"))
                .hasSize(1);
    }

    @Test
    void openingAMessageMarksItAndLeadsOn() throws Exception {
        var liaison = town.someone("苏木");
        send(liaison, "9号", false);
        var item = inbox.list(liaison, false, null, 1).get(0);
        browser.perform(as(town.someone("方晴"), post("/inbox/" + item.id() + "/open")))
                .andExpect(status().isNotFound());
        assertThat(inbox.unread(liaison)).isEqualTo(1);
        browser.perform(as(liaison, post("/inbox/" + item.id() + "/open"))).andExpect(redirectedUrl(item.href()));
        assertThat(inbox.unread(liaison)).isZero();
    }

    @Test
    void aForgedPlaceIsRefusedOrIgnored() throws Exception {
        var liaison = town.someone("苏木");
        browser.perform(as(liaison, post("/inbox/read").param("newest", "x_y"))).andExpect(status().isBadRequest());
        assertThat(text(liaison, "/inbox?before=x_y")).isNotEmpty();
        browser.perform(as(liaison, get("/inbox?unread=perhaps"))).andExpect(status().isBadRequest());
    }

    private void send(Actor to, String number, boolean urgent) {
        transaction.executeWithoutResult(status -> notifications.send(Letters.to(Letters.person(to), number, urgent)));
    }

    private String text(Actor actor, String path) throws Exception {
        return browser.perform(as(actor, get(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
        return request.with(user(actor.personName())).with(csrf()).with(made -> {
            CurrentActor.set(made, actor);
            return made;
        });
    }
}
