package org.zhixing.identity.web;

import java.util.List;
import org.zhixing.identity.unified.Provider;

/**
 * All providers.
 *
 * @param writes whether the reader may set one up
 */
public record ProvidersPage(List<Provider> providers, boolean writes) {}
