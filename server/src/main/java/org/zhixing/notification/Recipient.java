package org.zhixing.notification;

import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/** To whom a message goes: a person, whoever holds a post, or whoever does a duty in a unit, when it is read. */
public sealed interface Recipient {

    record ToPerson(PersonId person) implements Recipient {}

    record ToPost(PostId post) implements Recipient {}

    record ToDuty(UnitId unit, Role role) implements Recipient {}
}
