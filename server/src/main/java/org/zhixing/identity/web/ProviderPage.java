package org.zhixing.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.identity.unified.NewProvider;
import org.zhixing.identity.unified.Provider;
import org.zhixing.shell.Choice;

/**
 * One provider, or a new one.
 *
 * @param known null for a new one
 * @param typed as typed before, or as it is set up
 * @param refusal why the last try failed
 * @param writes whether the reader may change it; who may not, may open and close it
 * @param noted how many accounts have an agreed value
 * @param lines agreed values as typed before
 */
public record ProviderPage(
        @Nullable Provider known,
        NewProvider typed,
        @Nullable Refusal refusal,
        boolean writes,
        int noted,
        String lines,
        List<Choice> kinds,
        List<Choice> matchings) {

    /** What counts as a second factor, one a line. */
    public String trusted() {
        return String.join("\n", typed.trusted());
    }
}
