package org.zhixing.identity.unified;

import java.util.List;

/**
 * What the system administrator writes about a provider.
 *
 * @param secret empty to keep the present one
 */
public record NewProvider(
        String code,
        ProviderKind kind,
        String name,
        String address,
        String ownAddress,
        String client,
        String secret,
        String claim,
        Matching matching,
        List<String> trusted,
        int skewSeconds) {

    public NewProvider {
        code = code.strip();
        name = name.strip();
        address = withoutSlash(address);
        ownAddress = withoutSlash(ownAddress);
        client = client.strip();
        secret = secret.strip();
        claim = claim.strip();
        trusted = trusted.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String withoutSlash(String address) {
        return address.strip().replaceAll("/+$", "");
    }
}
