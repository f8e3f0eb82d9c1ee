package org.zhixing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.CaseClock;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.notification.Recipient;
import org.zhixing.notification.RecipientDirectory;

@SpringBootTest
@Transactional
class MessagesReachWhoActsTodayTests {

    @Autowired
    OrganizationBatch batch;

    @Autowired
    RecipientDirectory directory;

    @Autowired
    CaseClock clock;

    private SmallCity city;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
        city.pair("钱有度", "吴常清");
    }

    @Test
    void aPostMeansItsHolderAndWhileHeIsAwayAlsoHisStandIn() {
        var head = new Recipient.ToPost(city.postOf("钱有度"));
        assertThat(behind(head)).containsExactly(city.person("钱有度"));

        city.absent("钱有度", clock.today(), clock.today());
        assertThat(behind(head)).containsExactly(city.person("钱有度"), city.person("吴常清"));
        assertThat(directory.addressesOf(city.actor("吴常清"))).contains(head);
    }

    @Test
    void aDutyOfAUnitIsDoneInItsSectionsToo() {
        var duty = new Recipient.ToDuty(city.unit("云泽市财政局"), Role.SECTION_STAFF);
        assertThat(behind(duty)).containsExactly(city.person("孙小满"));
        assertThat(directory.addressesOf(city.actor("孙小满")))
                .containsExactlyInAnyOrder(
                        duty,
                        new Recipient.ToDuty(city.unit("预算科"), Role.SECTION_STAFF),
                        new Recipient.ToPost(city.postOf("孙小满")),
                        new Recipient.ToPerson(city.person("孙小满")));
    }

    @Test
    void anAdministratorIsAddressedInPersonOnly() {
        var actor = city.actor("钱有度", Role.SYSTEM_ADMINISTRATOR);
        assertThat(directory.addressesOf(actor)).containsExactly(new Recipient.ToPerson(city.person("钱有度")));
    }

    @Test
    void onlyWhoHasAnAddressGetsMail() {
        var person = PersonId.next();
        batch.register(List.of(new NewPerson(person, "韩知味", "han@example.org")), SmallCity.AT, SmallCity.JOB)
                .orThrow();
        assertThat(directory.emailsOf(List.of(person, city.person("钱有度"))))
                .hasSize(1)
                .containsEntry(person, "han@example.org");
    }

    private List<PersonId> behind(Recipient recipient) {
        return directory.peopleBehind(List.of(recipient)).getOrDefault(recipient, List.of());
    }
}
