package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.LIAISON;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.supervision.access.Seer;
import org.zhixing.supervision.access.Standings;
import org.zhixing.supervision.access.Visibility;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.rule.Rules;

/** Architecture rule 10: who may see a docket is the same whether one asks alone or many act at once. */
@SupervisionTest
class OneSightForReadingAndActingTests {

    @Autowired
    Office office;

    @Autowired
    Standings standings;

    @Autowired
    Rules rules;

    @Autowired
    DocketRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nobodyActsOnWhatHeCannotSeeAndNobodyIsKeptFromWhatHeSees() {
        var dockets = List.of(
                office.open("只交财政"),
                office.inWork("已定承办人"),
                office.open(office.docket(
                        "财政与发改",
                        Office.FINANCE,
                        null,
                        new OpenDocket.Participant(office.city.unit(Office.PLANNING), Part.ASSISTANT, null))),
                office.open(office.docket("只交市场监管", Office.MARKET, null)),
                consulted(),
                summedUp());
        for (Actor actor : actors()) {
            var standing = standings.of(actor, office.today(), rules.current());
            var seers = new HashMap<DocketId, Seer>();
            dockets.forEach(docket -> seers.put(docket, Seer.of(standing)));
            var reads = rows.find(dockets, Visibility.of(standing)).keySet();
            var acts = transaction.execute(status -> rows.lock(seers).keySet());
            assertThat(acts).as(actor.personName()).isEqualTo(reads);
        }
        assertThat(actors().stream()
                        .map(actor -> rows.find(
                                        dockets, Visibility.of(standings.of(actor, office.today(), rules.current())))
                                .size())
                        .distinct())
                .as("the cases differ, or nothing was tried")
                .hasSizeGreaterThan(3);
    }

    private DocketId consulted() {
        var docket = office.inWork("征求意见");
        office.does(
                LIAISON,
                new DocketCommand.Consult(docket, List.of(office.city.unit(Office.MARKET)), "意见如何？", Office.GROUNDS));
        return docket;
    }

    private DocketId summedUp() {
        var whole = office.docket("财政汇总");
        var below = office.docket("财政汇总", Office.MARKET, whole.id());
        office.dockets
                .open(List.of(whole, below), office.now(), office.actor(Office.OFFICER))
                .orThrow();
        office.taken(whole.id());
        return below.id();
    }

    private Stream<Actor> people() {
        return Stream.of(
                        Office.OFFICER,
                        Office.CHIEF,
                        Office.LIAISON,
                        Office.HEAD,
                        Office.STAFF,
                        Office.SECRETARY_GENERAL,
                        Office.LEADER_IN_CHARGE,
                        "林知远",
                        "沈秉文",
                        "严守一",
                        "温如初")
                .map(office::actor);
    }

    private List<Actor> actors() {
        return Stream.concat(people(), Stream.of(office.city.administrator(Role.AUDIT_ADMINISTRATOR)))
                .toList();
    }
}
