package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.duty.Shifts;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.notification.Channel;
import org.zhixing.notification.Gateways;
import org.zhixing.notification.Preferences;
import org.zhixing.secrecy.InternalMaterials;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/**
 * How people are reached on day zero: a duty roster, people who are called, an urgent docket that calls them, and one
 * docket that is internal material.
 */
@Component
@ConditionalOnProperty("zhixing.sample")
class Reach {

    private static final Actor OPERATOR =
            new Actor(null, null, "sample", null, "", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null);
    private static final int DAYS = 14;
    private static final int UNITS_DAYS = 7;
    private static final int WAIT = 10;

    private final Shifts shifts;
    private final Gateways gateways;
    private final Preferences preferences;
    private final Dockets dockets;
    private final InternalMaterials materials;
    private final JdbcClient jdbc;
    private final Map<String, String> words = Words.pairs("reach.txt");

    Reach(
            Shifts shifts,
            Gateways gateways,
            Preferences preferences,
            Dockets dockets,
            InternalMaterials materials,
            JdbcClient jdbc) {
        this.shifts = shifts;
        this.gateways = gateways;
        this.preferences = preferences;
        this.dockets = dockets;
        this.materials = materials;
        this.jdbc = jdbc;
    }

    /** All of it, in the caller's transaction. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        roster(city, cast, dayZero);
        gateways.write(new Gateways.NewGateway(Channel.VOICE, true, "", "", "", "", "", WAIT), OPERATOR)
                .orThrow();
        int number = 0;
        for (String unit : word("called").split("/", -1)) {
            var phone = word("duty.phone") + ++number;
            var chosen = new Preferences.Preference(
                    Map.of(Channel.VOICE, phone.replace("-", "")), Set.of(Channel.VOICE), Set.of(Channel.VOICE));
            preferences
                    .choose(cast.actor(city.holder(city.unit(unit), Role.UNIT_LIAISON)), chosen)
                    .orThrow();
        }
        var now = dayZero.atTime(9, 25).atZone(Zone.SHANGHAI).toInstant();
        dockets.open(List.of(urgent(city.unit(word("urgent.unit")))), now, cast.officer(0))
                .orThrow();
        internal(city.unit(word("internal.unit")), now, cast);
    }

    private void roster(City city, Cast cast, LocalDate dayZero) {
        for (int n = 0; n < DAYS; n++) {
            LocalDate day = dayZero.plusDays(n);
            var officer = cast.officer(n);
            shifts.add(
                            new Shifts.Wanted(
                                    day,
                                    day,
                                    null,
                                    "",
                                    Objects.requireNonNull(officer.person()),
                                    officer.personName(),
                                    word("duty.phone")),
                            cast.chief())
                    .orThrow();
        }
        UnitId unit = city.unit(word("duty.unit"));
        var liaison = cast.actor(city.holder(unit, Role.UNIT_LIAISON));
        shifts.add(
                        new Shifts.Wanted(
                                dayZero,
                                dayZero.plusDays(UNITS_DAYS - 1L),
                                unit,
                                city.nameOf(unit),
                                Objects.requireNonNull(liaison.person()),
                                liaison.personName(),
                                word("duty.unit.phone")),
                        cast.actor(city.holder(unit, Role.UNIT_HEAD)))
                .orThrow();
    }

    private OpenDocket urgent(UnitId unit) {
        return OpenDocket.of(
                        new OpenDocket.Source(
                                SourceKind.RESOLUTION, null, word("urgent.source"), word("urgent.authority")),
                        word("urgent.title"),
                        word("urgent.requirement"),
                        unit)
                .withUrgency(Urgency.EXTRA_URGENT)
                .onDuty(DutyGround.of(word("urgent.duty")));
    }

    /** The latest running docket of a small unit, so that few lists bear the mark with it. */
    private void internal(UnitId unit, Instant at, Cast cast) {
        jdbc.sql(
                        """
                        SELECT id FROM supervision.docket WHERE lead = :unit AND state = 'ACKNOWLEDGED'
                         ORDER BY opened_at DESC, id LIMIT 1
                        """)
                .param("unit", unit.value())
                .query(UUID.class)
                .optional()
                .ifPresent(id -> materials.mark(id, at, cast.officer(0)).orThrow());
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
