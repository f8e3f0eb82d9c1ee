package org.zhixing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;

/** R061, and practice 2 for secretaries, who are no stand-ins. */
@SpringBootTest
@Transactional
class TheStandInActsOnlyWhileTheHolderIsAwayTests {

    private static final LocalDate FIRST = LocalDate.of(2011, 3, 7);
    private static final LocalDate LAST = LocalDate.of(2011, 3, 11);

    @Autowired
    Organization organization;

    @Autowired
    OrganizationBatch batch;

    SmallCity city;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
        city.pair("钱有度", "吴常清");
    }

    @Test
    void bActsFromTheFirstDayToTheLast() {
        city.absent("钱有度", FIRST, LAST);

        assertThat(standsInFor("吴常清", FIRST.minusDays(1))).isEmpty();
        assertThat(standsInFor("吴常清", FIRST)).containsExactly("钱有度");
        assertThat(standsInFor("吴常清", LAST)).containsExactly("钱有度");
        assertThat(standsInFor("吴常清", LAST.plusDays(1))).isEmpty();
        assertThat(standsInFor("孙小满", FIRST)).isEmpty();
        var post = city.postOf("钱有度");
        assertThat(organization.standInsFor(List.of(post), FIRST)).hasEntrySatisfying(post, b -> assertThat(b)
                .extracting(Appointment::personName)
                .containsExactly("吴常清"));
        assertThat(organization.standInsFor(List.of(post), LAST.plusDays(1))).isEmpty();
    }

    @Test
    void bothAreNeverAbsent() {
        city.absent("钱有度", FIRST, LAST);

        assertThat(batch.absent(List.of(city.absence("吴常清", LAST, LAST.plusDays(3))), SmallCity.AT, SmallCity.JOB))
                .isEqualTo(new Outcome.Refused<Integer>(
                        Refusal.of("organization.refusal.both-absent", "R061", "钱有度", "吴常清")));
        assertThat(batch.absent(
                                List.of(city.absence("吴常清", LAST.plusDays(1), LAST.plusDays(3))),
                                SmallCity.AT,
                                SmallCity.JOB)
                        .isDone())
                .isTrue();
    }

    @Test
    void thoseWhoWereAbsentTogetherAreNotPaired() {
        city.absent("何守真", FIRST, LAST);
        city.absent("沈秉文", FIRST, LAST);

        var pair = new NewStandIn(java.util.UUID.randomUUID(), city.postOf("何守真"), city.postOf("沈秉文"), FIRST, null);
        assertThat(batch.pair(List.of(pair), SmallCity.AT, SmallCity.JOB).isDone())
                .isFalse();
    }

    @Test
    void aSecretaryRecordsForTheLeaderWhoNamedHerAndStandsInForNobody() {
        city.secretary("周望川", "沈秉文");

        assertThat(organization.recordsFor(city.person("沈秉文"), FIRST))
                .extracting(Appointment::personName)
                .containsExactly("周望川");
        assertThat(organization.secretariesOf(List.of(city.postOf("周望川")), FIRST))
                .containsEntry(city.postOf("周望川"), List.of(city.person("沈秉文")));
        assertThat(standsInFor("沈秉文", FIRST)).isEmpty();
        assertThat(organization.recordsFor(city.person("方既明"), FIRST)).isEmpty();
    }

    private List<String> standsInFor(String person, LocalDate on) {
        return organization.standsInFor(city.person(person), on).stream()
                .map(Appointment::personName)
                .toList();
    }
}
