package org.zhixing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.verify.CanonicalJson;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.JsonReader;

/** The erasable half of an entry: names as they were, what changed, digests of the evidence. */
final class Body {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String ROLES = "roles";
    private static final String PERSON = "person";
    private static final String POST = "post";
    private static final String UNIT = "unit";
    private static final String BEHALF = "onBehalfOf";

    private Body() {}

    /** @param actor names of the entry's actor, as {@link #names} writes them */
    static byte[] write(Entry entry, CanonicalJson.Part actor) {
        for (String digest : entry.evidence()) {
            if (!DIGEST.matcher(digest).matches()) {
                throw new IllegalArgumentException("no SHA-256 in hex: " + digest);
            }
        }
        return CanonicalJson.bytes(Map.of("actor", actor, "changed", entry.changed(), "evidence", entry.evidence()));
    }

    static CanonicalJson.Part names(Actor actor) {
        var names = new LinkedHashMap<String, Object>();
        names.put(PERSON, actor.personName());
        names.put(POST, actor.postName());
        names.put(UNIT, actor.unitName());
        names.put(ROLES, actor.roles().stream().map(Role::name).sorted().toList());
        var behalf = actor.onBehalfOf();
        if (behalf != null) {
            names.put(BEHALF, Map.of(PERSON, behalf.personName(), POST, behalf.postName()));
        }
        return CanonicalJson.part(names);
    }

    /** The whole entry again, from its two halves; a missing body leaves names, changes and evidence empty. */
    static Entry read(Header header, byte @Nullable [] body) {
        Map<String, Object> parts =
                body == null ? Map.of() : JsonReader.readObject(new String(body, StandardCharsets.UTF_8));
        var actor = actor(header, map(parts.get("actor")));
        var evidence = new ArrayList<String>();
        if (parts.get("evidence") instanceof List<?> digests) {
            digests.forEach(digest -> evidence.add(String.valueOf(digest)));
        }
        var stream = new Stream(header.stream().kind(), header.stream().id());
        return new Entry(stream, header.at(), actor, header.verb(), map(parts.get("changed")), evidence);
    }

    private static Actor actor(Header header, Map<String, Object> names) {
        var account = header.account();
        var person = header.person();
        var post = header.post();
        var unit = header.unit();
        var roles = names.get(ROLES) instanceof List<?> list
                ? list.stream().map(role -> Role.valueOf(String.valueOf(role))).collect(Collectors.toSet())
                : java.util.Set.<Role>of();
        return new Actor(
                account == null ? null : new AccountId(account),
                person == null ? null : new PersonId(person),
                text(names, PERSON),
                post == null ? null : new PostId(post),
                text(names, POST),
                unit == null ? null : new UnitId(unit),
                text(names, UNIT),
                roles,
                behalf(header, map(names.get(BEHALF))));
    }

    private static @Nullable OnBehalfOf behalf(Header header, Map<String, Object> names) {
        if (header.behalf().isEmpty()) {
            return null;
        }
        var person = header.behalfOf();
        return new OnBehalfOf(
                OnBehalfOf.Kind.valueOf(header.behalf()),
                person == null ? null : new PersonId(person),
                text(names, PERSON),
                text(names, POST));
    }

    private static String text(Map<String, Object> names, String key) {
        return Objects.toString(names.get(key), "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
