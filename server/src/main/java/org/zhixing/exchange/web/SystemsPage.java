package org.zhixing.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.exchange.ConnectedSystem;
import org.zhixing.exchange.Right;
import org.zhixing.shell.Choice;

/**
 * Connected systems as the operator sees them: no matter, no docket.
 *
 * @param token told once, null otherwise
 * @param chosen rights chosen in the form
 */
public record SystemsPage(
        List<ConnectedSystem> systems,
        Map<UnitId, String> offices,
        List<Choice> choices,
        @Nullable String token,
        String name,
        String office,
        Set<Right> chosen,
        String perMinute,
        @Nullable Refusal refusal) {

    public String office(ConnectedSystem system) {
        return offices.getOrDefault(system.office(), "");
    }

    public boolean isChosen(Right right) {
        return chosen.contains(right);
    }
}
