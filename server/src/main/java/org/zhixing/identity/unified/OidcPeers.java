package org.zhixing.identity.unified;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.zhixing.shell.OutsideAddress;

/** What OpenID providers say of themselves, their keys, and how tokens are fetched; kept for an hour per node. */
@Component
class OidcPeers {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private record Known(int version, ClientRegistration registration, Instant until) {}

    private final Wire wire;
    private final Secrets secrets;
    private final Clock clock;
    private final RestClient rest;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    OidcPeers(Wire wire, Secrets secrets, Clock clock) {
        this.wire = wire;
        this.secrets = secrets;
        this.clock = clock;
        this.rest = RestClient.builder().requestFactory(wire.requests()).build();
    }

    void forget(Provider provider) {
        known.remove(provider.id());
    }

    /** As the provider's own configuration document has it; its issuer must be the address that was set up. */
    ClientRegistration registration(Provider provider) {
        var now = clock.instant();
        var kept = known.get(provider.id());
        if (kept != null && kept.version() == provider.version() && now.isBefore(kept.until())) {
            return kept.registration();
        }
        var document = Objects.requireNonNull(rest.get()
                .uri(provider.address() + "/.well-known/openid-configuration")
                .retrieve()
                .body(DOCUMENT));
        if (!provider.address().equals(document.get("issuer"))) {
            throw new IllegalStateException("the configuration is that of " + document.get("issuer"));
        }
        var secret = secrets.of(provider);
        var builder = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(provider.code())
                .clientId(provider.client())
                .redirectUri(provider.returnAddress())
                .scope("openid", "profile", "phone");
        if (secret.isPresent()) {
            builder.clientSecret(secret.get());
        } else {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        var registration = builder.build();
        var keys = registration.getProviderDetails().getJwkSetUri();
        for (String address : List.of(
                registration.getProviderDetails().getTokenUri(),
                registration.getProviderDetails().getAuthorizationUri(),
                keys)) {
            if (!OutsideAddress.isSafe(address)) {
                throw new IllegalStateException("not by TLS: " + address);
            }
        }
        known.put(provider.id(), new Known(provider.version(), registration, now.plus(KEPT)));
        return registration;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(wire.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    JwtDecoder idTokens(Provider provider, ClientRegistration registration) {
        var usual = new OidcIdTokenValidator(registration);
        usual.setClock(clock);
        usual.setClockSkew(provider.skew());
        return decoder(registration, List.of(new ClockCheck(clock, provider.skew()), usual));
    }

    JwtDecoder logoutTokens(Provider provider, ClientRegistration registration) {
        return decoder(
                registration,
                List.of(new ClockCheck(clock, provider.skew()), new JwtIssuerValidator(provider.address())));
    }

    /** Signed with a key of the provider's; never with our secret, and never not at all. */
    private JwtDecoder decoder(ClientRegistration registration, List<OAuth2TokenValidator<Jwt>> validators) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .validateType(false)
                .jwsAlgorithms(accepted -> accepted.addAll(Arrays.asList(SignatureAlgorithm.values())))
                .restOperations(new RestTemplate(wire.requests()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return decoder;
    }

    /** The identity token's claims and, where there is a place for it, those of the person's own record. */
    OidcUser user(OidcUserRequest request) {
        var address = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        var token = request.getIdToken();
        if (address == null || address.isEmpty() || !OutsideAddress.isSafe(address)) {
            return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token);
        }
        var more = Objects.requireNonNull(rest.get()
                .uri(address)
                .headers(headers ->
                        headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                .retrieve()
                .body(DOCUMENT));
        if (!Objects.equals(token.getSubject(), more.get("sub"))) {
            throw new OAuth2AuthenticationException("invalid_user_info_response");
        }
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token, new OidcUserInfo(more));
    }
}
