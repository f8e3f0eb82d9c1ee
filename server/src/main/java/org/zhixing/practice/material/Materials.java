package org.zhixing.practice.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.filing.Filing;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Post;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.MaterialAct;
import org.zhixing.practice.MaterialKind;
import org.zhixing.practice.MaterialState;
import org.zhixing.practice.PracticeParty;
import org.zhixing.practice.PracticeState;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.library.PracticeRows;

/**
 * Learning materials and the publicity plan of a campaign (R158, R180): kept by the office of its leading group, read by
 * whoever takes part. Persons are shown with their recorded consent alone; no opening is counted and nobody is asked to read.
 */
@Service
public class Materials {

    private static final String RULE = "R158";

    private final MaterialRows rows;
    private final CourseRows courses;
    private final CampaignSight campaigns;
    private final PracticeRows practices;
    private final PracticeSight sight;
    private final Organization organization;
    private final Filing filing;

    Materials(
            MaterialRows rows,
            CourseRows courses,
            CampaignSight campaigns,
            PracticeRows practices,
            PracticeSight sight,
            Organization organization,
            Filing filing) {
        this.rows = rows;
        this.courses = courses;
        this.campaigns = campaigns;
        this.practices = practices;
        this.sight = sight;
        this.organization = organization;
        this.filing = filing;
    }

    /** The campaign, for whoever may see it. */
    @Transactional(readOnly = true)
    public Optional<Course> campaign(UUID id, Actor actor, Instant at) {
        return courses.find(id, campaigns.campaigns(campaigns.seer(actor, day(at))));
    }

    /** Those campaigns that somebody may see. */
    @Transactional(readOnly = true)
    public List<Course> campaigns(Actor actor, Instant at) {
        return courses.all(campaigns.campaigns(campaigns.seer(actor, day(at))));
    }

    @Transactional(readOnly = true)
    public Optional<Material> find(CaseId id, Actor actor, Instant at) {
        return rows.find(id).filter(one -> campaign(one.campaign(), actor, at)
                .filter(course -> one.state() != MaterialState.WITHDRAWN || keeps(course, actor, at))
                .isPresent());
    }

    /** Who keeps the store reads what was withdrawn, and the consent of persons; others do not. */
    public boolean keeps(Course campaign, Actor actor, Instant at) {
        return MaterialMoves.TABLE.against(null, MaterialAct.ADD, parties(campaign, actor, at)) == null
                || sight.seer(actor, at).standing().seesAll();
    }

    /** The posts that may be responsible: those of the office of the leading group. */
    @Transactional(readOnly = true)
    public List<Post> posts(Course campaign, Instant at) {
        return organization.postsOf(campaign.office(), day(at));
    }

    public boolean mayAdd(Course campaign, Actor actor, Instant at) {
        return running(campaign)
                && MaterialMoves.TABLE.against(null, MaterialAct.ADD, parties(campaign, actor, at)) == null;
    }

    /** What somebody may do with it now, in the order of the table. */
    @Transactional(readOnly = true)
    public List<MaterialAct> open(Material one, Actor actor, Instant at) {
        return campaign(one.campaign(), actor, at)
                .map(campaign -> MaterialMoves.TABLE.openTo(parties(one, campaign, actor, at), one.state()).stream()
                        .filter(act ->
                                act != MaterialAct.CARRY_OUT || one.text().kind() == MaterialKind.PUBLICITY)
                        .toList())
                .orElse(List.of());
    }

