package org.zhixing.identity.web;

/**
 * Asks whether the account shall be linked with what the provider has named.
 *
 * @param username the account
 * @param provider name of the provider
 * @param display how the provider calls the person
 * @param sealed comes back with the answer
 */
public record LinkPage(String username, String provider, String display, String sealed) {}
