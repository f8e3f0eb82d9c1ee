package org.zhixing.notification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;

/**
 * By which of the channels that the city allows a person is reached, and where. Who has chosen nothing is told urgent
 * things by all channels that have an address, and the digest by e-mail. Everybody keeps this for himself.
 */
@Service
public class Preferences {

    private static final String STREAM = "notification/person";
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final int LONG = 100;

    /** What one person has chosen. */
    public record Preference(Map<Channel, String> addresses, Set<Channel> urgent, Set<Channel> digest) {

        static final Preference USUAL =
                new Preference(Map.of(), EnumSet.allOf(Channel.class), EnumSet.of(Channel.MAIL));
    }

    private final JdbcClient jdbc;
    private final Channels channels;
    private final Ledger ledger;
    private final CaseClock clock;

    Preferences(JdbcClient jdbc, Channels channels, Ledger ledger, CaseClock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The actor's own. */
    public Preference of(Actor actor) {
        var person = actor.person();
        return person == null
                ? Preference.USUAL
                : Objects.requireNonNull(of(Set.of(person)).get(person));
    }

    Map<PersonId, Preference> of(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        var addresses = new HashMap<UUID, Map<Channel, String>>();
        jdbc.sql("SELECT person, channel, address FROM notification.contact WHERE person = ANY (:people)")
                .param("people", ids)
                .query(row -> {
                    addresses
                            .computeIfAbsent(row.getObject("person", UUID.class), one -> new EnumMap<>(Channel.class))
                            .put(Channel.valueOf(row.getString("channel")), row.getString("address"));
                });
        var chosen = new HashMap<UUID, Preference>();
        jdbc.sql("SELECT person, urgent, digest FROM notification.choice WHERE person = ANY (:people)")
                .param("people", ids)
                .query(row -> {
                    chosen.put(
                            row.getObject("person", UUID.class),
                            new Preference(
                                    Map.of(),
                                    read((String[]) Objects.requireNonNull(row.getArray("urgent"))
                                            .getArray()),
                                    read((String[]) Objects.requireNonNull(row.getArray("digest"))
                                            .getArray())));
                });
        var all = new LinkedHashMap<PersonId, Preference>();
        for (PersonId person : people) {
            var choice = chosen.getOrDefault(person.value(), Preference.USUAL);
            all.put(
                    person,
                    new Preference(addresses.getOrDefault(person.value(), Map.of()), choice.urgent(), choice.digest()));
        }
        return all;
    }

    private static Set<Channel> read(String[] names) {
        return Stream.of(names)
                .map(Channel::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    /** Chooses anew; refused when nothing would be left for urgent things, or an address is none. */
    @Transactional
    public Outcome<Preference> choose(Actor actor, Preference wanted) {
        var person = actor.person();
        if (person == null) {
            return Outcome.refused("notification.channel.not-yours", "practice 12");
        }
        var allowed = channels.ready();
        if (wanted.urgent().stream().noneMatch(allowed::contains)) {
            return Outcome.refused("notification.preference.one-at-least", "practice 12");
        }
        for (var address : wanted.addresses().entrySet()) {
            boolean phone = address.getKey() == Channel.SMS || address.getKey() == Channel.VOICE;
            boolean bad = phone
                    ? !PHONE.matcher(address.getValue()).matches()
                    : address.getValue().length() > LONG;
            if (!address.getValue().isEmpty() && bad) {
                return Outcome.refused("notification.preference.bad-address", "practice 12", address.getValue());
            }
        }
        store(person, wanted);
        ledger.append(Entry.of(
                new org.zhixing.ledger.Stream(STREAM, person.value()),
                clock.now(),
                actor,
                "preference.chosen",
                Map.of("urgent", names(wanted.urgent()), "digest", names(wanted.digest()))));
        return Outcome.done(wanted);
    }

    private void store(PersonId person, Preference wanted) {
        jdbc.sql("DELETE FROM notification.contact WHERE person = :person")
                .param("person", person.value())
                .update();
        wanted.addresses().forEach((channel, address) -> {
            if (!address.isEmpty() && channel != Channel.MAIL) {
                jdbc.sql("INSERT INTO notification.contact (person, channel, address) VALUES (:person, :channel, :to)")
                        .param("person", person.value())
                        .param("channel", channel.name())
                        .param("to", address)
                        .update();
            }
        });
        jdbc.sql(
                        """
                        INSERT INTO notification.choice (person, urgent, digest) VALUES (:person, :urgent, :digest)
                        ON CONFLICT (person) DO UPDATE SET urgent = excluded.urgent, digest = excluded.digest
                        """)
                .param("person", person.value())
                .param("urgent", wanted.urgent().stream().map(Channel::name).toArray(String[]::new))
                .param("digest", wanted.digest().stream().map(Channel::name).toArray(String[]::new))
                .update();
    }

    private static String names(Set<Channel> some) {
        return some.stream().map(Channel::name).sorted().collect(Collectors.joining(" "));
    }
}
