package org.zhixing.shell;

import java.util.UUID;

/**
 * A filter kept under a name.
 *
 * @param query the filter as it stands in the address, encoded, without a question mark
 */
public record SavedView(UUID id, String name, String query) {}
