package org.zhixing.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.decision.Item;
import org.zhixing.decision.ItemState;

/**
 * The register of matters of all meetings.
 *
 * @param state those shown, null for all
 * @param address the same as the query of an address
 */
public record ItemsPage(@Nullable ItemState state, List<Item> items, String address) {}
