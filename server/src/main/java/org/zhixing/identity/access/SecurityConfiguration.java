package org.zhixing.identity.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhixing.act.Zone;
import org.zhixing.shell.CallingSystem;

/** The locks on the doors. Everything is closed unless a module's route table opens it (architecture rules 10, 16). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Only what we serve ourselves, nothing inline; images also as data, because the icons in the style sheet are. */
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** Machine time: sessions, one-time codes, lockouts, rate limits and the scheduler (architecture rule 1). */
    @Bean
    Clock machineClock() {
        return Clock.system(Zone.SHANGHAI);
    }

    @Bean
    SecurityFilterChain lockedDoors(
            HttpSecurity http, SignedInContexts contexts, RouteAuthorization routes, Doorkeeper doorkeeper)
            throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new FormToken())
                        // a provider's own servers tell of people who have left there; their messages prove themselves
                        .ignoringRequestMatchers(
                                posted("/sign-in/unified/{code}/ended"), posted("/sign-in/unified/{code}/return"))
                        .ignoringRequestMatchers(
                                request -> CallingSystem.of(request).isPresent()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .exceptionHandling(
                        closed -> closed.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(routes))
                .addFilterBefore(new ActorOfTheRequest(), AuthorizationFilter.class)
                .build();
    }

    private static RequestMatcher posted(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }

    /** Nobody signs in by Spring Security's own means; without this, Boot would invent a user. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("sign in at /sign-in");
        };
    }
}
