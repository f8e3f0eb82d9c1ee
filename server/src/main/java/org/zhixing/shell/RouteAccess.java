package org.zhixing.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;

/**
 * A module's one table of who may come in through which route (architecture rule 10). A module contributes one bean:
 *
 * <pre>{@code
 * @Bean
 * RouteAccess supervisionRoutes() {
 *     return RouteAccess.of("supervision")
 *             .roles("GET", "/dockets/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER)
 *             .roles("POST", "/dockets/{id}/closing", SUPERVISION_CHIEF)
 *             .staff("GET", "/units/**")
 *             .build();
 * }
 * }</pre>
 *
 * <p>A route that no table names is closed to everybody; a test fails the build when a running route is missing, and
 * fetches each route as each role. Patterns are those of Spring's {@code PathPattern}; where several match, the most
 * specific one decides alone. {@code GET} covers {@code HEAD}. A pattern says who may knock; which case a role may see
 * behind the door is decided by the module from the relation to the case.
 */
public final class RouteAccess {

    /** To whom a route is open. */
    public sealed interface Who {

        /** Whether this actor may come in. */
        boolean admits(Actor actor);

        /** Nobody need sign in; such a route never makes a session. */
        record Everyone() implements Who {
            @Override
            public boolean admits(Actor actor) {
                return true;
            }
        }

        /** Whoever has signed in and holds one of the roles. */
        record Holders(Set<Role> roles) implements Who {
            public Holders {
                roles = Set.copyOf(roles);
            }

            @Override
            public boolean admits(Actor actor) {
                return roles.stream().anyMatch(actor::has);
            }
        }

        /** A connected system that has shown its token; never a person, whoever has signed in. */
        record Systems() implements Who {
            @Override
            public boolean admits(Actor actor) {
                return false;
            }
        }

        /** Whoever has signed in, also without any role: one's own account, signing out. */
        record SignedIn() implements Who {
            @Override
            public boolean admits(Actor actor) {
                return true;
            }
        }
    }

    /**
     * One line of the table.
     *
     * @param method HTTP method in capitals, or {@code *} for any
     * @param pattern path pattern
     */
    public record Rule(String method, String pattern, Who who) {}

    private final String module;
    private final List<Rule> rules;

    private RouteAccess(String module, List<Rule> rules) {
        this.module = module;
        this.rules = List.copyOf(rules);
    }

    public static Builder of(String module) {
        return new Builder(module);
    }

    public String module() {
        return module;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Writes the table line by line. */
    public static final class Builder {

        private final String module;
        private final List<Rule> rules = new ArrayList<>();

        private Builder(String module) {
            this.module = module;
        }

        /** Open to the world, without signing in. */
        public Builder everyone(String method, String pattern) {
            return add(method, pattern, new Who.Everyone());
        }

        /** Whoever has signed in, administrators included: never for anything that shows a case. */
        public Builder signedIn(String method, String pattern) {
            return add(method, pattern, new Who.SignedIn());
        }

        /** Connected systems with a token of their own (practice 6). */
        public Builder systems(String method, String pattern) {
            return add(method, pattern, new Who.Systems());
        }

        /** Every role except the three administrators, who read no case content (domain law L16). */
        public Builder staff(String method, String pattern) {
            var roles = EnumSet.allOf(Role.class);
            roles.removeIf(Role::administers);
            return add(method, pattern, new Who.Holders(roles));
        }

        /** Exactly these roles. */
        public Builder roles(String method, String pattern, Role first, Role... more) {
            return add(method, pattern, new Who.Holders(EnumSet.of(first, more)));
        }

        private Builder add(String method, String pattern, Who who) {
            rules.add(new Rule(method, pattern, who));
            return this;
        }

        public RouteAccess build() {
            return new RouteAccess(module, rules);
        }
    }
}
