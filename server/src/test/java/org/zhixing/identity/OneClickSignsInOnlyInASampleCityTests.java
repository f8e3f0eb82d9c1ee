package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;

class OneClickSignsInOnlyInASampleCityTests {

    /** One sample person, a leader, whose second factor would be compulsory elsewhere. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OnePerson {

        @Bean
        SampleSignIn onePerson(Actors actors) {
            return new SampleSignIn() {

                private final List<SamplePerson> people = List.of(new SamplePerson(
                        actors.open(
                                        List.of(new NewAccount(
                                                "sample.leader", PersonId.next(), "林知远", Set.of(Role.LEADER), null)),
                                        Actor.system("sample", "L16"))
                                .orThrow()
                                .get(0),
                        "林知远",
                        "云泽市人民政府",
                        "市长",
                        Role.LEADER));

                @Override
                public List<SamplePerson> people() {
                    return people;
                }

                @Override
                public List<SamplePerson> others() {
                    return List.of();
                }
            };
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"zhixing.sample=true", "zhixing.sample-factor=0"})
    @Import(TestClock.Configuration.class)
    class InASampleCity {

        @Autowired
        SampleSignIn sample;

        @LocalServerPort
        int port;

        @Test
        void oneClickIsEnoughAndTheSafetyPagesStayClosed() {
            var visitor = new Visitor(port);
            var page = visitor.get("/sign-in");
            assertThat(page.text()).contains(sample.people().get(0).personName());
            String account = page.html().select("button[name=account]").attr("value");
            assertThat(visitor.submit(page, "/sign-in/sample", Map.of("account", account))
                            .status())
                    .isEqualTo(302);
            assertThat(visitor.get("/account").status()).isEqualTo(200);
            assertThat(visitor.get("/account/password").status()).isEqualTo(403);
            assertThat(visitor.get("/account/second-factor").status()).isEqualTo(403);
        }

        @Test
        void onlySamplePeopleAreOpen() {
            var visitor = new Visitor(port);
            assertThat(visitor.post("/sign-in/sample", Map.of("account", "00000000-0000-7000-8000-000000000000"))
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.has("zhixing")).isFalse();
        }
    }

    @Nested
    @SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
    @Import({OnePerson.class, TestClock.Configuration.class})
    class Elsewhere {

        @Autowired
        SampleSignIn sample;

        @LocalServerPort
        int port;

        @Test
        void nobodyIsListedAndNoClickOpens() {
            var visitor = new Visitor(port);
            assertThat(visitor.get("/sign-in").text()).doesNotContain("林知远");
            String account = sample.people().get(0).account().value().toString();
            assertThat(visitor.post("/sign-in/sample", Map.of("account", account))
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.has("zhixing")).isFalse();
        }
    }
}
