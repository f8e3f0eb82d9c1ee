package org.zhixing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.OneConnectionAThread;
import org.zhixing.act.Outcome;
import org.zhixing.approval.Approvals;
import org.zhixing.exchange.file.MatterFiles;
import org.zhixing.ledger.Ledger;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.MeetingWay;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.Proposals;
import tools.jackson.databind.JsonNode;

/** Practice 6, R087: a session's list comes in under the platform's numbers, and its replies go back under them. */
class ProposalsComeInOnceAndAPersonRegistersThemTests extends ExchangeTest {

    private static final String FINANCE = "云泽市财政局";
    private static final String LIAISON = "吴常清";
    private static final String HEAD = "钱有度";

    @Autowired
    OfferedProposals offered;

    @Autowired
    Proposals proposals;

    @Autowired
    Systems connected;

    @Autowired
    Approvals approvals;

    @Autowired
    FileOffers offers;

    @Autowired
    MatterFiles files;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    private static String proposal(String number, String more) {
        return """
                {"number":"%s","kind":"DEPUTY","body":"市第七届人民代表大会第五次会议","title":"加快老旧管网改造%s",
                 "text":"建议加快改造。","filedOn":"2026-02-20",
                 "signers":[{"name":"江照野","address":"临江区望江路8号","contact":"13800001234"}]%s}"""
                .formatted(number, number, more);
    }

    private static String classed(String number) {
        return proposal(number, ",\"matterClass\":\"城乡建设\"");
    }

    private Answer hand(String token, String... all) {
        return call("POST", "/api/v1/proposals", token, "{\"proposals\":[" + String.join(",", all) + "]}");
    }

