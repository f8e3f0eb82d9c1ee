package org.zhixing.identity.web;

import static org.zhixing.act.Role.AUDIT_ADMINISTRATOR;
import static org.zhixing.act.Role.SECURITY_ADMINISTRATOR;
import static org.zhixing.act.Role.SYSTEM_ADMINISTRATOR;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.AccountId;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.factor.TrustedIssuers;
import org.zhixing.identity.unified.Provider;
import org.zhixing.identity.unified.ProviderLog;
import org.zhixing.identity.unified.Providers;
import org.zhixing.ledger.AuditedStreams;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/**
 * Identity's table of who may do what, and its entries in the navigation. The steps of signing in are open and check for
 * themselves that the step is due; each of the three administrators has pages of his own (domain law L16).
 */
@Configuration(proxyBeanMethods = false)
class IdentityRoutes {

    @Bean
    RouteAccess identityRouteAccess() {
        return RouteAccess.of("identity")
                .everyone("GET", "/sign-in")
                .everyone("POST", "/sign-in")
                .everyone("POST", "/sign-in/sample")
                .everyone("GET", "/sign-in/second-factor")
                .everyone("POST", "/sign-in/second-factor")
                .everyone("POST", "/sign-in/second-factor/key")
                .everyone("POST", "/sign-in/second-factor/set-up/key")
                .everyone("GET", "/sign-in/second-factor/set-up")
                .everyone("POST", "/sign-in/second-factor/set-up")
                .everyone("GET", "/sign-in/new-password")
                .everyone("POST", "/sign-in/new-password")
                .everyone("POST", "/sign-out")
                .everyone("GET", "/sign-in/unified/*")
                .everyone("GET", "/sign-in/unified/*/return")
                .everyone("POST", "/sign-in/unified/*/return")
                .everyone("POST", "/sign-in/unified/*/ended")
                .everyone("GET", "/setup")
                .everyone("POST", "/setup")
                .signedIn("GET", "/account/**")
                .signedIn("POST", "/account/**")
                .roles("GET", "/system/accounts/**", SYSTEM_ADMINISTRATOR)
                .roles("POST", "/system/accounts/**", SYSTEM_ADMINISTRATOR)
                .roles("GET", "/system/unified/**", SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR)
                .roles("POST", "/system/unified/**", SYSTEM_ADMINISTRATOR)
                .roles("POST", "/system/unified/*/opening", SECURITY_ADMINISTRATOR)
                .roles("POST", "/system/unified/*/closing", SECURITY_ADMINISTRATOR)
                .roles("GET", "/system/certificate-issuers/**", SECURITY_ADMINISTRATOR)
                .roles("POST", "/system/certificate-issuers/**", SECURITY_ADMINISTRATOR)
                .roles("GET", "/system/roles/**", SECURITY_ADMINISTRATOR)
                .roles("POST", "/system/roles/**", SECURITY_ADMINISTRATOR)
                .roles("GET", "/system/sign-ins/**", AUDIT_ADMINISTRATOR)
                .build();
    }

    /** Audit administrators read what is done with accounts. */
    @Bean
    AuditedStreams auditedAccounts(Accounts accounts) {
        return new AuditedStreams(
                AccountLog.STREAM,
                "identity.accounts",
                ids -> accounts.of(ids.stream().map(AccountId::new).toList()).stream()
                        .collect(Collectors.toMap(
                                one -> one.id().value(),
                                one -> new AuditedStreams.Named(
                                        one.personName() + " · " + one.username(),
                                        "/system/sign-ins/" + one.id().value()))));
    }

    /** Audit administrators read how the ways in were set up, and who was turned away. */
    @Bean
    AuditedStreams auditedProviders(Providers providers) {
        return new AuditedStreams(ProviderLog.STREAM, "identity.unified.title", ids -> providers.all().stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(Provider::id, one -> new AuditedStreams.Named(one.name(), null))));
    }

    /** Audit administrators read whose certificate keys were accepted, and until when. */
    @Bean
    AuditedStreams auditedIssuers(TrustedIssuers issuers) {
        return new AuditedStreams(TrustedIssuers.STREAM, "identity.issuers.title", ids -> issuers.all().stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(
                        TrustedIssuers.Issuer::id,
                        one -> new AuditedStreams.Named(one.facts().subject(), null))));
    }

    @Bean
    NavigationEntry issuersEntry() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                55,
                "identity.issuers.title",
                "/system/certificate-issuers",
                "shield-lock",
                actor -> actor.has(SECURITY_ADMINISTRATOR));
    }

    @Bean
    NavigationEntry unifiedEntry() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                50,
                "identity.unified.title",
                "/system/unified",
                "key",
                actor -> actor.has(SYSTEM_ADMINISTRATOR) || actor.has(SECURITY_ADMINISTRATOR));
    }

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                10,
                "identity.accounts.title",
                "/system/accounts",
                "users",
                actor -> actor.has(SYSTEM_ADMINISTRATOR));
    }

    @Bean
    NavigationEntry rolesEntry() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                20,
                "identity.roles.title",
                "/system/roles",
                "shield-lock",
                actor -> actor.has(SECURITY_ADMINISTRATOR));
    }

    @Bean
    NavigationEntry signInsEntry() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                30,
                "identity.sign-ins.title",
                "/system/sign-ins",
                "history",
                actor -> actor.has(AUDIT_ADMINISTRATOR));
    }
}
