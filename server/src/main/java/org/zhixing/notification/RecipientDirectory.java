package org.zhixing.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;

/** Port that a higher module fills: who stands behind a recipient now, and how to reach them. */
public interface RecipientDirectory {

    /** All recipients through which this actor is addressed now: self, posts held, duties done, stand-in for. */
    Set<Recipient> addressesOf(Actor actor);

    /** The people behind each recipient now. */
    Map<Recipient, List<PersonId>> peopleBehind(Collection<Recipient> recipients);

    /** E-mail addresses of people who have one. */
    Map<PersonId, String> emailsOf(Collection<PersonId> people);
}
