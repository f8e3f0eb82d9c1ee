package org.zhixing.identity.unified;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A provider of identities as it is set up.
 *
 * @param code stands in addresses and in the name of the property that may hold the secret
 * @param name how people know it, shown on the sign-in page
 * @param address the issuer (OIDC) or the address of the CAS server, without a slash at the end
 * @param ownAddress our address as the provider and its users' browsers know it, without a slash at the end
 * @param client our name there; empty for CAS
 * @param hasSecret whether a secret is kept here, sealed; else it is looked for in the environment
 * @param claim name of the claim or attribute that is compared
 * @param trusted what counts as a second factor shown there: {@code acr=…} or {@code amr=…}; empty for nothing
 * @param skewSeconds by so much the two clocks may differ
 * @param opened whether people may come in this way
 * @param version grows with each change
 */
public record Provider(
        UUID id,
        String code,
        ProviderKind kind,
        String name,
        String address,
        String ownAddress,
        String client,
        boolean hasSecret,
        String claim,
        Matching matching,
        List<String> trusted,
        int skewSeconds,
        boolean opened,
        int version) {

    public Provider {
        trusted = List.copyOf(trusted);
    }

    /** Where the provider sends people back to. */
    public String returnAddress() {
        return ownAddress + "/sign-in/unified/" + code + "/return";
    }

    /** Where the provider tells that somebody has left. */
    public String endedAddress() {
        return ownAddress + "/sign-in/unified/" + code + "/ended";
    }

    Duration skew() {
        return Duration.ofSeconds(skewSeconds);
    }
}
