package org.zhixing.identity.unified;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import org.w3c.dom.Element;
import org.zhixing.act.Outcome;

/**
 * CAS protocol 3.0: a ticket comes with the browser and is validated once at {@code /p3/serviceValidate}. The service
 * that the ticket is for holds the state of the way, so that a ticket fetched by another is worth nothing here.
 */
@Component
class Cas implements Protocol {

    private static final Logger LOG = LoggerFactory.getLogger(Cas.class);
    private static final String NAMES = "http://www.yale.edu/tp/cas";
    private static final String SIGN_OUT_NAMES = "urn:oasis:names:tc:SAML:2.0:protocol";

    private final RestClient rest;

    Cas(Wire wire) {
        rest = RestClient.builder().requestFactory(wire.requests()).build();
    }

    @Override
    public ProviderKind kind() {
        return ProviderKind.CAS;
    }

    /** A ticket that cannot be: a CAS server says so in its own form. */
    @Override
    public Outcome<String> tryOut(Provider provider) {
        try {
            var answer = validate(provider, provider.returnAddress(), "ST-0-none");
            return Xml.child(answer, NAMES, "authenticationFailure").isPresent()
                    ? Outcome.done(provider.address() + "/login")
                    : Outcome.refused("identity.unified.untrusted", "L16", provider.name());
        } catch (RestClientException | IllegalArgumentException | NullPointerException away) {
            return unreachable(provider, away);
        }
    }

    private static String service(Provider provider, Journey journey) {
        return provider.returnAddress() + "?state=" + journey.state();
    }

    @Override
    public Outcome<String> departure(Provider provider, Journey journey) {
        return Outcome.done(UriComponentsBuilder.fromUriString(provider.address() + "/login")
                .queryParam("service", "{service}")
                .encode()
                .buildAndExpand(service(provider, journey))
                .toUriString());
    }

    @Override
    public Outcome<Presented> arrival(Provider provider, Journey journey, Map<String, String> answer) {
        var ticket = answer.getOrDefault("ticket", "");
        if (!journey.state().equals(answer.get("state"))) {
            return Outcome.refused("identity.unified.stale", "L16");
        }
        if (ticket.isEmpty()) {
            return Outcome.refused("identity.unified.denied", "L16", provider.name());
        }
        try {
            var success =
                    Xml.child(validate(provider, service(provider, journey), ticket), NAMES, "authenticationSuccess");
            var user = success.flatMap(element -> Xml.child(element, NAMES, "user"))
                    .map(element -> element.getTextContent().strip())
                    .orElse("");
            if (user.isEmpty()) {
                LOG.warn("{}: the ticket was not accepted", provider.code());
                return Outcome.refused("identity.unified.untrusted", "L16", provider.name());
            }
            var attributes = success.flatMap(element -> Xml.child(element, NAMES, "attributes"))
                    .map(Xml::texts)
                    .orElseGet(HashMap::new);
            var value = provider.claim().isEmpty() ? user : attributes.getOrDefault(provider.claim(), "");
            return Outcome.done(new Presented(provider, user, value, user, false, ticket, null));
        } catch (RestClientException | NullPointerException away) {
            return unreachable(provider, away);
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("{}: what it said was not understood", provider.code(), unreadable);
            return Outcome.refused("identity.unified.untrusted", "L16", provider.name());
        }
    }

    private static <T> Outcome<T> unreachable(Provider provider, RuntimeException why) {
        LOG.warn("{} cannot be reached: {}", provider.code(), why.getMessage());
        return Outcome.refused("identity.unified.unreachable", "L16", provider.name());
    }

    private Element validate(Provider provider, String service, String ticket) {
        var answer = rest.get()
                .uri(provider.address() + "/p3/serviceValidate?service={service}&ticket={ticket}", service, ticket)
                .retrieve()
                .body(byte[].class);
        return Xml.read(Objects.requireNonNull(answer));
    }

    @Override
    public Optional<String> leaving(Provider provider, @Nullable String token) {
        return Optional.of(UriComponentsBuilder.fromUriString(provider.address() + "/logout")
                .queryParam("service", "{back}")
                .encode()
                .buildAndExpand(provider.ownAddress() + "/")
                .toUriString());
    }

    /** The ticket that began a session is known to the CAS server and to us alone; it names the session that is over. */
    @Override
    public Optional<Ended> ended(Provider provider, Map<String, String> message) {
        try {
            var request = Xml.read(
                    message.getOrDefault("logoutRequest", "").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Xml.child(request, SIGN_OUT_NAMES, "SessionIndex")
                    .map(element -> element.getTextContent().strip())
                    .filter(ticket -> !ticket.isEmpty())
                    .map(ticket -> new Ended("", ticket));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
