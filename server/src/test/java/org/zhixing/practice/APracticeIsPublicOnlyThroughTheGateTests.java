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
import static org.zhixing.organization.CityWorld.STAFF;
import static org.zhixing.organization.CityWorld.why;
import static org.zhixing.practice.Library.SECRETARY_GENERAL;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.disclosure.Disclosures;
import org.zhixing.disclosure.Source;
import org.zhixing.disclosure.Wording;
import org.zhixing.practice.library.Practices;
import org.zhixing.secrecy.InternalMaterials;

/** R051: outside the house nothing of a practice is read that another than its proposer has not released; none of what is internal. */
@PracticeTest
class APracticeIsPublicOnlyThroughTheGateTests {

    private static final String CHECKED = "已审查，可以公开。";

    @Autowired
    Library library;

    @Autowired
    Practices practices;

    @Autowired
    Disclosures disclosures;

    @Autowired
    InternalMaterials internal;

    @Autowired
    MockMvc mvc;

    private CaseId proposed(String title) {
        var id = CaseId.next(CaseKind.PRACTICE);
        practices
                .propose(
                        id,
                        library.text(library.unit(FINANCE), title, library.finished("依据事项")),
                        library.now(),
                        library.actor(LIAISON))
                .orThrow();
        return id;
    }

    private CaseId released(String title) {
        var id = proposed(title);
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        library.answer(SECRETARY_GENERAL, id.subject(), "practice.release", true)
                .orThrow();
        return id;
    }

    private Outcome<UUID> publish(String person, CaseId id, String title, String done, String consent) {
        return disclosures.propose(
                Source.practice(id.value()),
                new Wording(title, done, "有统一台账的单位。", List.of(), CHECKED, CHECKED, consent),
                library.now(),
                library.actor(person));
    }

    private String everybodyReads(String path) throws Exception {
        return mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String address(UUID item) {
        return disclosures
                .find(item, library.actor(OFFICER), library.now())
                .orElseThrow()
                .publicHref();
    }

    @Test
    void oneProposesAnotherReleasesAndThenEverybodyReadsIt() throws Exception {
        var id = released("办事一张表");
        assertThat(why(publish(LIAISON, id, "办事一张表", "按月核对。", ""))).isEqualTo("disclosure.refused.not-yours");
        var item = publish(OFFICER, id, "办事一张表（公开）", "按月核对。", "").orThrow();
        assertThat(everybodyReads("/public/practices")).doesNotContain("办事一张表");
        mvc.perform(get(address(item))).andExpect(status().isNotFound());
        assertThat(why(publish(CHIEF, id, "再次拟公开", "按月核对。", ""))).isEqualTo("disclosure.refused.proposed-already");
        assertThat(why(disclosures.release(item, ANY_VERSION, library.now(), library.actor(OFFICER))))
                .isEqualTo("disclosure.refused.not-yours");
        assertThat(disclosures.errands(library.actor(CHIEF), library.now(), 500))
                .anyMatch(one ->
                        one.item().equals(item) && one.release() && one.title().equals("办事一张表（公开）"));
        disclosures
                .release(item, ANY_VERSION, library.now(), library.actor(CHIEF))
                .orThrow();

        assertThat(everybodyReads("/public/practices")).contains("办事一张表（公开）", FINANCE, address(item));
        assertThat(everybodyReads(address(item)))
                .contains("按月核对。", "有统一台账的单位。")
                .doesNotContain("依据事项", id.value().toString(), "disclosure.practices");
        assertThat(everybodyReads("/public/progress"))
                .as("no matter under supervision")
                .doesNotContain("办事一张表");
        assertThat(page("/disclosures/" + item, OFFICER)).contains("办事一张表", id.href());
        assertThat(page("/disclosures", OFFICER)).contains("办事一张表");
        assertThat(page(id.href(), OFFICER)).contains("/disclosures/" + item);
        assertThat(page(id.href(), LIAISON)).doesNotContain("/disclosures/");

        disclosures
                .withdraw(item, ANY_VERSION, "做法已调整。", library.now(), library.actor(CHIEF))
                .orThrow();
        mvc.perform(get(address(item))).andExpect(status().isNotFound());
        assertThat(everybodyReads("/public/practices")).doesNotContain("办事一张表（公开）");
    }

    private String page(String path, String person) throws Exception {
        return mvc.perform(get(path).with(As.actor(library.actor(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void nothingInternalNothingUnreleasedAndNobodyWithoutConsent() throws Exception {
        assertThat(why(publish(OFFICER, proposed("还没有审定的做法"), "还没有审定", "按月核对。", "")))
                .isEqualTo("disclosure.refused.practice-not-released");
        var id = released("有人名的做法");
        for (var name : List.of(STAFF, SECRETARY_GENERAL)) {
            assertThat(why(publish(OFFICER, id, "有人名的做法", name + "提出。", "")))
                    .as(name)
                    .isEqualTo("disclosure.refused.no-consent");
        }
        var item = publish(OFFICER, id, "有人名的做法", STAFF + "提出。", STAFF + "：第三号同意书，2026年3月2日。")
                .orThrow();
        disclosures
                .release(item, ANY_VERSION, library.now(), library.actor(CHIEF))
                .orThrow();
        assertThat(everybodyReads(address(item))).contains(STAFF).doesNotContain("同意书");

        internal.mark(id.value(), library.now(), library.actor(OFFICER)).orThrow();
        mvc.perform(get(address(item))).andExpect(status().isNotFound());
        assertThat(everybodyReads("/public/practices")).doesNotContain("有人名的做法");
        var marked = released("标注后的做法");
        internal.mark(marked.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(why(publish(OFFICER, marked, "标注后的做法", "按月核对。", ""))).isEqualTo("disclosure.refused.internal");

        internal.unmark(id.value(), library.now(), library.actor(OFFICER)).orThrow();
        practices
                .withdraw(id, ANY_VERSION, "情况有变。", library.now(), library.actor(CHIEF))
                .orThrow();
        mvc.perform(get(address(item))).andExpect(status().isNotFound());
    }

    @Test
    void theFormBeginsWithThePracticeAndKeepsWhatWasTyped() throws Exception {
        var id = released("表单上的做法");
        assertThat(page("/disclosures/new?practice=" + id.value(), OFFICER))
                .contains("表单上的做法", "按月核对并公开。", "有统一台账的单位。", "name=\"consent\"")
                .doesNotContain("disclosure.field", "disclosure.fact");
        assertThat(mvc.perform(post("/disclosures")
                                .param("practice", id.value().toString())
                                .param("title", "我写的标题")
                                .param("done", "我写的做法")
                                .param("secrecy", "")
                                .param("privacy", CHECKED)
                                .with(As.actor(library.actor(OFFICER))))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("我写的标题", "我写的做法");
    }
}
