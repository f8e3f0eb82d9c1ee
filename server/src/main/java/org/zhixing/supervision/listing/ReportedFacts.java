package org.zhixing.supervision.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Ledger;
import org.zhixing.supervision.DocketFacts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Holder;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.docket.Holdings;

/** Says of many dockets what their own pages say of one. */
@Component
class ReportedFacts implements DocketFacts {

    private final org.zhixing.supervision.listing.Lights lights;
    private final Holdings holdings;
    private final Stage stage;
    private final Ledger ledger;

    ReportedFacts(org.zhixing.supervision.listing.Lights lights, Holdings holdings, Stage stage, Ledger ledger) {
        this.lights = lights;
        this.holdings = holdings;
        this.stage = stage;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DocketId, DocketFacts.Lights> lights(Collection<DocketId> dockets, Instant at) {
        var found = new HashMap<DocketId, DocketFacts.Lights>();
        lights.of(dockets, at)
                .forEach((id, pair) -> found.put(
                        id, new DocketFacts.Lights(pair.report(), pair.course(), pair.planned(), pair.reached())));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DocketId, Map<Holder, Integer>> lateDays(Collection<DocketId> dockets, Instant at) {
        var found = new HashMap<DocketId, Map<Holder, Integer>>();
        stage.look(dockets, stage.systemBatch(at, Actor.system("brief", "practice 4")))
                .forEach((id, scene) -> holdings.of(scene, ledger.timeline(id.subject()))
                        .ifPresent(holding -> found.put(id, holding.late())));
        return found;
    }
}
