package org.zhixing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/** R001, R038, R148: everything is asked for a day. */
@SpringBootTest
@Transactional
class WhoHeldThisPostThenTests {

    private static final LocalDate CHANGE = LocalDate.of(2011, 7, 1);

    @Autowired
    Organization organization;

    @Autowired
    OrganizationBatch batch;

    SmallCity city;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
    }

    @Test
    void aPostHasItsHolderOfTheDayOrIsVacant() {
        var post = PostId.next();
        var first = PersonId.next();
        var second = PersonId.next();
        batch.createPosts(
                List.of(new NewPost(
                        post,
                        city.unit("云泽市财政局"),
                        "总会计师",
                        Role.SECTION_STAFF,
                        Standing.MEMBER,
                        5,
                        SmallCity.FOUNDED,
                        null)),
                SmallCity.AT,
                SmallCity.JOB);
        batch.register(
                List.of(new NewPerson(first, "郑一平", null), new NewPerson(second, "郑二平", null)),
                SmallCity.AT,
                SmallCity.JOB);
        batch.appoint(
                List.of(
                        new NewAppointment(first, post, SmallCity.FOUNDED, CHANGE.minusDays(10)),
                        new NewAppointment(second, post, CHANGE, null)),
                SmallCity.AT,
                SmallCity.JOB);

        assertThat(holders(post, CHANGE.minusDays(10))).containsExactly("郑一平");
        assertThat(holders(post, CHANGE.minusDays(9))).isEmpty();
        assertThat(holders(post, CHANGE)).containsExactly("郑二平");
        assertThat(organization.appointmentsOf(first, CHANGE)).isEmpty();
        assertThat(organization.appointmentsOf(second, CHANGE))
                .extracting(Appointment::postName)
                .containsExactly("总会计师");
    }

    private List<String> holders(PostId post, LocalDate on) {
        return Objects.requireNonNull(organization.holders(List.of(post), on).get(post)).stream()
                .map(Appointment::personName)
                .toList();
    }

    @Test
    void theHeadStandsFirstAndSectionsFollowTheirUnit() {
        assertThat(organization.staffOf(city.unit("云泽市财政局"), CHANGE))
                .extracting(Appointment::personName)
                .containsExactly("钱有度", "吴常清", "孙小满");
        assertThat(organization.headsOf(List.of(city.unit("云泽市财政局")), CHANGE))
                .hasEntrySatisfying(city.unit("云泽市财政局"), head -> assertThat(head.personName())
                        .isEqualTo("钱有度"));
        assertThat(organization.units(CHANGE))
                .extracting(Unit::name)
                .containsSubsequence("云泽市人民政府办公室", "督查科", "云泽市财政局", "预算科", "云泽市发展和改革委员会");
        assertThat(organization.bodiesOf(List.of(city.unit("预算科"), city.unit("临江区财政局")), CHANGE))
                .containsEntry(city.unit("预算科"), city.unit("云泽市财政局"))
                .containsEntry(city.unit("临江区财政局"), city.unit("临江区财政局"));
        assertThat(city.namesOf(organization.withSections(city.unit("云泽市财政局"), CHANGE)))
                .containsExactly("云泽市财政局", "预算科");
    }

    @Test
    void theLeaderInChargeFollowsTheDivisionOfWork() {
        var finance = city.unit("云泽市财政局");
        divide(finance, city.postOf("林知远"), SmallCity.FOUNDED);
        divide(finance, city.postOf("周望川"), CHANGE);

        assertThat(leader(finance, CHANGE.minusDays(1))).isEqualTo("林知远");
        assertThat(leader(finance, CHANGE)).isEqualTo("周望川");
        assertThat(leader(city.unit("预算科"), CHANGE)).isEqualTo("周望川");
        assertThat(organization.leadersInCharge(List.of(city.unit("青石县人民政府")), CHANGE))
                .isEmpty();
    }

    private void divide(UnitId unit, PostId leader, LocalDate from) {
        batch.divideWork(List.of(new NewDivision(unit, leader, from, null, "云政办〔2011〕3号")), SmallCity.AT, SmallCity.JOB)
                .orThrow();
    }

    private String leader(UnitId unit, LocalDate on) {
        return Objects.requireNonNull(
                        organization.leadersInCharge(List.of(unit), on).get(unit))
                .personName();
    }

    @Test
    void rightsEndWithTheTaskForce() {
        var force = UnitId.next();
        var post = PostId.next();
        batch.establishTaskForces(
                        List.of(new NewTaskForce(
                                force,
                                "防汛专班",
                                city.unit("云泽市人民政府"),
                                900,
                                SmallCity.FOUNDED,
                                CHANGE,
                                "汛期会商",
                                city.unit("云泽市财政局"),
                                "云政办〔2010〕9号",
                                List.of(city.unit("云泽市财政局"), city.unit("临江区人民政府")))),
                        SmallCity.AT,
                        SmallCity.JOB)
                .orThrow();
        batch.createPosts(
                List.of(new NewPost(post, force, "组长", Role.LEADER, Standing.HEAD, 1, SmallCity.FOUNDED, null)),
                SmallCity.AT,
                SmallCity.JOB);
        batch.appoint(
                List.of(new NewAppointment(city.person("周望川"), post, SmallCity.FOUNDED, null)),
                SmallCity.AT,
                SmallCity.JOB);

        assertThat(organization.taskForces(CHANGE)).singleElement().satisfies(found -> {
            assertThat(found.ends()).isEqualTo(CHANGE);
            assertThat(city.namesOf(found.memberUnits())).containsExactly("云泽市财政局", "临江区人民政府");
        });
        assertThat(holders(post, CHANGE)).containsExactly("周望川");
        assertThat(organization.taskForces(CHANGE.plusDays(1))).isEmpty();
        assertThat(holders(post, CHANGE.plusDays(1))).isEmpty();
    }

    @Test
    void nobodyButTheSystemAdministratorOrAJobSetsUpPeople() {
        var person = List.of(new NewPerson(PersonId.next(), "某人", null));
        for (var role : Role.values()) {
            var outcome = batch.register(
                    List.of(new NewPerson(PersonId.next(), "某人", null)), SmallCity.AT, city.administrator(role));
            assertThat(outcome.isDone()).as(role.name()).isEqualTo(role == Role.SYSTEM_ADMINISTRATOR);
        }
        assertThat(batch.register(person, SmallCity.AT, city.actor("方既明")))
                .isEqualTo(new Outcome.Refused<Integer>(Refusal.of("organization.refusal.not-yours", "R001")));
    }

    @Test
    void thousandsAreAFewStatements() {
        var people = IntStream.range(0, 3_300)
                .mapToObj(n -> new NewPerson(PersonId.next(), "员工" + n, null))
                .toList();
        var posts = IntStream.range(0, 3_300)
                .mapToObj(n -> new NewPost(
                        PostId.next(),
                        city.unit("云泽市财政局"),
                        "岗位" + n,
                        Role.SECTION_STAFF,
                        Standing.MEMBER,
                        n,
                        SmallCity.FOUNDED,
                        null))
                .toList();
        assertThat(batch.register(people, SmallCity.AT, SmallCity.JOB).orThrow())
                .isEqualTo(3_300);
        assertThat(batch.createPosts(posts, SmallCity.AT, SmallCity.JOB).orThrow())
                .isEqualTo(3_300);
        batch.appoint(
                IntStream.range(0, 3_300)
                        .mapToObj(n -> new NewAppointment(
                                people.get(n).id(), posts.get(n).id(), SmallCity.FOUNDED, null))
                        .toList(),
                SmallCity.AT,
                SmallCity.JOB);
        assertThat(organization.staffOf(city.unit("云泽市财政局"), CHANGE)).hasSize(3_303);
    }
}
