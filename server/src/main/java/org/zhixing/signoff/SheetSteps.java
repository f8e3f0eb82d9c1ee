package org.zhixing.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;

/**
 * Who checks and who signs a sheet whose steps are acts of its own case, so that many go out with one hand (practice 7):
 * 拟稿, 核稿 and 签发 by different people, or all by one where the city's own rule says so with its reason. The steps are
 * those of {@link Paths}; the module whose sheet it is asks here before each act.
 */
@Component
public class SheetSteps {

    static final String PREFIX = "sheet.";
    static final List<StepKind> BY_ONE = List.of(StepKind.DRAFT);
    static final List<StepKind> BY_SEVERAL = List.of(StepKind.DRAFT, StepKind.CHECK, StepKind.SIGN);

    private final Paths paths;
    private final StepPosts posts;
    private final Signers signers;

    SheetSteps(Paths paths, StepPosts posts, Signers signers) {
        this.paths = paths;
        this.posts = posts;
        this.signers = signers;
    }

    /** The message key of the form that a kind of steps is for; empty for papers on a way of their own. */
    public static Optional<String> formKey(String kind) {
        return kind.startsWith(PREFIX)
                ? Optional.of("paper.PaperForm." + kind.substring(PREFIX.length()))
                : Optional.empty();
    }

    /** The steps in force for a form, by the name of its constant. */
    public Path of(String form) {
        return paths.of(PREFIX + form);
    }

    /** Whether one person may send this form out: the city's own rule, with its reason. */
    public boolean byOne(String form) {
        return of(form).steps().size() == 1;
    }

    /** What the steps of a form ask of somebody on a day: read once, asked of as many sheets as are to go out. */
    public Asked asked(String form, Actor actor, LocalDate day) {
        var path = of(form);
        boolean byOne = path.steps().size() == 1;
        return new Asked(
                actor, byOne ? path.source() : null, !byOne && signs(path, actor, day), byOne ? "" : signersOf(path));
    }

    /** Why this person cannot check; null when he can. */
    public @Nullable Refusal againstChecking(String form, @Nullable PersonId drafter, Actor actor) {
        var path = of(form);
        return new Asked(actor, path.steps().size() == 1 ? path.source() : null, false, "").againstChecking(drafter);
    }

    /** Whether the actor holds a post that signs this form, or stands in for one; whoever records for a leader signs nothing. */
    public boolean signs(String form, Actor actor, LocalDate day) {
        return signs(of(form), actor, day);
    }

    private boolean signs(Path path, Actor actor, LocalDate day) {
        var step = path.steps().get(path.steps().size() - 1);
        if (step.kind() != StepKind.SIGN || actor.has(Role.SECRETARY)) {
            return false;
        }
        var asked = posts.posts(step, day);
        var held = signers.postsOf(actor, day);
        return asked.stream().anyMatch(post -> held.contains(post.value()));
    }

    /** As {@link Asked#againstSigning}, for one sheet. */
    public @Nullable Refusal againstSigning(
            String form, @Nullable PersonId drafter, @Nullable PersonId checker, Actor actor, LocalDate day) {
        return asked(form, actor, day).againstSigning(drafter, checker);
    }

    private static String signersOf(Path path) {
        return path.steps().stream().flatMap(step -> step.posts().stream()).collect(Collectors.joining("\u3001"));
    }

    /**
     * What is asked of somebody.
     *
     * @param byOne the city's rule by which one person does it all, null where several do
     * @param signs whether he holds a post that signs
     * @param signers the posts that sign
     */
    public record Asked(Actor actor, @Nullable String byOne, boolean signs, String signers) {

        /** Why he cannot check; null when he can. */
        public @Nullable Refusal againstChecking(@Nullable PersonId drafter) {
            if (byOne != null) {
                return Refusal.of("signoff.refused.not-now", "architecture 5");
            }
            return actor.person() == null || actor.person().equals(drafter)
                    ? Refusal.of("signoff.refused.own-text", "practice 7")
                    : null;
        }

        /**
         * Why he cannot sign; null when he can.
         *
         * @param drafter whose text it is, null for the clock's
         * @param checker who checked it, null while nobody has
         */
        public @Nullable Refusal againstSigning(@Nullable PersonId drafter, @Nullable PersonId checker) {
            if (byOne != null) {
                return null;
            }
            if (checker == null) {
                return Refusal.of("signoff.refused.check-first", "practice 7");
            }
            if (!signs) {
                return Refusal.of("signoff.refused.not-signer", "practice 7", signers);
            }
            var person = actor.person();
            if (person == null || person.equals(drafter)) {
                return Refusal.of("signoff.refused.own-text", "practice 7");
            }
            return person.equals(checker) ? Refusal.of("signoff.refused.own-check", "practice 7") : null;
        }
    }
}
