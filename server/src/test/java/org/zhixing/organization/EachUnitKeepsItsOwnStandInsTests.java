package org.zhixing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;

/** R061: who may enter what, and nothing backwards. */
@SpringBootTest
@Transactional
class EachUnitKeepsItsOwnStandInsTests {

    @Autowired
    StandIns standIns;

    @Autowired
    Organization organization;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    CaseClock clock;

    private SmallCity city;
    private Instant at;
    private LocalDate today;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
        city.secretary("周望川", "沈秉文");
        at = clock.now();
        today = clock.today();
    }

    @Test
    void headAndLiaisonPairPostsOfTheirUnitSectionsIncluded() {
        assertThat(refusal(pair("钱有度", "吴常清", city.actor("钱有度")))).isEqualTo("done");
        assertThat(refusal(pair("吴常清", "孙小满", city.actor("吴常清")))).isEqualTo("done");
        assertThat(refusal(pair("钱有度", "吴常清", city.actor("吴常清")))).isEqualTo("organization.refusal.paired-already");
    }

    @Test
    void nobodyElseDoes() {
        for (Actor actor : new Actor[] {
            city.actor("孙小满"),
            city.actor("何守真"),
            city.actor("方既明"),
            city.actor("周望川"),
            city.administrator(Role.SECURITY_ADMINISTRATOR),
            city.administrator(Role.AUDIT_ADMINISTRATOR)
        }) {
            assertThat(refusal(pair("钱有度", "吴常清", actor)))
                    .as(actor.personName())
                    .isEqualTo("organization.refusal.not-your-unit");
            assertThat(refusal(absent("钱有度", today, today, actor)))
                    .as(actor.personName())
                    .isEqualTo("organization.refusal.not-your-unit");
        }
        assertThat(refusal(pair("钱有度", "何守真", city.actor("钱有度")))).isEqualTo("organization.refusal.not-your-unit");
        assertThat(refusal(pair("钱有度", "何守真", city.administrator(Role.SYSTEM_ADMINISTRATOR))))
                .isEqualTo("done");
    }

    @Test
    void everybodyEntersTheOwnAbsenceAndASecretaryThatOfHerLeader() {
        assertThat(refusal(absent("孙小满", today, today, city.actor("孙小满")))).isEqualTo("done");
        assertThat(refusal(absent("周望川", today, today, city.actor("沈秉文")))).isEqualTo("done");
        assertThat(refusal(absent("林知远", today, today, city.actor("沈秉文"))))
                .isEqualTo("organization.refusal.not-your-unit");
    }

    @Test
    void nothingIsEnteredForDaysThatHavePassed() {
        var head = city.actor("钱有度");
        assertThat(refusal(absent("钱有度", today.minusDays(1), today, head))).isEqualTo("organization.refusal.past");
        assertThat(refusal(absent("钱有度", today, today.minusDays(1), head)))
                .isEqualTo("organization.refusal.ends-before-it-begins");
        assertThat(refusal(standIns.pair(city.postOf("钱有度"), city.postOf("吴常清"), today.minusDays(1), at, head)))
                .isEqualTo("organization.refusal.past");
    }

    @Test
    void whoComesBackEarlyActsAgainTheNextDay() {
        var head = city.actor("钱有度");
        pair("钱有度", "吴常清", head).orThrow();
        var absence = absent("钱有度", today, today.plusDays(5), head).orThrow();
        assertThat(organization.standsInFor(city.person("吴常清"), today.plusDays(1)))
                .hasSize(1);
        assertThat(refusal(absent("吴常清", today.plusDays(2), today.plusDays(2), city.actor("吴常清"))))
                .isEqualTo("organization.refusal.both-absent");

        standIns.back(absence, today, at, head).orThrow();
        assertThat(organization.standsInFor(city.person("吴常清"), today)).hasSize(1);
        assertThat(organization.standsInFor(city.person("吴常清"), today.plusDays(1)))
                .isEmpty();
        assertThat(refusal(absent("吴常清", today.plusDays(2), today.plusDays(2), city.actor("吴常清"))))
                .isEqualTo("done");
    }

    @Test
    void anAbsenceGivenUpBeforeItBeganNeverWas() {
        var head = city.actor("钱有度");
        pair("钱有度", "吴常清", head).orThrow();
        var absence = absent("钱有度", today.plusDays(3), today.plusDays(5), head).orThrow();
        standIns.back(absence, today, at, head).orThrow();
        assertThat(organization.standsInFor(city.person("吴常清"), today.plusDays(4)))
                .isEmpty();
        assertThat(standIns.back(absence, today, at, head).isDone()).isFalse();
    }

    @Test
    void partedPostsStandInNoLonger() {
        var head = city.actor("钱有度");
        var pair = pair("钱有度", "吴常清", head).orThrow();
        absent("钱有度", today, today.plusDays(5), head).orThrow();
        assertThat(refusal(standIns.unpair(pair, today, at, city.actor("何守真"))))
                .isEqualTo("organization.refusal.not-your-unit");
        standIns.unpair(pair, today, at, head).orThrow();
        assertThat(organization.standsInFor(city.person("吴常清"), today)).hasSize(1);
        assertThat(organization.standsInFor(city.person("吴常清"), today.plusDays(1)))
                .isEmpty();
    }

    private Outcome<UUID> pair(String a, String b, Actor actor) {
        return standIns.pair(city.postOf(a), city.postOf(b), today, at, actor);
    }

    private Outcome<UUID> absent(String person, LocalDate from, LocalDate until, Actor actor) {
        return standIns.absent(city.absence(person, from, until), at, actor);
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
