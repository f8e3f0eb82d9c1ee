package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.Ruling;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.brief.draw.DrawingUp;
import org.zhixing.brief.inquiry.Inquiries;
import org.zhixing.brief.sign.Signing;
import org.zhixing.supervision.DocketId;

/** What the schedule drew up before day zero: a weekly brief that is out, a monthly one with the units, and a draft. */
@Component
@ConditionalOnProperty("zhixing.sample")
class Briefings {

    private static final int ANY = -1;

    private final DrawingUp drawing;
    private final Inquiries inquiries;
    private final Signing signing;
    private final FactRows facts;
    private final Approvals approvals;
    private final Map<String, String> words = Words.pairs("briefings.txt");

    Briefings(DrawingUp drawing, Inquiries inquiries, Signing signing, FactRows facts, Approvals approvals) {
        this.drawing = drawing;
        this.inquiries = inquiries;
        this.signing = signing;
        this.facts = facts;
        this.approvals = approvals;
    }

    /** All of it, in the caller's transaction. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        var before = dayZero.minusDays(1);
        var weekly = drawing.onSchedule(BriefKind.WEEKLY, at(before, 8, 5));
        for (var one : weekly) {
            issued(city, cast, before, one);
        }
        for (var monthly : drawing.onSchedule(BriefKind.MONTHLY, at(dayZero, 8, 2))) {
            if (named(monthly).isEmpty()) {
                continue;
            }
            inquiries.ask(monthly, ANY, at(dayZero, 8, 10), cast.officer(1)).orThrow();
            var units = List.copyOf(named(monthly).keySet());
            for (UnitId unit : units.subList(0, units.size() / 2)) {
                answer(city, cast, monthly, unit, Map.of(), at(dayZero, 8, 15));
            }
        }
        drawing.onSchedule(BriefKind.QUARTERLY, at(dayZero, 8, 3));
    }

    private void issued(City city, Cast cast, LocalDate day, BriefId id) {
        var named = named(id);
        if (named.isEmpty()) {
            inquiries.settle(id, ANY, at(day, 8, 30), cast.officer(0)).orThrow();
        } else if (named.keySet().stream().anyMatch(unit -> speaker(city, cast, unit) == null)) {
            return;
        } else {
            inquiries.ask(id, ANY, at(day, 8, 20), cast.officer(0)).orThrow();
            DocketId wrong = null;
            for (var unit : named.entrySet()) {
                var said = Map.<DocketId, String>of();
                if (wrong == null) {
                    wrong = unit.getValue().get(0);
                    said = Map.of(wrong, word("correction"));
                }
                answer(city, cast, id, unit.getKey(), said, at(day, 8, 30));
            }
            if (wrong != null) {
                inquiries
                        .rule(id, wrong, Ruling.KEPT, word("ruling"), ANY, at(day, 8, 40), cast.officer(0))
                        .orThrow();
            }
            inquiries.settle(id, ANY, at(day, 8, 45), cast.officer(0)).orThrow();
        }
        signing.submit(id, ANY, at(day, 8, 50), cast.officer(0)).orThrow();
        signing.check(id, ANY, "", at(day, 8, 55), cast.chief()).orThrow();
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        approvals
                .answer(question.id(), true, word("approve"), at(day, 9, 10), cast.secretaryGeneral())
                .orThrow();
    }

    private void answer(City city, Cast cast, BriefId id, UnitId unit, Map<DocketId, String> said, Instant at) {
        var speaker = speaker(city, cast, unit);
        if (speaker != null) {
            inquiries.answer(id, said, at, speaker).orThrow();
        }
    }

    private static @Nullable Actor speaker(City city, Cast cast, UnitId unit) {
        return city.all(Role.UNIT_LIAISON).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .map(cast::actor)
                .orElse(null);
    }

    /** The units that are named, with their dockets. */
    private Map<UnitId, List<DocketId>> named(BriefId id) {
        var units = new LinkedHashMap<UnitId, List<DocketId>>();
        facts.rows(id, FactRows.Which.ALL, BriefSight.Scope.SYSTEM).stream()
                .filter(BriefRow::named)
                .forEach(row -> units.computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                        .add(row.docket()));
        return units;
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Zone.SHANGHAI).toInstant();
    }
}
