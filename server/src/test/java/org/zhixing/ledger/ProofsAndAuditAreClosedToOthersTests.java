package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.ledger.verify.ProofCheck;
import org.zhixing.ledger.verify.Verdict;
import org.zhixing.shell.CurrentActor;

@LedgerTest
@AutoConfigureMockMvc
@Import(ProofsAndAuditAreClosedToOthersTests.OneReader.class)
class ProofsAndAuditAreClosedToOthersTests {

    private static final Actor READER = Acts.officer();

    @Autowired
    MockMvc browser;

    @Autowired
    Ledger ledger;

    @Autowired
    Seals seals;

    @Autowired
    LedgerKeys keys;

    @Autowired
    TransactionTemplate transaction;

    /** A module whose cases one person may read, and one kind of stream for audit. */
    static class OneReader {

        @Bean
        LedgerAccess access() {
            return new LedgerAccess() {
                @Override
                public String module() {
                    return "supervision";
                }

                @Override
                public boolean mayRead(Actor actor, CaseRef subject) {
                    return READER.person() != null && READER.person().equals(actor.person());
                }
            };
        }

        @Bean
        AuditedStreams accounts() {
            return new AuditedStreams("ledger/settings", "ledger.audit.title");
        }
    }

    @Test
    void whoMayReadTheCaseTakesItsProof() throws Exception {
        var subject = sealedCase("supervision");
        var file = fetch(READER, "/ledger/proof/" + subject)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(new ProofCheck(keys.publicKey()).check(file)).isInstanceOf(Verdict.Intact.class);
        fetch(READER, "/ledger/key").andExpect(status().isOk());
    }

    @Test
    void nobodyElseDoes() throws Exception {
        var subject = sealedCase("supervision");
        fetch(Acts.officer(), "/ledger/proof/" + subject).andExpect(status().isNotFound());
        for (Role role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            fetch(with(READER, role), "/ledger/proof/" + subject).andExpect(status().isNotFound());
        }
        fetch(READER, "/ledger/proof/" + sealedCase("plan")).andExpect(status().isNotFound());
        fetch(READER, "/ledger/proof/supervision/docket/" + UUID.randomUUID()).andExpect(status().isNotFound());
        fetch(READER, "/ledger/proof/supervision/docket/x").andExpect(status().isBadRequest());
    }

    @Test
    void auditAdministratorsReadAccountsAndNoCase() throws Exception {
        var auditor = with(READER, Role.AUDIT_ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 60; i++) {
                ledger.append(Entry.of(
                        new Stream("ledger/settings", Ids.next()),
                        Acts.MORNING.plusSeconds(i % 7),
                        Acts.officer(),
                        "erased",
                        Map.of("rule", "第" + i + "个")));
            }
            ledger.append(Acts.act(Acts.docket(), "docket.opened"));
        });
        var first = Jsoup.parse(text(auditor, "/audit"));
        assertThat(first.select(".zx-timeline > li")).hasSize(50);
        var second = Jsoup.parse(text(auditor, first.select("a[href*=before]").attr("href")));
        assertThat(second.select(".zx-timeline > li")).hasSize(10);
        assertThat(first.text() + second.text()).doesNotContain("整治河道").contains("第0个", "第59个");
        assertThat(text(auditor, "/audit?kind=ledger/settings&lang=en")).contains("Public key for checking");
        assertThat(Jsoup.parse(text(auditor, "/audit?kind=supervision/docket")).select(".zx-empty"))
                .hasSize(1);
        assertThat(text(auditor, "/audit?before=nonsense")).isNotEmpty();
    }

    @Test
    void othersFindNothingInTheAudit() throws Exception {
        transaction.executeWithoutResult(status -> ledger.append(
                Entry.of(new Stream("ledger/settings", Ids.next()), Acts.MORNING, Acts.officer(), "erased", Map.of())));
        assertThat(Jsoup.parse(text(READER, "/audit")).select(".zx-timeline")).isEmpty();
    }

    private CaseRef sealedCase(String module) {
        var subject = new CaseRef(module, "docket", Ids.next());
        Acts.record(transaction, ledger, 2, subject);
        seals.seal();
        return subject;
    }

    private static Actor with(Actor actor, Role role) {
        return new Actor(
                AccountId.next(),
                new PersonId(java.util.Objects.requireNonNull(actor.person()).value()),
                "审计员",
                null,
                "",
                null,
                "",
                Set.of(role),
                null);
    }

    private String text(Actor actor, String path) throws Exception {
        return fetch(actor, path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions fetch(Actor actor, String path) throws Exception {
        return browser.perform(get(java.net.URI.create(path)).with(user("x")).with(request -> {
            CurrentActor.set(request, actor);
            return request;
        }));
    }
}