    @Transactional
    public Outcome<CaseId> add(CaseId id, UUID campaign, NewMaterial text, Instant at, Actor actor) {
        var course = campaign(campaign, actor, at).orElse(null);
        if (course == null) {
            return Outcome.refused("practice.refused.not-found", "architecture 10");
        }
        var refusal = MaterialMoves.TABLE.against(null, MaterialAct.ADD, parties(course, actor, at));
        if (refusal == null && !running(course)) {
            refusal = Refusal.of("practice.refused.campaign-ended", RULE);
        }
        if (refusal == null) {
            refusal = unsound(text, course, at, actor);
        }
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var row = new LinkedHashMap<String, @Nullable Object>(columns(text, course, at));
        row.put("id", id.value());
        row.put("campaign", campaign);
        row.put("state", MaterialState.LISTED);
        row.put("drafter_name", actor.personName());
        row.put("drafted_at", at);
        row.put("version", 0);
        filing.begin(id, MaterialAct.ADD, row, facts(text), List.of(), at, actor);
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<CaseId> change(CaseId id, int version, NewMaterial text, Instant at, Actor actor) {
        return act(id, MaterialAct.CHANGE, version, at, actor, (held, course) -> {
            var refusal = unsound(text, course, at, actor);
            return refusal == null
                    ? Outcome.done(new Written(columns(text, course, at), facts(text)))
                    : Outcome.refused(refusal);
        });
    }

    /** What was planned has been done: where and how it came out. */
    @Transactional
    public Outcome<CaseId> carryOut(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(id, MaterialAct.CARRY_OUT, version, at, actor, (held, course) -> {
            if (held.text().kind() != MaterialKind.PUBLICITY) {
                return Outcome.refused("practice.refused.not-now", "architecture 5");
            }
            return words.isBlank()
                    ? Outcome.refused("practice.refused.incomplete", RULE)
                    : Outcome.done(new Written(Map.of("remark", words.strip()), Map.of("words", words.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> withdraw(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(
                id,
                MaterialAct.WITHDRAW,
                version,
                at,
                actor,
                (held, course) -> reason.isBlank()
                        ? Outcome.refused("practice.refused.no-reason", RULE)
                        : Outcome.done(
                                new Written(Map.of("remark", reason.strip()), Map.of("reason", reason.strip()))));
    }

    private static boolean running(Course campaign) {
        return campaign.state() != CampaignState.CLOSED && campaign.state() != CampaignState.ABANDONED;
    }

    private Set<PracticeParty> parties(Course campaign, Actor actor, Instant at) {
        var parties = sight.seer(actor, at).parties(null);
        if (campaigns.seer(actor, day(at)).speaksFor(campaign.office())) {
            parties.add(PracticeParty.GROUP_OFFICE);
        }
        return parties;
    }

    private Set<PracticeParty> parties(Material held, Course campaign, Actor actor, Instant at) {
        var parties = parties(campaign, actor, at);
        if (isResponsible(held, actor)) {
            parties.add(PracticeParty.RESPONSIBLE);
        }
        return parties;
    }

    private static boolean isResponsible(Material held, Actor actor) {
        var post = actor.post();
        return post != null
                && post.value().equals(held.text().post())
                && actor.roles().stream().noneMatch(Role::administers);
    }

    /**
     * What the publicity plans of campaigns under way should have brought by now and have not, for whoever holds the post
     * named; where nobody does, for who speaks for the office of the leading group (R180).
     */
    @Transactional(readOnly = true)
    public List<Material> overdue(Actor actor, Instant at, int most) {
        var post = actor.post();
        if (post == null || actor.roles().stream().anyMatch(Role::administers)) {
            return List.of();
        }
        var seer = campaigns.seer(actor, day(at));
        var courses = new HashMap<UUID, Optional<Course>>();
        return rows.overdue(post.value(), day(at)).stream()
                .filter(one -> courses.computeIfAbsent(one.campaign(), id -> campaign(id, actor, at))
                        .filter(Materials::running)
                        .filter(course -> isResponsible(one, actor) || seer.speaksFor(course.office()))
                        .isPresent())
                .limit(most)
                .toList();
    }

    private @Nullable Refusal unsound(NewMaterial text, Course course, Instant at, Actor actor) {
        if (text.title().isBlank() || text.description().isBlank()) {
            return Refusal.of("practice.refused.incomplete", RULE);
        }
        var stage = text.stage();
        if (stage != null && course.stages().stream().noneMatch(one -> one.id().equals(stage))) {
            return Refusal.of("practice.refused.no-such-stage", RULE);
        }
        boolean planned = text.day() != null
                && !text.channel().isBlank()
                && !postName(text.post(), course, at).isEmpty();
        if (text.kind() == MaterialKind.PUBLICITY && !planned) {
            return Refusal.of("practice.refused.no-day-channel-post", "R180");
        }
        if (!text.persons().isBlank() && (text.consent().isBlank() || text.consentOn() == null)) {
            return Refusal.of("practice.refused.no-consent", "R180");
        }
        var consentOn = text.consentOn();
        if (consentOn != null && consentOn.isAfter(day(at))) {
            return Refusal.of("practice.refused.consent-in-future", "R180");
        }
        var practice = text.practice();
        return practice == null || released(practice, at, actor)
                ? null
                : Refusal.of("practice.refused.practice-not-released", RULE);
    }

    private boolean released(UUID practice, Instant at, Actor actor) {
        return practices
                .find(new CaseId(CaseKind.PRACTICE, practice), sight.practices(sight.seer(actor, at)))
                .filter(one -> one.state() == PracticeState.ISSUED)
                .isPresent();
    }

    private Map<String, @Nullable Object> columns(NewMaterial text, Course course, Instant at) {
        boolean publicity = text.kind() == MaterialKind.PUBLICITY;
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("kind", text.kind());
        row.put("stage", text.stage());
        row.put("title", text.title().strip());
        row.put("description", text.description().strip());
        row.put("practice", text.practice());
        row.put("day", publicity ? text.day() : null);
        row.put("channel", publicity ? text.channel().strip() : "");
        row.put("post", publicity ? text.post() : null);
        row.put("post_name", publicity ? postName(text.post(), course, at) : "");
        row.put("persons", text.persons().strip());
        row.put("consent", text.consent().strip());
        row.put("consent_on", text.consentOn());
        return row;
    }

    private String postName(@Nullable UUID post, Course course, Instant at) {
        return posts(course, at).stream()
                .filter(one -> post != null && one.id().equals(new PostId(post)))
                .map(Post::name)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> facts(NewMaterial text) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", text.kind());
        facts.put("title", text.title().strip());
        facts.put("description", text.description().strip());
        var day = text.day();
        if (day != null && text.kind() == MaterialKind.PUBLICITY) {
            facts.put("day", day);
            facts.put("channel", text.channel().strip());
        }
        if (!text.persons().isBlank()) {
            facts.put("persons", text.persons().strip());
            facts.put("consent", text.consent().strip());
        }
        return facts;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }

    private record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    private interface Doing {
        Outcome<Written> decide(Material held, Course course);
    }

    private Outcome<CaseId> act(CaseId id, MaterialAct act, int version, Instant at, Actor actor, Doing doing) {
        var held = rows.hold(id).orElse(null);
        var course = held == null ? null : campaign(held.campaign(), actor, at).orElse(null);
        if (held == null || course == null) {
            return Outcome.refused("practice.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(MaterialMoves.TABLE, held, act, version, parties(held, course, actor, at));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(held, course).then(written -> {
            filing.settle(MaterialMoves.TABLE, held, act, written.columns(), written.facts(), List.of(), at, actor);
            return Outcome.done(id);
        });
    }
}
