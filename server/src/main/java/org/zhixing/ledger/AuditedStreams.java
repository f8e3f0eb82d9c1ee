package org.zhixing.ledger;

/**
 * Streams that audit administrators read: accounts, roles, settings, never cases (L16). A module contributes one bean per
 * kind of stream; what no module names is closed to them.
 *
 * @param kind kind of the streams, for instance {@code identity/account}
 * @param labelKey message key of what such a stream is called
 */
public record AuditedStreams(String kind, String labelKey) {}