    private static String result(Answer answer, int place) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items").get(place).get("result").asString();
    }

    private static String field(Answer answer, int place) {
        return answer.json()
                .get("items")
                .get(place)
                .get("problems")
                .get(0)
                .get("field")
                .asString();
    }

    private JsonNode told(Systems.Told system, String number) {
        var answer = get(system.token(), "/api/v1/proposals?number=" + number);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("proposals")).hasSize(1);
        return answer.json().get("proposals").get(0);
    }

    private List<Chosen> waiting(String... numbers) {
        return offered.waiting(city.actor(OFFICER)).stream()
                .filter(one -> List.of(numbers).contains(one.offered().number()))
                .map(WaitingProposal::chosen)
                .toList();
    }

    private ProposalId registered(String number) {
        return new ProposalId(jdbc.sql("SELECT proposal FROM exchange.proposal WHERE number = :number")
                .param("number", number)
                .query(UUID.class)
                .single());
    }

    @Test
    void theSameWordsTwiceAreOneAndWhatWasDecidedStands() {
        var system = connect(Right.GIVE_PROPOSALS);
        assertThat(result(hand(system.token(), classed("DB-1")), 0)).isEqualTo("RECEIVED");
        assertThat(result(hand(system.token(), classed("DB-1")), 0)).isEqualTo("SAME");
        assertThat(result(hand(system.token(), proposal("DB-1", ",\"matterClass\":\"education\"")), 0))
                .isEqualTo("REPLACED");
        var done = offered.register(waiting("DB-1"), "", clock.now(), city.actor(OFFICER))
                .orThrow();
        assertThat(done).isEqualTo(new OfferedProposals.Decided(1, 0, null));
        var row = jdbc.sql("SELECT * FROM proposal.proposal WHERE id = :id")
                .param("id", registered("DB-1").value())
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("number", "DB-1")
                .containsEntry("matter_class", "education")
                .containsEntry("kind", "DEPUTY")
                .containsEntry("sitting", "SESSION")
                .containsEntry("state", "REGISTERED");
        assertThat(result(hand(system.token(), proposal("DB-1", ",\"matterClass\":\"education\"")), 0))
                .as("sent again word for word although it is in the register by now")
                .isEqualTo("SAME");
        assertThat(result(hand(system.token(), classed("DB-1")), 0)).isEqualTo("DECIDED_BEFORE");
        assertThat(offered.register(List.of(new Chosen(UUID.randomUUID(), "")), "", clock.now(), city.actor(OFFICER)))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** Addresses and contacts are protected: once decided they stand in the register alone, and never on record. */
    @Test
    void whoSignedStandsInTheRegisterAloneOnceItIsDecided() {
        var system = connect(Right.GIVE_PROPOSALS, Right.READ_OWN);
        hand(system.token(), classed("DB-2"), classed("DB-3"));
        offered.register(waiting("DB-2"), "", clock.now(), city.actor(OFFICER)).orThrow();
        offered.decline(waiting("DB-3"), "不属本级政府职权。", clock.now(), city.actor(OFFICER))
                .orThrow();
        assertThat(jdbc.sql("SELECT CAST(content AS text) FROM exchange.proposal WHERE number IN ('DB-2', 'DB-3')")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(content -> !content.contains("江照野") && !content.contains("13800001234"));
        assertThat(jdbc.sql("SELECT contact FROM proposal.signer WHERE proposal = :id")
                        .param("id", registered("DB-2").value())
                        .query(String.class)
                        .list())
                .containsExactly("13800001234");
        var entries = ledger.timeline(Receiving.Sort.PROPOSAL.subject(
                UUID.fromString(told(system, "DB-2").get("id").asString())));
        assertThat(entries.stream().map(one -> one.entry().verb()))
                .containsExactly("proposal.received", "proposal.registered");
        assertThat(entries.toString()).doesNotContain("13800001234").doesNotContain("江照野");
        assertThat(told(system, "DB-3").get("reason").asString()).isEqualTo("不属本级政府职权。");
        assertThat(get(system.token(), "/api/v1/proposals").text()).doesNotContain("江照野");
    }

    @Test
    void whatIsWrongIsSaidRowByRowAndNothingOfItKept() {
        var system = connect(Right.GIVE_PROPOSALS);
        hand(system.token(), classed("DB-9"));
        offered.register(waiting("DB-9"), "", clock.now(), city.actor(OFFICER)).orThrow();
        var answer = hand(
                system.token(),
                classed("DB-10").replace("DEPUTY", "CITIZENS"),
                classed("DB-11").replace("2026-02-20", "二月"),
                classed("DB-12").replace("2026-02-20", "2099-01-01"),
                classed("DB-13").replace("江照野", " "),
                classed("DB-14").replace("城乡建设", "不知何类"),
                classed("DB-15").replace("建议加快改造。", "机密★10年"),
                classed("DB-16").replaceFirst("\\{", "{\"proposalNumber\":\"DB-9\","),
                classed("DB-17").replace("加快老旧管网改造DB-17", "改".repeat(201)),
                classed("DB-18"),
                classed("DB-18"));
        var fields = List.of(
                "kind",
                "filedOn",
                "filedOn",
                "signers",
                "matterClass",
                "title",
                "proposalNumber",
                "title",
                "",
                "number");
        for (int place = 0; place < fields.size(); place++) {
            if (fields.get(place).isEmpty()) {
                assertThat(result(answer, place)).isEqualTo("RECEIVED");
            } else {
                assertThat(result(answer, place)).as("item " + place).isEqualTo("REFUSED");
                assertThat(field(answer, place)).as("item " + place).isEqualTo(fields.get(place));
            }
        }
        for (String body : List.of("", "null", "[", "{\"proposals\":[]}", "{\"proposals\":[null]}")) {
            assertThat(call("POST", "/api/v1/proposals", system.token(), body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(get(system.token(), "/api/v1/proposals").json().get("proposals"))
                .hasSize(2);
    }

    @Test
    void aClassThatIsNotGivenIsChosenByTheOfficer() {
        var system = connect(Right.GIVE_PROPOSALS);
        hand(system.token(), proposal("DB-20", ""), classed("DB-21"));
        var ids = waiting("DB-20", "DB-21");
        var done = offered.register(ids, "", clock.now(), city.actor(OFFICER)).orThrow();
        assertThat(done.decided()).isOne();
        assertThat(done.left()).isOne();
        assertThat(java.util.Objects.requireNonNull(done.refused()).key()).isEqualTo("exchange.refused.no-class");
        assertThat(offered.register(ids, "health", clock.now(), city.actor(OFFICER))
                        .orThrow())
                .isEqualTo(new OfferedProposals.Decided(1, 0, null));
    }

    @Test
    void whoMustNotCannotAndWhoDeclinesSaysWhy() {
        var other = connect(Right.GIVE_MATTERS, Right.READ_ALL);
        assertThat(hand(other.token(), classed("DB-30")).status()).isEqualTo(403);
        assertThat(get(other.token(), "/api/v1/proposals").status()).isEqualTo(403);
        assertThat(get("", "/api/v1/proposals").status()).isEqualTo(401);

        var system = connect(Right.GIVE_PROPOSALS);
        hand(system.token(), classed("DB-31"));
        var ids = waiting("DB-31");
        assertThat(ids).hasSize(1);
        for (String person : List.of(LIAISON, HEAD, "周望川")) {
            var actor = city.actor(person);
            assertThat(offered.waiting(actor)).isEmpty();
            assertThat(offered.systemsWaiting(actor)).isEmpty();
            assertThat(offered.countWaiting(actor)).isZero();
            assertThat(offered.register(ids, "", clock.now(), actor)).isInstanceOf(Outcome.Refused.class);
            assertThat(offered.decline(ids, "不办。", clock.now(), actor)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(offered.decline(ids, " ", clock.now(), city.actor(OFFICER)).isDone())
                .isFalse();
        var stranger = connect(Right.GIVE_PROPOSALS, Right.READ_ALL);
        assertThat(get(stranger.token(), "/api/v1/proposals").json().get("proposals"))
                .as("another system's proposals are its own")
                .isEmpty();
    }

    @Test
    void thePlatformReadsUnderItsOwnNumberHowItIsHandledAndWhatWasReplied() {
        var system = connect(Right.GIVE_PROPOSALS, Right.READ_OWN);
        hand(system.token(), classed("DB-40"));
        assertThat(told(system, "DB-40").get("handled").isNull()).isTrue();
        offered.register(waiting("DB-40"), "", clock.now(), city.actor(OFFICER)).orThrow();
        var id = registered("DB-40");
        assertThat(told(system, "DB-40").get("handled").get("state").asString()).isEqualTo("REGISTERED");

        does(OFFICER, new ProposalCommand.Assign(id, -1, city.unit(FINANCE), List.of(), List.of()));
        var part = new HandlingId(jdbc.sql("SELECT id FROM proposal.handling WHERE proposal = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
        does(LIAISON, new ProposalCommand.Accept(id, -1, part));
        does(
                LIAISON,
                new ProposalCommand.RecordMeeting(
                        id, -1, part, MeetingWay.FACE_TO_FACE, clock.today(), "江照野、吴常清", "同意办理思路。"));
        does(LIAISON, new ProposalCommand.SubmitReply(id, -1, part, "A", "经研究，已安排专项资金。", "市人大常委会代表工作机构", List.of()));
        var unsigned = told(system, "DB-40").get("handled").get("parts").get(0);
        assertThat(unsigned.get("unit").asString()).isEqualTo(FINANCE);
        assertThat(unsigned.get("state").asString())
                .as("what waits for a signature inside the unit is not told")
                .isEqualTo("IN_HAND");
        assertThat(unsigned.get("replies")).isEmpty();
        assertThat(unsigned.get("dueOn").isNull()).isFalse();

        var question = approvals.open(id.subject(), "proposal.reply").orElseThrow();
        world.within(() -> approvals.answer(question.id(), true, "同意。", clock.now(), city.actor(HEAD)))
                .orThrow();
        var signed = told(system, "DB-40").get("handled").get("parts").get(0);
        assertThat(signed.get("state").asString()).isEqualTo("REPLIED");
        var reply = signed.get("replies").get(0);
        assertThat(reply.get("text").asString()).isEqualTo("经研究，已安排专项资金。");
        assertThat(reply.get("grade").asString()).isEqualTo("A");

        var blind = connect(Right.GIVE_PROPOSALS);
        hand(blind.token(), classed("DB-41"));
        offered.register(waiting("DB-41"), "", clock.now(), city.actor(OFFICER)).orThrow();
        assertThat(told(blind, "DB-41").get("state").asString()).isEqualTo("REGISTERED");
        assertThat(told(blind, "DB-41").get("handled").isNull())
                .as("without a right to read progress")
                .isTrue();
    }

    @Test
    void theOfficersPageListsThemAndTakesInWhatIsTicked() throws Exception {
        var system = connect(Right.GIVE_PROPOSALS);
        hand(system.token(), proposal("DB-60", ""));
        var mvc = MockMvcBuilders.webAppContextSetup(context).build();
        var officer = As.actor(city.actor(OFFICER));
        var page =
                Jsoup.parse(mvc.perform(MockMvcRequestBuilders.get("/exchange").with(officer))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        var row = page.select("tr:contains(DB-60)");
        assertThat(row.text()).contains("加快老旧管网改造DB-60", "江照野", "市第七届人民代表大会第五次会议");
        assertThat(page.text()).as("protected").doesNotContain("望江路8号", "13800001234");
        String id = row.select("input[name=proposal]").val();
        var post = MockMvcRequestBuilders.post("/exchange/proposals")
                .param("proposal", id)
                .param("matterClass", "building")
                .param("decision", "register");
        assertThat(mvc.perform(post.with(officer)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/exchange");
        assertThat(registered("DB-60")).isNotNull();
        assertThat(waiting("DB-60")).isEmpty();
    }

    /** What the officer has not read is neither registered nor declined. */
    @Test
    void whatWasReplacedSinceThePageWasOpenedIsLeft() {
        var system = connect(Right.GIVE_PROPOSALS);
        hand(system.token(), classed("DB-70"), classed("DB-71"));
        var read = waiting("DB-70", "DB-71");
        assertThat(result(hand(system.token(), proposal("DB-70", ",\"matterClass\":\"education\"")), 0))
                .isEqualTo("REPLACED");
        var done = offered.register(read, "", clock.now(), city.actor(OFFICER)).orThrow();
        assertThat(done.decided()).isOne();
        assertThat(done.left()).isOne();
        assertThat(java.util.Objects.requireNonNull(done.refused()).key())
                .isEqualTo("exchange.refused.proposal-changed");
        assertThat(waiting("DB-70", "DB-71")).hasSize(1);
        assertThat(offered.decline(read, "不办。", clock.now(), city.actor(OFFICER))
                        .orThrow()
                        .decided())
                .isZero();
        assertThat(offered.register(waiting("DB-70"), "", clock.now(), city.actor(OFFICER))
                        .orThrow())
                .isEqualTo(new OfferedProposals.Decided(1, 0, null));
    }

    /** A hundred rows ask the register as often as one. */
    @Test
    void theRegisterIsAskedOnceForAllOfThem() {
        var system = connected.find(connect(Right.GIVE_PROPOSALS).system()).orElseThrow();
        var one = List.of(new OfferedProposal(
                "DB-90",
                "DEPUTY",
                "",
                "市第七届人民代表大会第五次会议",
                "",
                "改造",
                "改造。",
                "城乡建设",
                "2026-02-20",
                List.of(new OfferedProposal.Signer("江照野", "", ""))));
        var many = java.util.stream.IntStream.range(0, 40)
                .mapToObj(n -> new OfferedProposal(
                        "DB-91-" + n,
                        "DEPUTY",
                        "",
                        "市第七届人民代表大会第五次会议",
                        "",
                        "改造",
                        "改造。",
                        "城乡建设",
                        "2026-02-20",
                        one.get(0).signers()))
                .toList();
        assertThat(offered.tryOut(system, many, clock.now()))
                .hasSize(40)
                .extracting(Taken::result)
                .containsOnly(Taken.Result.RECEIVED);
        assertThat(OneConnectionAThread.statementsOf(() -> offered.tryOut(system, many, clock.now())))
                .isEqualTo(OneConnectionAThread.statementsOf(() -> offered.tryOut(system, one, clock.now())));
    }

    @Test
    void whatIsLeftIsSaidInOneMessageAndNothingTypedIsLost() throws Exception {
        var system = connect(Right.GIVE_PROPOSALS);
        hand(system.token(), proposal("DB-80", ""), classed("DB-81"));
        var mvc = MockMvcBuilders.webAppContextSetup(context).build();
        var officer = As.actor(city.actor(OFFICER));
        var ticked = waiting("DB-80", "DB-81").stream().map(Chosen::toString).toArray(String[]::new);
        var reasonless = Jsoup.parse(mvc.perform(MockMvcRequestBuilders.post("/exchange/proposals")
                        .param("proposal", ticked)
                        .param("matterClass", "building")
                        .param("decision", "decline")
                        .with(officer))
                .andExpect(MockMvcResultMatchers.status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(reasonless.select("input[name=proposal][checked]")).hasSize(2);
        assertThat(reasonless
                        .select("select[name=matterClass] option[selected]")
                        .val())
                .isEqualTo("building");
        assertThat(reasonless.select("#proposals-refused").text()).contains("请写明不予登记的理由");
        var classless = Jsoup.parse(mvc.perform(MockMvcRequestBuilders.post("/exchange/proposals")
                        .param("proposal", ticked)
                        .param("reason", "暂不登记。")
                        .param("decision", "register")
                        .with(officer))
                .andExpect(MockMvcResultMatchers.status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(classless.select("#proposals-refused").text()).contains("已处理 1 件，还有 1 件没有处理", "加快老旧管网改造DB-80");
        assertThat(classless.select("tr:contains(DB-80) input[name=proposal][checked]"))
                .hasSize(1);
        assertThat(classless
                        .select("form[action^=/exchange/proposals] input[name=reason]")
                        .val())
                .isEqualTo("暂不登记。");
        assertThat(classless.select("#proposals").text())
                .contains("（" + offered.countWaiting(city.actor(OFFICER)) + "）");
    }

    private void does(String person, ProposalCommand command) {
        world.within(() -> proposals.perform(command, clock.now(), city.actor(person)))
                .orThrow();
    }

    @Test
    void aFileMayHoldThemTooAndSharesTheirNumbers() {
        var system = connect(Right.GIVE_PROPOSALS);
        hand(system.token(), classed("DB-50"));
        var parcel = files.parcel(("{\"matters\":[" + matter("F-50", FINANCE, "") + "],\"proposals\":["
                                + classed("DB-50") + "," + classed("DB-51") + ","
                                + classed("DB-52").replace("江照野", "") + "]}")
                        .getBytes(StandardCharsets.UTF_8))
                .orThrow();
        var officer = city.actor(OFFICER);
        var id = offers.keep(system.system(), "大会建议.json", parcel, clock.now(), officer)
                .orThrow();
        var tried = offers.tryOut(offers.find(id, officer).orElseThrow(), clock.now());
        assertThat(tried)
                .extracting(Taken::result)
                .containsExactly(Taken.Result.RECEIVED, Taken.Result.SAME, Taken.Result.RECEIVED, Taken.Result.REFUSED);
        assertThat(waiting("DB-51")).as("a dry run writes nothing").isEmpty();
        assertThat(offers.take(id, clock.now(), officer).orThrow()).isEqualTo(tried);
        assertThat(waiting("DB-50", "DB-51", "DB-52")).hasSize(2);
        assertThat(offers.find(id, officer).orElseThrow().parcel().size())
                .as("nothing is kept twice")
                .isZero();
    }
}
