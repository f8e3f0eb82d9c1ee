package org.zhixing.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of legal moves: the only way in which a state changes (architecture rule 5). What is not in it cannot happen.
 *
 * @param <P> the relations to a case of which one is needed
 */
public record Moves<S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>>(List<Move<S, A, P>> all) {

    /**
     * One legal move.
     *
     * @param from null for the act that begins the case
     * @param to where it leads; {@code from} itself when the state stays
     * @param rule requirement, practice or article behind it
     */
    public record Move<S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>>(
            @Nullable S from, A act, S to, Set<P> who, String rule) {

        boolean isOpenTo(Set<P> parties) {
            return who.stream().anyMatch(parties::contains);
        }
    }

    public Moves {
        all = List.copyOf(all);
    }

    @SafeVarargs
    public static <P extends Enum<P>> Set<P> who(P first, P... more) {
        var who = EnumSet.of(first);
        for (P one : more) {
            who.add(one);
        }
        return who;
    }

    public Optional<Move<S, A, P>> find(@Nullable S from, A act) {
        return from(from).filter(move -> move.act == act).findFirst();
    }

    /** Where a move leads that is known to be legal. */
    public S to(@Nullable S from, A act) {
        return find(from, act).orElseThrow().to;
    }

    /** What somebody in these relations may do, in the order of the table. */
    public List<A> openTo(Set<P> parties, S from) {
        return from(from)
                .filter(move -> move.isOpenTo(parties))
                .map(Move::act)
                .distinct()
                .toList();
    }

    /** Why somebody in these relations cannot do this now, in the words of the module of the act; null when he can. */
    public @Nullable Refusal against(@Nullable S from, A act, Set<P> parties) {
        var move = find(from, act).orElse(null);
        return move == null || !move.isOpenTo(parties) ? refusal(move, act) : null;
    }

    private static <A extends Enum<A>> Refusal refusal(@Nullable Move<?, ?, ?> move, A act) {
        String module = act.getDeclaringClass().getPackageName().split("\\.", -1)[2];
        return move == null
                ? Refusal.of(module + ".refused.not-now", "architecture 5")
                : Refusal.of(module + ".refused.not-yours", move.rule);
    }

    private Stream<Move<S, A, P>> from(@Nullable S from) {
        return all.stream().filter(move -> move.from == from);
    }
}
