package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.Role;
import org.zhixing.identity.account.Accounts;
import org.zhixing.notification.Recipient.ToDuty;
import org.zhixing.notification.Recipient.ToPerson;
import org.zhixing.notification.Recipient.ToPost;
import org.zhixing.notification.RecipientDirectory;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;

/** R061: B acts for an absent A, in A's post, and the record says so. */
class OneActsInOnePostAtATimeTests extends IdentityTest {

    private static int number;

    private SmallCity city;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    RecipientDirectory directory;

    @BeforeEach
    void foundTheCity() {
        city = CityOfTheTests.found(batch, transaction);
        number++;
    }

    private String staff(String unit, Role duty) {
        String name = "测试" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10) + duty.name();
        transaction.executeWithoutResult(
                status -> city.staff(unit, "岗位" + number + duty.name(), name, duty, Standing.MEMBER));
        return name;
    }

    @Test
    void theActorHasThePostTheUnitAndTheirNames() {
        String name = staff("云泽市财政局", Role.UNIT_LIAISON);
        var actor = actors.actorOf(open(city.person(name), name).id());
        assertThat(actor.personName()).isEqualTo(name);
        assertThat(actor.unit()).isEqualTo(city.unit("云泽市财政局"));
        assertThat(actor.unitName()).isEqualTo("云泽市财政局");
        assertThat(actor.post()).isEqualTo(city.postOf(name));
        assertThat(actor.roles()).containsExactly(Role.UNIT_LIAISON);
        assertThat(actor.onBehalfOf()).isNull();
    }

    @Test
    void whoStandsInChoosesToActForTheAbsentOne() {
        String a = staff("云泽市财政局", Role.UNIT_HEAD);
        String b = staff("云泽市财政局", Role.SECTION_STAFF);
        var account = open(city.person(b), b);
        var visitor = signedIn(account);
        assertThat(visitor.get("/account").html().select("button[name=position]"))
                .hasSize(1);
        var today = java.time.LocalDate.now(clock);
        transaction.executeWithoutResult(status -> {
            city.pair(a, b);
            city.absent(a, today, today.plusDays(400));
        });

        var page = visitor.get("/account");
        var chosen = page.html().select("button[name=position]:contains(" + a + ")");
        assertThat(chosen).hasSize(1);
        visitor.submit(page, "/account/acting", Map.of("position", chosen.attr("value")));
        var acting = visitor.get("/account");
        assertThat(acting.html().select("button[aria-pressed=true]").text()).contains("代" + a);
        assertThat(acting.html().select(".zx-facts").text()).contains("单位主要负责人");

        var position =
                actors.positionsOf(accounts.find(account.id()).orElseThrow()).get(1);
        var actor =
                actors.actorOf(accounts.find(account.id()).orElseThrow(), position.post(), position.standingInFor());
        assertThat(actor.personName()).isEqualTo(b);
        assertThat(actor.post()).isEqualTo(city.postOf(a));
        assertThat(actor.roles()).containsExactly(Role.UNIT_HEAD);
        assertThat(actor.onBehalfOf())
                .isEqualTo(new OnBehalfOf(OnBehalfOf.Kind.STAND_IN, city.person(a), a, position.postName()));

        var post = new ToPost(city.postOf(a));
        assertThat(directory.peopleBehind(List.of(post)).get(post)).containsExactly(city.person(a), city.person(b));
        assertThat(directory.addressesOf(actor)).contains(post, new ToPerson(city.person(b)));
    }

    @Test
    void nobodyActsInAPostOfOthers() {
        String mine = staff("云泽市财政局", Role.SECTION_STAFF);
        String other = staff("云泽市财政局", Role.UNIT_HEAD);
        var visitor = signedIn(open(city.person(mine), mine));
        var page = visitor.get("/account");
        String foreign = city.postOf(other).value().toString();
        assertThat(visitor.submit(page, "/account/acting", Map.of("position", foreign))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.submit(
                                page,
                                "/account/acting",
                                Map.of(
                                        "position",
                                        foreign + "/" + city.person(other).value()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorActsInNoPost() {
        String name = staff("云泽市财政局", Role.UNIT_HEAD);
        var actor = actors.actorOf(
                open(city.person(name), name, Role.AUDIT_ADMINISTRATOR).id());
        assertThat(actor.roles()).containsExactly(Role.AUDIT_ADMINISTRATOR);
        assertThat(actor.unit()).isNull();
        assertThat(actor.postName()).isEqualTo("审计管理员");
    }

    @Test
    void aDutyReachesWhoeverDoesItInTheUnitOrItsSections() {
        String liaison = staff("云泽市发展和改革委员会", Role.UNIT_LIAISON);
        String staff = staff("预算科", Role.SECTION_STAFF);
        var toLiaison = new ToDuty(city.unit("云泽市发展和改革委员会"), Role.UNIT_LIAISON);
        var toStaff = new ToDuty(city.unit("云泽市财政局"), Role.SECTION_STAFF);
        var people = directory.peopleBehind(List.of(toLiaison, toStaff));
        assertThat(people.get(toLiaison)).contains(city.person(liaison));
        assertThat(people.get(toStaff)).contains(city.person(staff));
        var actor = actors.actorOf(open(city.person(staff), staff).id());
        assertThat(directory.addressesOf(actor)).contains(toStaff, new ToDuty(city.unit("预算科"), Role.SECTION_STAFF));
    }

    @Test
    void onesOwnSessionsAreEndedFromAnother() {
        var account = open();
        var here = signedIn(account);
        var there = signedIn(account);
        here.submit(here.get("/account"), "/account/sessions/others/ending", Map.of());
        assertThat(there.get("/account").status()).isEqualTo(303);
        assertThat(here.get("/account").html().select("tbody tr")).hasSize(1);
    }

    @Test
    void nobodyEndsASessionOfOthers() {
        var mine = open();
        var here = signedIn(mine);
        signedIn(mine);
        var other = signedIn(open());
        String foreign = other.get("/account").html().select("tbody tr").first().text();
        assertThat(foreign).isNotEmpty();
        String id = jdbc.sql("SELECT id FROM identity.session ORDER BY begun_at DESC, id DESC LIMIT 1")
                .query(java.util.UUID.class)
                .single()
                .toString();
        here.post("/account/sessions/" + id + "/ending", Map.of());
        assertThat(other.get("/account").status()).isEqualTo(200);
    }
}
