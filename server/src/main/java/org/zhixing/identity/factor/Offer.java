package org.zhixing.identity.factor;

/**
 * A secret offered to be taken into an authenticator.
 *
 * @param secret as people type it, in groups of four
 * @param code the same to be photographed
 */
public record Offer(String secret, QrPath code) {}
