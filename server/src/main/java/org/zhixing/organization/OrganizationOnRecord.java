package org.zhixing.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.naming.Collective;
import org.zhixing.organization.naming.UnitNames;
import org.zhixing.shell.SearchWords;

/** The organization as it is recorded in the database, read for a day. */
@Service
class OrganizationOnRecord implements Organization {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final UnitReading units;
    private final StaffReading staff;
    private final StandInReading standIns;

    OrganizationOnRecord(
            JdbcClient jdbc, Ledger ledger, UnitReading units, StaffReading staff, StandInReading standIns) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.units = units;
        this.staff = staff;
        this.standIns = standIns;
    }

    @Override
    public List<Unit> units(LocalDate on) {
        return units.units(on);
    }

    @Override
    public Map<UnitId, Unit> units(Collection<UnitId> ids, LocalDate on) {
        return units.units(ids, on);
    }

    @Override
    public List<Unit> former(LocalDate on) {
        return units.former(on);
    }

    @Override
    public Optional<Unit> unit(UnitId id, LocalDate on) {
        return Optional.ofNullable(units.valid(List.of(id), on).get(id));
    }

    @Override
    public List<UnitMatch> match(List<String> written, LocalDate on) {
        var names = new UnitNames(units.units(on), collectives());
        return written.stream().map(names::match).toList();
    }

    private List<Collective> collectives() {
        return jdbc.sql("SELECT pattern, unit_types, name_part FROM organization.collective ORDER BY place")
                .query(OrganizationOnRecord::collective)
                .list();
    }

    private static Collective collective(ResultSet row, int number) throws SQLException {
        return new Collective(
                Pattern.compile(row.getString("pattern")),
                UnitReading.texts(row, "unit_types").stream()
                        .map(UnitType::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                UnitReading.texts(row, "name_part"));
    }

    @Override
    @Transactional
    public void rememberAlias(UnitId unit, String alias, Instant at, Actor actor) {
        int kept = jdbc.sql(
                        """
                        INSERT INTO organization.unit_alias (unit_id, alias, kind)
                        VALUES (:unit, :alias, 'REMEMBERED') ON CONFLICT DO NOTHING
                        """)
                .param("unit", unit.value())
                .param("alias", alias.strip())
                .update();
        if (kept == 1) {
            jdbc.sql(
                            """
                            UPDATE organization.unit_version SET words = words || to_tsvector('simple', :words)
                            WHERE unit_id = :unit AND valid_until IS NULL
                            """)
                    .param("words", SearchWords.index(alias))
                    .param("unit", unit.value())
                    .update();
            ledger.append(
                    Entry.of(Streams.unit(unit), at, actor, "unit.alias-remembered", Map.of("alias", alias.strip())));
        }
    }

    @Override
    public List<Appointment> staffOf(UnitId unit, LocalDate on) {
        return staff.holdersInUnits(units.withSections(unit, on), on);
    }

    @Override
    public List<Appointment> appointmentsOf(PersonId person, LocalDate on) {
        return staff.appointmentsOf(person, on);
    }

    @Override
    public Map<PostId, List<Appointment>> holders(Collection<PostId> posts, LocalDate on) {
        return staff.holders(posts, on);
    }

    @Override
    public Map<UnitId, Appointment> leadersInCharge(Collection<UnitId> ids, LocalDate on) {
        return staff.leadersInCharge(ids, on);
    }

    @Override
    public List<Appointment> standsInFor(PersonId person, LocalDate on) {
        return standIns.standsInFor(person, on);
    }

    @Override
    public List<Appointment> recordsFor(PersonId person, LocalDate on) {
        return standIns.recordsFor(person, on);
    }

    @Override
    public Map<UnitId, Appointment> headsOf(Collection<UnitId> ids, LocalDate on) {
        return staff.headsOf(ids, on);
    }

    @Override
    public Map<UnitId, UnitId> bodiesOf(Collection<UnitId> ids, LocalDate on) {
        return units.bodiesOf(ids, on);
    }

    @Override
    public List<UnitId> withSections(UnitId unit, LocalDate on) {
        return units.withSections(unit, on);
    }

    @Override
    public Map<PostId, Post> posts(Collection<PostId> ids) {
        return staff.posts(ids);
    }

    @Override
    public List<Post> postsOf(UnitId unit, LocalDate on) {
        return staff.postsOf(unit, on);
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> ids) {
        return staff.people(ids);
    }

    @Override
    public Map<PostId, List<Appointment>> standInsFor(Collection<PostId> posts, LocalDate on) {
        return standIns.standInsFor(posts, on);
    }

    @Override
    public Map<PostId, List<PersonId>> secretariesOf(Collection<PostId> posts, LocalDate on) {
        return standIns.secretariesOf(posts, on);
    }

    @Override
    public List<TaskForce> taskForces(LocalDate on) {
        return units.taskForces(on);
    }
}
