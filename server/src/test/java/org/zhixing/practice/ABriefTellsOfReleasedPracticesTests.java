package org.zhixing.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.organization.CityWorld.CHIEF;
import static org.zhixing.organization.CityWorld.FINANCE;
import static org.zhixing.organization.CityWorld.LIAISON;
import static org.zhixing.organization.CityWorld.OFFICER;
import static org.zhixing.organization.CityWorld.why;
import static org.zhixing.practice.Library.PLANNER;
import static org.zhixing.practice.Library.SECRETARY_GENERAL;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.ExampleChoice;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.Example;
import org.zhixing.brief.desk.Examples;
import org.zhixing.brief.draw.DrawingUp;
import org.zhixing.brief.draw.DrawingUp.NewBrief;
import org.zhixing.brief.sign.BriefSheet;
import org.zhixing.brief.sign.Signing;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.Block;
import org.zhixing.practice.library.Practices;
import org.zhixing.secrecy.InternalMaterials;

/** R051: the draft of a brief proposes what was released in its period; a person keeps or strikes it; only the kept is printed. */
@PracticeTest
class ABriefTellsOfReleasedPracticesTests {

    @Autowired
    Library library;

    @Autowired
    Practices practices;

    @Autowired
    DrawingUp drawing;

    @Autowired
    Signing signing;

    @Autowired
    Examples examples;

    @Autowired
    BriefRows briefs;

    @Autowired
    BriefSheet sheet;

    @Autowired
    InternalMaterials internal;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    private CaseId released(String title) {
        var id = CaseId.next(CaseKind.PRACTICE);
        practices
                .propose(
                        id,
                        library.text(library.unit(FINANCE), title, library.finished("依据事项")),
                        library.now(),
                        library.actor(LIAISON))
                .orThrow();
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        library.answer(SECRETARY_GENERAL, id.subject(), "practice.release", true)
                .orThrow();
        return id;
    }

    /** Of today alone. */
    private BriefId drawn() {
        return drawing.draw(
                        new NewBrief(BriefKind.SPECIAL, "", library.today(), library.today(), List.of()),
                        library.now(),
                        library.actor(OFFICER))
                .orThrow();
    }

    private List<UUID> proposed(BriefId id) {
        return examples.of(id).stream().map(Example::practice).toList();
    }

    private String printed(BriefId id) {
        var words = new StringBuilder();
        for (var block : sheet.body(briefs.find(id, BriefSight.Scope.SYSTEM).orElseThrow())) {
            if (block instanceof Block.Paragraph paragraph) {
                words.append(paragraph).append('\n');
            }
        }
        return words.toString();
    }

    private String page(String href, String person) throws Exception {
        return mvc.perform(get(href).with(As.actor(library.actor(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasReleasedInThePeriodIsProposedAndAPersonKeepsOrStrikesIt() throws Exception {
        var earlier = released("上一期的做法");
        library.forwardDays(3);
        var kept = released("本期选用的做法");
        var struck = released("本期不选用的做法");
        var undecided = released("本期未定的做法");
        var id = drawn();
        assertThat(proposed(id))
                .containsExactlyInAnyOrder(kept.value(), struck.value(), undecided.value())
                .doesNotContain(earlier.value());
        assertThat(printed(id)).as("nobody has decided").doesNotContain("本期选用的做法");

        var choices = Map.of(kept.value(), ExampleChoice.KEPT, struck.value(), ExampleChoice.STRUCK);
        for (var person : List.of(LIAISON, PLANNER)) {
            assertThat(why(signing.choose(id, ANY_VERSION, choices, library.now(), library.actor(person))))
                    .as(person)
                    .isEqualTo("brief.refused.not-found");
        }
        assertThat(why(signing.choose(id, ANY_VERSION, Map.of(), library.now(), library.actor(OFFICER))))
                .isEqualTo("brief.refused.no-choice");
        assertThat(why(signing.choose(
                        id,
                        ANY_VERSION,
                        Map.of(earlier.value(), ExampleChoice.KEPT),
                        library.now(),
                        library.actor(OFFICER))))
                .as("not of this brief")
                .isEqualTo("brief.refused.not-found");
        assertThat(page(id.href(BriefAct.CHOOSE), OFFICER)).contains("本期选用的做法", "example-" + kept.value());
        mvc.perform(post(id.href(BriefAct.CHOOSE)).param("version", "0").with(As.actor(library.actor(OFFICER))))
                .andExpect(status().isUnprocessableContent());
        signing.choose(id, ANY_VERSION, choices, library.now(), library.actor(OFFICER))
                .orThrow();

        assertThat(printed(id)).contains("本期选用的做法").doesNotContain("本期不选用的做法", "本期未定的做法");
        assertThat(page(id.href(), OFFICER))
                .contains(kept.href(), "本期不选用的做法", "待选用")
                .doesNotContain("brief.examples");
        assertThat(ledger.timeline(id.subject()))
                .anyMatch(one -> one.entry().verb().equals("brief.choose")
                        && one.entry().changed().get("kept").equals("本期选用的做法"));

        drawing.redraw(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        assertThat(printed(id)).as("what was decided stays").contains("本期选用的做法");
    }

    @Test
    void whatTheHouseReadsNoMoreIsNoExample() {
        library.forwardDays(3);
        var withdrawn = released("后来撤回的做法");
        var marked = released("后来标注的做法");
        var id = drawn();
        signing.choose(
                        id,
                        ANY_VERSION,
                        Map.of(withdrawn.value(), ExampleChoice.KEPT, marked.value(), ExampleChoice.KEPT),
                        library.now(),
                        library.actor(CHIEF))
                .orThrow();
        assertThat(printed(id)).contains("后来撤回的做法", "后来标注的做法");
        practices
                .withdraw(withdrawn, ANY_VERSION, "情况有变。", library.now(), library.actor(CHIEF))
                .orThrow();
        internal.mark(marked.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(printed(id)).doesNotContain("后来撤回的做法", "后来标注的做法");
        assertThat(proposed(id)).isEmpty();
        assertThat(proposed(drawn())).isEmpty();
    }
}
