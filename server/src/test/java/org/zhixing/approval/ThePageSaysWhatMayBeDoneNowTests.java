package org.zhixing.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Transactional
class ThePageSaysWhatMayBeDoneNowTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Approvals approvals;

    @Autowired
    @Qualifier("approvalToDos")
    ToDoSource toDos;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    CaseClock clock;

    @Autowired
    Trial trial;

    private SmallCity city;
    private Instant at;
    private Question question;

    @BeforeEach
    void ask() {
        trial.begin();
        city = SmallCity.foundedWith(batch);
        city.pair("周望川", "何守真");
        city.secretary("周望川", "沈秉文");
        at = clock.now();
        question = Trial.question(true, city.postOf("周望川"));
        approvals.ask(question, at, city.actor("方既明"));
    }

    @Test
    void theLeaderSeesTheQuestionAmongWhatWaitsAndAnswersIt() throws Exception {
        var leader = city.actor("周望川");
        assertThat(read("/approvals", leader).select("tbody a").eachText()).containsExactly(question.title());
        assertThat(toDos.waitingFor(leader, at, 10)).extracting(ToDo::href).containsExactly(href());
        var page = read(href(), leader);
        assertThat(page.select("form[action$=/answer] button")).hasSize(2);
        assertThat(page.select("form[action$=/record], form[action$=/confirm]")).isEmpty();
        assertThat(page.text()).contains("汛期施工受阻").doesNotContain("approval.");

        assertThat(send("/answer?approved=true&opinion=同意", leader).getRedirectedUrl())
                .isEqualTo(href());
        assertThat(read("/approvals", leader).select("tbody tr")).isEmpty();
        assertThat(read("/approvals?list=answered", leader).select("tbody tr")).hasSize(1);
        assertThat(read(href(), leader).select("form[method=post][action^=/approvals]"))
                .isEmpty();
        assertThat(read("/approvals?list=asked", city.actor("方既明")).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aNoWithoutWordsComesBackWithTheReason() throws Exception {
        var response = send("/answer?approved=false", city.actor("周望川"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(response.getContentAsString())
                        .select(".alert-danger")
                        .text())
                .contains("不同意时请写明意见");
        assertThat(trial.answers).isEmpty();
    }

    @Test
    void aQuestionForADayIsAnsweredWithThatDayOrAnEarlierOne() throws Exception {
        var leader = city.actor("周望川");
        assertThat(read(href(), leader).select("input[name=until]")).isEmpty();
        assertThat(send("/answer?approved=true&until=2026-09-01", leader).getStatus())
                .as("no day was asked for")
                .isEqualTo(422);
        var asked = clock.today().plusDays(20);
        question = Trial.question(true, city.postOf("周望川")).until(asked);
        approvals.ask(question, at, city.actor("方既明"));
        assertThat(read(href(), leader).select("input[name=until]").attr("value"))
                .isEqualTo(asked.toString());
        for (String typed : List.of(asked.plusDays(1).toString(), "不久")) {
            var refused = send("/answer?approved=true&opinion=先这样&until=" + typed, leader);
            assertThat(refused.getStatus()).isEqualTo(422);
            var page = Jsoup.parse(refused.getContentAsString());
            assertThat(page.select(".alert-danger").text()).contains("不能晚于申请的");
            assertThat(page.select("input[name=until]").attr("value")).isEqualTo(typed);
            assertThat(page.select("textarea[name=opinion]").text()).isEqualTo("先这样");
        }
        assertThat(trial.answers).isEmpty();
        var secretary = city.actor("沈秉文");
        send(
                "/record?approved=true&carrier=ORAL&decided=" + clock.today() + "&until=" + asked.minusDays(5)
                        + "&post=" + city.postOf("周望川").value(),
                secretary);
        assertThat(trial.answers).singleElement().satisfies(answer -> assertThat(answer.until())
                .isEqualTo(asked.minusDays(5)));
        assertThat(read(href(), leader).text()).contains("准予到哪一天");
    }

    @Test
    void theSecondSubmitShowsThatItWasAnswered() throws Exception {
        send("/answer?approved=true", city.actor("周望川"));
        var second = send("/answer?approved=false&opinion=再议", city.actor("周望川"));
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString()).contains("这项审批已由周望川答复");
        assertThat(trial.answers).hasSize(1);
    }

    @Test
    void theSecretaryRecordsAndTheLeaderConfirms() throws Exception {
        var secretary = city.actor("沈秉文");
        assertThat(read("/approvals", secretary).select("tbody tr")).hasSize(1);
        assertThat(read(href(), secretary).select("form[action$=/record]")).hasSize(1);
        assertThat(read(href(), secretary).select("form[action$=/answer]")).isEmpty();
        send(
                "/record?approved=true&carrier=ORAL&decided=" + clock.today() + "&post="
                        + city.postOf("周望川").value(),
                secretary);

        var leader = city.actor("周望川");
        assertThat(read("/approvals?list=to-confirm", leader).select("tbody tr"))
                .hasSize(1);
        assertThat(read(href(), leader).text()).contains("由沈秉文代周望川记录");
        assertThat(toDos.waitingFor(leader, at, 10)).extracting(ToDo::actKey).containsExactly("approval.to-do.confirm");
        assertThat(send("/confirm", leader).getRedirectedUrl()).isEqualTo(href());
        assertThat(toDos.waitingFor(leader, at, 10)).isEmpty();
    }

    @Test
    void theStandInReadsThatSheActsForAnother() throws Exception {
        city.absent("周望川", clock.today(), clock.today());
        var standIn = city.actor("何守真", Role.LEADER);
        assertThat(read(href(), standIn).text()).contains("代行周望川的职责").contains("不在岗");
    }

    @Test
    void whoHasNothingToDoWithItFindsNothing() throws Exception {
        for (var actor : new Actor[] {
            city.actor("钱有度"),
            city.actor("孙小满"),
            city.actor("何守真"),
            city.administrator(Role.SYSTEM_ADMINISTRATOR),
            city.actor("周望川", Role.AUDIT_ADMINISTRATOR)
        }) {
            assertThat(mvc.perform(get(href()).with(As.actor(actor)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(actor.personName())
                    .isEqualTo(404);
            assertThat(read("/approvals", actor).select("tbody tr")).isEmpty();
        }
        assertThat(mvc.perform(get(href()).with(As.actor(city.actor("陆正则"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("the asking office")
                .isEqualTo(200);
    }

    @Test
    void longListsContinueWhereTheyStopped() throws Exception {
        for (int i = 0; i < 60; i++) {
            approvals.ask(Trial.question(false, city.postOf("周望川")), at.plusSeconds(i), city.actor("方既明"));
        }
        var leader = city.actor("周望川");
        var first = read("/approvals", leader);
        assertThat(first.select("tbody tr")).hasSize(50);
        var second = read(first.select("a[href*=after]").attr("href"), leader);
        assertThat(second.select("tbody tr")).hasSize(11);
        assertThat(second.select("a[href*=after]")).isEmpty();
    }

    private String href() {
        return "/approvals/" + question.id().value();
    }

    private Document read(String path, Actor actor) throws Exception {
        var response = mvc.perform(get(java.net.URI.create(path)).with(As.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse send(String act, Actor actor) throws Exception {
        return mvc.perform(post(java.net.URI.create(href() + act)).with(As.actor(actor)))
                .andReturn()
                .getResponse();
    }
}
