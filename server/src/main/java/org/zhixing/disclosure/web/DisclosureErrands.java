package org.zhixing.disclosure.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.disclosure.Disclosure;
import org.zhixing.disclosure.Disclosures;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** What publications want: a release by the chief, and words for an extension granted since. */
@Component
class DisclosureErrands implements ToDoSource {

    private final Disclosures disclosures;

    DisclosureErrands(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        return disclosures.errands(actor, at, limit).stream()
                .map(one -> new ToDo(
                        Disclosure.subject(one.item()),
                        one.title(),
                        one.release() ? "disclosure.errand.RELEASE" : "disclosure.errand.REVISE",
                        "/disclosures/" + one.item(),
                        null,
                        false))
                .toList();
    }
}
