package org.zhixing.identity.unified;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhixing.act.Outcome;
import org.zhixing.shell.OutsideAddress;

/**
 * OpenID Connect: the authorization code flow with PKCE, state and nonce. Tokens are exchanged and checked by Spring
 * Security; the way there and back needs no session of ours.
 */
@Component
class Oidc implements Protocol {

    private static final Logger LOG = LoggerFactory.getLogger(Oidc.class);
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final OidcPeers peers;
    private final Clock clock;

    Oidc(OidcPeers peers, Clock clock) {
        this.peers = peers;
        this.clock = clock;
    }

    @Override
    public ProviderKind kind() {
        return ProviderKind.OIDC;
    }

    @Override
    public Outcome<String> tryOut(Provider provider) {
        try {
            peers.forget(provider);
            return Outcome.done(Objects.requireNonNull(
                    peers.registration(provider).getProviderDetails().getAuthorizationUri()));
        } catch (RestClientException | IllegalArgumentException | IllegalStateException away) {
            return unreachable(provider, away);
        }
    }

    @Override
    public Outcome<String> departure(Provider provider, Journey journey) {
        try {
            return Outcome.done(
                    request(provider, peers.registration(provider), journey).getAuthorizationRequestUri());
        } catch (RestClientException | IllegalArgumentException | IllegalStateException away) {
            return unreachable(provider, away);
        }
    }

