package org.zhixing.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.identity.TestClock;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountKind;
import org.zhixing.identity.account.AccountState;
import org.zhixing.identity.signin.Proof;
import org.zhixing.identity.signin.SignedIn;
import org.zhixing.identity.signin.Step;
import org.zhixing.shell.RouteAccess;
import org.zhixing.shell.RouteAccess.Who;

/**
 * The matrix of routes and roles, made from the routes that really run (architecture rule 10, quality figures). A route
 * that no table names fails here; each other one is fetched as each role, as somebody without a role, and unsigned.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClock.Configuration.class)
class EveryRouteIsInTheAccessMatrixTests {

    private static final int LET_IN = 299;

    /** Modules whose pages show case content, which the three administrators must not read (domain law L16). */
    private static final Set<String> SHOWS_CASES = Set.of(
            "paper",
            "attachment",
            "approval",
            "supervision",
            "proposal",
            "plan",
            "inspection",
            "intake",
            "ladder",
            "campaign",
            "succession",
            "workbench",
            "cockpit",
            "duty",
            "paperwork",
            "disclosure",
            "practice");

    /** Stops a request right behind the door, so that fetching every route changes nothing. */
    @TestConfiguration(proxyBeanMethods = false)
    static class StopBehindTheDoor {

        @Bean
        WebMvcConfigurer stopper() {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new HandlerInterceptor() {
                        @Override
                        public boolean preHandle(
                                HttpServletRequest request, HttpServletResponse response, Object handler) {
                            response.setStatus(LET_IN);
                            return false;
                        }
                    });
                }
            };
        }
    }

    record Route(String method, String pattern) {

        String path() {
            return pattern.replace("/**", "/nothing")
                    .replaceAll("\\{[a-z]+:\\[a-z-]\\+}", "word")
                    .replaceAll("\\{[a-z]+:\\[0-9\\](?:[^{}]|\\{[^}]*})*}", "1")
                    .replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "00000000-0000-7000-8000-000000000000");
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    RouteTable table;

    @Autowired
    List<RouteAccess> tables;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noRunningRouteIsMissing() {
        var missing = new TreeSet<String>();
        for (var route : routes()) {
            if (table.find(route.method(), route.path()).isEmpty()) {
                missing.add(route.method() + " " + route.pattern());
            }
        }
        assertThat(missing)
                .as("routes that no RouteAccess bean names: they are closed to everybody")
                .isEmpty();
    }

    @Test
    void everyRouteLetsInExactlyWhoStandsInItsTable() throws Exception {
        var wrong = new ArrayList<String>();
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(3);
        for (var route : routes) {
            var who = table.find(route.method(), route.path());
            for (var actor : actors()) {
                boolean expected = who.isPresent()
                        && (actor == null ? isEveryone(who.get()) : who.get().admits(actor));
                boolean letIn = fetch(route, actor) == LET_IN;
                if (expected != letIn) {
                    wrong.add(route + " as " + (actor == null ? "nobody" : actor.roles()) + ": " + letIn);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void administratorsReadNoCaseContent() {
        for (var module : tables) {
            if (SHOWS_CASES.contains(module.module())) {
                for (var rule : module.rules()) {
                    for (var actor : actors()) {
                        boolean reads = actor != null
                                && actor.roles().stream().anyMatch(Role::administers)
                                && !isEveryone(rule.who())
                                && rule.who().admits(actor);
                        assertThat(reads).as(module.module() + ": " + rule).isFalse();
                    }
                }
            }
        }
    }

    /** The same table for people to read, beside the module documentation. */
    @Test
    void theMatrixIsWrittenDown() throws Exception {
        var lines = new TreeSet<String>();
        for (var route : routes()) {
            var who = table.find(route.method(), route.path());
            var marks = new StringBuilder();
            for (Role role : Role.values()) {
                boolean in = who.isPresent() && who.get().admits(actor(EnumSet.of(role)));
                marks.append(in ? " x |" : "   |");
            }
            lines.add("| " + route.pattern() + " | " + route.method() + " | "
                    + (who.isPresent() && isEveryone(who.get()) ? "x" : " ") + " |" + marks);
        }
        var head = "| route | method | everyone |"
                + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | ", " ", " |"));
        var rule = "|---|---|---|" + "---|".repeat(Role.values().length);
        var file = Files.createDirectories(Path.of("target", "modules")).resolve("access-matrix.md");
        Files.writeString(file, head + "\n" + rule + "\n" + String.join("\n", lines) + "\n");
        assertThat(file).isNotEmptyFile();
    }

    private int fetch(Route route, @Nullable Actor actor) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), route.path())
                .with(csrf());
        if (actor != null) {
            request.with(authentication(new SignedInToken(signedIn(actor))));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    routes.add(new Route("GET", pattern));
                    routes.add(new Route("POST", pattern));
                }
                methods.forEach(method -> routes.add(new Route(method.name(), pattern)));
            }
        });
        return routes;
    }

    private static boolean isEveryone(Who who) {
        return who instanceof Who.Everyone;
    }

    /** Each role, no role, and nobody. */
    private static List<@Nullable Actor> actors() {
        var actors = new ArrayList<@Nullable Actor>();
        actors.add(null);
        actors.add(actor(Set.of()));
        for (Role role : Role.values()) {
            actors.add(actor(EnumSet.of(role)));
        }
        return actors;
    }

    private static Actor actor(Set<Role> roles) {
        return new Actor(AccountId.next(), PersonId.next(), "test", null, "", null, "", roles, null);
    }

    private static SignedIn signedIn(Actor actor) {
        var account = new Account(
                new AccountId(Ids.next()),
                "test",
                PersonId.next(),
                "test",
                AccountKind.of(actor.roles()).orElseThrow(),
                AccountState.ACTIVE,
                actor.roles(),
                true,
                false,
                true,
                false,
                null,
                null);
        return new SignedIn(Ids.next(), account, Proof.PASSWORD, Step.DONE, actor);
    }
}
