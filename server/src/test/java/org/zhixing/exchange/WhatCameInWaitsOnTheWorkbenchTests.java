package org.zhixing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** Practice 6: what other systems gave in waits for whoever may take it in, and for nobody else, until it is decided. */
class WhatCameInWaitsOnTheWorkbenchTests extends ExchangeTest {

    @Autowired
    List<ToDoSource> sources;

    @Autowired
    OfferedInstructions instructions;

    @Autowired
    OfferedProposals proposals;

    private List<ToDo> waitingFor(String person, String title) {
        var actor = city.actor(person);
        return sources.stream()
                .flatMap(source -> source.waitingFor(actor, clock.now(), 1_000).stream())
                .filter(one -> one.title().equals(title))
                .toList();
    }

    @Test
    void aMatterWaitsUntilItIsOpenedOrDeclinedAndAnUrgentOneIsMarked() {
        var system = connect(Right.GIVE_MATTERS);
        give(
                system.token(),
                matter("W-1", "云泽市财政局", ""),
                matter("W-2", "没有这个局", ""),
                matter("W-3", "云泽市财政局", "").replaceFirst("\\{", "{\"urgency\":\"extra_urgent\","));
        assertThat(waitingFor(OFFICER, "加装电梯W-1")).singleElement().satisfies(one -> {
            assertThat(one.actKey()).isEqualTo("exchange.errand.OPEN");
            assertThat(one.urgent()).isFalse();
        });
        assertThat(waitingFor(OFFICER, "加装电梯W-2")).extracting(ToDo::actKey).containsExactly("exchange.errand.CLARIFY");
        assertThat(waitingFor(OFFICER, "加装电梯W-3")).extracting(ToDo::urgent).containsExactly(true);
        assertThat(matters.waiting(city.actor(OFFICER)).get(0).offered().pressing())
                .as("what is urgent stands first")
                .isTrue();
        for (String other : List.of("吴常清", "钱有度", "周望川")) {
            assertThat(waitingFor(other, "加装电梯W-1")).isEmpty();
        }

        matters.open(ids("W-1"), "", clock.now(), city.actor(OFFICER)).orThrow();
        matters.decline(ids("W-2", "W-3"), "不属督查范围", clock.now(), city.actor(OFFICER))
                .orThrow();
        for (String number : List.of("W-2", "W-3")) {
            assertThat(waitingFor(OFFICER, "加装电梯" + number)).isEmpty();
        }
        assertThat(waitingFor(OFFICER, "加装电梯W-1"))
                .as("the docket goes its own way")
                .noneMatch(one -> one.actKey().startsWith("exchange."));
    }

    private List<java.util.UUID> ids(String... numbers) {
        return matters.waiting(city.actor(OFFICER)).stream()
                .filter(one -> List.of(numbers).contains(one.offered().number()))
                .map(Matter::id)
                .toList();
    }

    @Test
    void anInstructionWaitsForItsForm() {
        var system = connect(Right.GIVE_INSTRUCTIONS);
        call(
                "POST",
                "/api/v1/instructions",
                system.token(),
                "{\"instructions\":[{\"number\":\"W-9\",\"leader\":\"林知远\",\"text\":\"请办。\",\"title\":\"关于供暖的报告\"}]}");
        var waiting = instructions.waiting(city.actor(OFFICER)).stream()
                .filter(one -> one.offered().number().equals("W-9"))
                .findFirst()
                .orElseThrow();
        assertThat(waitingFor(OFFICER, "关于供暖的报告")).extracting(ToDo::href).containsExactly(waiting.href());
        instructions
                .decline(List.of(waiting.id()), "不属本级。", clock.now(), city.actor(OFFICER))
                .orThrow();
        assertThat(waitingFor(OFFICER, "关于供暖的报告")).isEmpty();
    }

    @Test
    void proposalsOfOneSystemAreOneLine() {
        var system = connect(Right.GIVE_PROPOSALS);
        String name = connected.find(system.system()).orElseThrow().name();
        String one =
                """
                {"number":"W-20","kind":"MEMBER","body":"政协七届五次会议","title":"关于口袋公园的提案","filedOn":"2026-02-20",
                 "matterClass":"building","signers":[{"name":"叶怀谷"}]}""";
        call(
                "POST",
                "/api/v1/proposals",
                system.token(),
                "{\"proposals\":[" + one + "," + one.replace("W-20", "W-21") + "]}");
        assertThat(waitingFor(OFFICER, name)).extracting(ToDo::href).containsExactly("/exchange#proposals");
        assertThat(waitingFor("吴常清", name)).isEmpty();
        var ids = proposals.waiting(city.actor(OFFICER)).stream()
                .filter(each -> each.systemName().equals(name))
                .map(WaitingProposal::chosen)
                .toList();
        assertThat(ids).hasSize(2);
        proposals.register(ids, "", clock.now(), city.actor(OFFICER)).orThrow();
        assertThat(waitingFor(OFFICER, name)).isEmpty();
    }
}