    private static OAuth2AuthorizationRequest request(
            Provider provider, ClientRegistration registration, Journey journey) {
        var more = new LinkedHashMap<String, Object>();
        more.put(OidcParameterNames.NONCE, Digests.s256(journey.nonce()));
        more.put(PkceParameterNames.CODE_CHALLENGE, Digests.s256(journey.verifier()));
        more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        var classes = provider.trusted().stream()
                .filter(one -> one.startsWith("acr="))
                .map(one -> one.substring(4))
                .toList();
        if (!classes.isEmpty()) {
            more.put("acr_values", String.join(" ", classes));
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(provider.returnAddress())
                .scopes(registration.getScopes())
                .state(journey.state())
                .additionalParameters(more)
                .attributes(attributes -> {
                    attributes.put("registration_id", registration.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, journey.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, journey.verifier());
                })
                .build();
    }

    @Override
    public Outcome<Presented> arrival(Provider provider, Journey journey, Map<String, String> answer) {
        var issuer = answer.get("iss");
        if (!journey.state().equals(answer.get("state")) || (issuer != null && !issuer.equals(provider.address()))) {
            return Outcome.refused("identity.unified.stale", "L16");
        }
        var code = answer.get("code");
        if (code == null || code.isEmpty()) {
            return Outcome.refused("identity.unified.denied", "L16", provider.name());
        }
        try {
            var registration = peers.registration(provider);
            var exchange = new OAuth2AuthorizationExchange(
                    request(provider, registration, journey),
                    OAuth2AuthorizationResponse.success(code)
                            .redirectUri(provider.returnAddress())
                            .state(journey.state())
                            .build());
            var proven = new OidcAuthorizationCodeAuthenticationProvider(peers.tokens(), peers::user);
            proven.setJwtDecoderFactory(asked -> peers.idTokens(provider, asked));
            var told = proven.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
            return told != null && told.getPrincipal() instanceof OidcUser user
                    ? Outcome.done(presented(provider, user))
                    : Outcome.refused("identity.unified.untrusted", "L16", provider.name());
        } catch (AuthenticationException | RestClientException | IllegalArgumentException | IllegalStateException no) {
            return refused(provider, no);
        }
    }

    private Outcome<Presented> refused(Provider provider, RuntimeException why) {
        if (ClockCheck.failed(why)) {
            LOG.warn("{}: the clocks differ: {}", provider.code(), why.getMessage());
            return Outcome.refused("identity.unified.clock", "L16", provider.name(), provider.skewSeconds());
        }
        if (Wire.isBroken(why)) {
            return unreachable(provider, why);
        }
        LOG.warn("{}: what it said was not believed: {}", provider.code(), why.getMessage());
        return Outcome.refused("identity.unified.untrusted", "L16", provider.name());
    }

    private static <T> Outcome<T> unreachable(Provider provider, RuntimeException why) {
        LOG.warn("{} cannot be reached: {}", provider.code(), why.getMessage());
        return Outcome.refused("identity.unified.unreachable", "L16", provider.name());
    }

    private static Presented presented(Provider provider, OidcUser user) {
        var claims = user.getClaims();
        var said = claims.get(provider.claim());
        boolean doubted =
                provider.claim().equals("phone_number") && Boolean.FALSE.equals(claims.get("phone_number_verified"));
        var token = user.getIdToken();
        var name = user.getPreferredUsername();
        var subject = Objects.requireNonNull(user.getSubject());
        var mark = token.getClaimAsString("sid");
        return new Presented(
                provider,
                subject,
                said == null || doubted ? "" : said.toString(),
                name == null ? subject : name,
                isStrong(provider, token.getAuthenticationContextClass(), token.getAuthenticationMethods()),
                mark == null ? "" : mark,
                token.getTokenValue());
    }

    private static boolean isStrong(Provider provider, @Nullable String acr, @Nullable List<String> amr) {
        return provider.trusted().stream()
                .anyMatch(one -> one.equals("acr=" + acr)
                        || (amr != null && amr.stream().anyMatch(method -> one.equals("amr=" + method))));
    }

    @Override
    public Optional<String> leaving(Provider provider, @Nullable String token) {
        try {
            var end = peers.registration(provider)
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
            if (!(end instanceof String address) || !OutsideAddress.isSafe(address)) {
                return Optional.empty();
            }
            var where = UriComponentsBuilder.fromUriString(address)
                    .queryParam("client_id", "{client}")
                    .queryParam("post_logout_redirect_uri", "{back}");
            return Optional.of(
                    token == null
                            ? where.encode()
                                    .buildAndExpand(provider.client(), provider.ownAddress() + "/")
                                    .toUriString()
                            : where.queryParam("id_token_hint", "{token}")
                                    .encode()
                                    .buildAndExpand(provider.client(), provider.ownAddress() + "/", token)
                                    .toUriString());
        } catch (RestClientException | IllegalArgumentException | IllegalStateException away) {
            LOG.warn("{} cannot be told that somebody leaves: {}", provider.code(), away.getMessage());
            return Optional.empty();
        }
    }

    /** A logout token of OpenID Connect Back-Channel Logout 1.0, section 2.4: its checks are those of section 2.6. */
    @Override
    public Optional<Ended> ended(Provider provider, Map<String, String> message) {
        try {
            var registration = peers.registration(provider);
            var token = peers.logoutTokens(provider, registration).decode(message.getOrDefault("logout_token", ""));
            return isLogout(provider, token) ? Optional.of(ended(token)) : Optional.empty();
        } catch (JwtException | RestClientException | IllegalArgumentException | IllegalStateException no) {
            LOG.warn("{}: a logout was not believed: {}", provider.code(), no.getMessage());
            return Optional.empty();
        }
    }

    private boolean isLogout(Provider provider, Jwt token) {
        var issued = token.getIssuedAt();
        var events = token.getClaims().get("events");
        boolean fresh = issued != null && ClockCheck.isNear(issued, clock.instant(), provider.skew());
        return fresh
                && token.getAudience() != null
                && token.getAudience().contains(provider.client())
                && token.getClaims().get("nonce") == null
                && token.getId() != null
                && events instanceof Map<?, ?> map
                && map.containsKey(LOGOUT_EVENT)
                && (token.getSubject() != null || token.getClaimAsString("sid") != null);
    }

    private static Ended ended(Jwt token) {
        var mark = token.getClaimAsString("sid");
        var subject = token.getSubject();
        return new Ended(subject == null ? "" : subject, mark == null ? "" : mark);
    }
}
