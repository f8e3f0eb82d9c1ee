package org.zhixing.ledger.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Audit;
import org.zhixing.ledger.Audit.Place;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Seals;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;

/** Lists acts on accounts and administration. */
@Controller
class AuditPages {

    private static final int PAGE = 50;

    private final Audit audit;
    private final Seals seals;

    AuditPages(Audit audit, Seals seals) {
        this.audit = audit;
        this.seals = seals;
    }

    @GetMapping("/audit")
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "before", required = false) @Nullable String before) {
        var found = audit.list(actor, kind.isEmpty() ? null : kind, Place.read(before), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var next = found.size() > PAGE ? next(kind, shown.get(PAGE - 1)) : null;
        var page = new AuditPage(acts(shown), new TreeMap<>(audit.kinds()), kind, seals.state(), next);
        return new ModelAndView("ledger/audit", "page", page);
    }

    private List<AuditPage.Act> acts(List<Recorded> shown) {
        var names = audit.namesOf(shown);
        return shown.stream()
                .map(one -> new AuditPage.Act(
                        Objects.requireNonNull(
                                audit.kinds().get(one.entry().stream().kind())),
                        names.get(one.entry().stream().id()),
                        Timeline.of(List.of(one), Sight.whole(), Map.of(), null)
                                .lines()
                                .get(0)))
                .toList();
    }

    private static String next(String kind, Recorded last) {
        return "/audit?kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8) + "&before="
                + new Place(last.entry().at(), last.id()).written();
    }
}
