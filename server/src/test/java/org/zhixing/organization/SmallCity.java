package org.zhixing.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;

/**
 * A city small enough to survey: a mayor, a deputy with his secretary, the government office with its supervision
 * section, bureaus, a district with a street and a county with a town. Everything lasts from {@link #FOUNDED} on. Tests
 * found it in a transaction that is rolled back.
 */
public final class SmallCity {

    public static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    public static final Instant AT = FOUNDED.atStartOfDay(Zone.SHANGHAI).toInstant();
    public static final Actor JOB = Actor.system("test", "R001");

    private final OrganizationBatch batch;
    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, PostId> posts = new HashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, Appointment> appointments = new HashMap<>();
    private int order;

    private SmallCity(OrganizationBatch batch) {
        this.batch = batch;
    }

    public static SmallCity foundedWith(OrganizationBatch batch) {
        var city = new SmallCity(batch);
        city.units("云泽市人民政府", UnitType.GOVERNMENT, null);
        city.units("云泽市人民政府办公室", UnitType.GOVERNMENT_OFFICE, "云泽市人民政府", "市政府办");
        city.units("督查科", UnitType.SECTION, "云泽市人民政府办公室");
        city.units("云泽市财政局", UnitType.DEPARTMENT, "云泽市人民政府");
        city.units("预算科", UnitType.SECTION, "云泽市财政局");
        city.units("云泽市发展和改革委员会", UnitType.DEPARTMENT, "云泽市人民政府", "市发改委", "云泽市计划委员会");
        city.units("云泽市市场监督管理局", UnitType.DEPARTMENT, "云泽市人民政府");
        city.units("云泽高新技术产业开发区管理委员会", UnitType.DISPATCHED_BODY, "云泽市人民政府", "高新区管委会");
        city.units("临江区人民政府", UnitType.COUNTY, "云泽市人民政府");
        city.units("临江区财政局", UnitType.DEPARTMENT, "临江区人民政府");
        city.units("柳岸街道办事处", UnitType.TOWNSHIP, "临江区人民政府");
        city.units("青石县人民政府", UnitType.COUNTY, "云泽市人民政府");
        city.units("白石镇人民政府", UnitType.TOWNSHIP, "青石县人民政府");
        city.staff("云泽市人民政府", "市长", "林知远", Role.LEADER, Standing.HEAD);
        city.staff("云泽市人民政府", "副市长", "周望川", Role.LEADER, Standing.DEPUTY);
        city.staff("云泽市人民政府办公室", "主任", "何守真", Role.UNIT_HEAD, Standing.HEAD);
        city.staff("云泽市人民政府办公室", "秘书", "沈秉文", Role.SECRETARY, Standing.MEMBER);
        city.staff("督查科", "科长", "陆正则", Role.SUPERVISION_CHIEF, Standing.HEAD);
        city.staff("督查科", "督查专员", "方既明", Role.SUPERVISION_OFFICER, Standing.MEMBER);
        city.staff("云泽市财政局", "局长", "钱有度", Role.UNIT_HEAD, Standing.HEAD);
        city.staff("云泽市财政局", "副局长", "吴常清", Role.UNIT_LIAISON, Standing.DEPUTY);
        city.staff("预算科", "科员", "孙小满", Role.SECTION_STAFF, Standing.MEMBER);
        return city;
    }

    private void units(String name, UnitType type, @Nullable String parent, String... aliases) {
        var id = UnitId.next();
        units.put(name, id);
        batch.establish(
                        List.of(new NewUnit(
                                id,
                                name,
                                type,
                                parent == null ? null : unit(parent),
                                order += 10,
                                List.of(aliases),
                                FOUNDED,
                                null)),
                        AT,
                        JOB)
                .orThrow();
    }

    /** A new post with its holder. */
    public void staff(String unit, String post, String person, Role duty, Standing standing) {
        var postId = PostId.next();
        var personId = PersonId.next();
        posts.put(unit + post, postId);
        people.put(person, personId);
        batch.createPosts(
                        List.of(new NewPost(postId, unit(unit), post, duty, standing, order += 10, FOUNDED, null)),
                        AT,
                        JOB)
                .orThrow();
        batch.register(List.of(new NewPerson(personId, person, null)), AT, JOB).orThrow();
        batch.appoint(List.of(new NewAppointment(personId, postId, FOUNDED, null)), AT, JOB)
                .orThrow();
        appointments.put(person, new Appointment(personId, person, postId, post, unit(unit), duty, FOUNDED, null));
    }

    /** A unit that a test has established itself. */
    public void adopt(String name, UnitId id) {
        units.put(name, id);
    }

    public UnitId unit(String name) {
        return Objects.requireNonNull(units.get(name), name);
    }

    public PostId post(String unit, String post) {
        return Objects.requireNonNull(posts.get(unit + post), unit + post);
    }

    public PostId postOf(String person) {
        return Objects.requireNonNull(appointments.get(person), person).post();
    }

    public PersonId person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    /** The person acting on the own post, with its duty as the role. */
    public Actor actor(String person) {
        return actor(
                person, Objects.requireNonNull(appointments.get(person), person).duty());
    }

    /** The person acting with a duty, for instance that of an absent holder. */
    public Actor actor(String person, Role duty) {
        var held = Objects.requireNonNull(appointments.get(person), person);
        return new Actor(
                AccountId.next(),
                held.person(),
                person,
                held.post(),
                held.postName(),
                held.unit(),
                nameOf(held.unit()),
                Set.of(duty),
                null);
    }

    private String nameOf(UnitId unit) {
        return namesOf(List.of(unit)).get(0);
    }

    public Actor administrator(Role role) {
        return new Actor(AccountId.next(), PersonId.next(), "管理员", null, "", null, "", Set.of(role), null);
    }

    /** {@code b} stands in for {@code a} from the beginning. */
    public void pair(String a, String b) {
        batch.pair(List.of(new NewStandIn(UUID.randomUUID(), postOf(a), postOf(b), FOUNDED, null)), AT, JOB)
                .orThrow();
    }

    public void absent(String person, LocalDate from, LocalDate until) {
        batch.absent(List.of(absence(person, from, until)), AT, JOB).orThrow();
    }

    public NewAbsence absence(String person, LocalDate from, LocalDate until) {
        return new NewAbsence(UUID.randomUUID(), person(person), from, until, "公差", "台账在共享柜第二格");
    }

    public void secretary(String leader, String secretary) {
        batch.nameSecretaries(List.of(new NewSecretary(person(leader), person(secretary), FOUNDED, null)), AT, JOB)
                .orThrow();
    }

    public List<String> namesOf(List<UnitId> ids) {
        var names = new ArrayList<String>();
        ids.forEach(id -> units.forEach((name, unit) -> {
            if (unit.equals(id)) {
                names.add(name);
            }
        }));
        return names;
    }
}
