package org.zhixing.identity.web;

/**
 * Signed out here, and on the way out of the unified identity.
 *
 * @param address where the way out is
 */
public record LeftPage(String address) {}
