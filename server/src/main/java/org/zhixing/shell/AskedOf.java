package org.zhixing.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhixing.act.Actor;

/** Port: what was asked of the reader's unit on a case, and on what grounds (domain law L9 b). */
public interface AskedOf {

    /** Where nothing is asked of anybody. */
    AskedOf NOTHING = new AskedOf() {
        @Override
        public List<Asked> on(UUID subject, Actor actor) {
            return List.of();
        }

        @Override
        public Optional<Asked> prescribed(String sort) {
            return Optional.empty();
        }
    };

    /**
     * One request.
     *
     * @param whatKey message key of the sort of request
     * @param basis law, document or decision on which it rests
     * @param owner who asks and answers for it
     * @param why why the data at hand do not suffice
     */
    record Asked(String whatKey, String basis, String owner, String why) {}

    /** The latest of each sort; empty for whoever speaks for no unit. */
    List<Asked> on(UUID subject, Actor actor);

    /** What the rules say of a sort of request; empty where they leave it to whoever asks. */
    Optional<Asked> prescribed(String sort);
}
