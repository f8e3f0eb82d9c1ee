package org.zhixing.campaign.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CampaignStep;

/** A table of legal moves: the only way in which a state changes (architecture rule 5). */
public final class Moves<S extends Enum<S>, A extends Enum<A> & CampaignStep> {

    private final List<Move<S, A>> table;

    public Moves(List<Move<S, A>> table) {
        this.table = List.copyOf(table);
    }

    public List<Move<S, A>> all() {
        return table;
    }

    public Optional<Move<S, A>> find(@Nullable S from, A act) {
        return table.stream()
                .filter(move -> move.from() == from && move.act() == act)
                .findFirst();
    }

    /** What somebody in these relations may do, in the order of the table. */
    public List<A> openTo(Set<CampaignParty> parties, S from) {
        return table.stream()
                .filter(move -> move.from() == from && move.who().stream().anyMatch(parties::contains))
                .map(Move::act)
                .toList();
    }

    public static Set<CampaignParty> who(CampaignParty first, CampaignParty... more) {
        return EnumSet.of(first, more);
    }
}
