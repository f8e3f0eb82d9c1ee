package org.zhixing.identity.unified;

/** The protocol that a provider speaks. */
public enum ProviderKind {
    /** OpenID Connect with the authorization code flow and PKCE. */
    OIDC,
    /** CAS protocol 3.0. */
    CAS
}
