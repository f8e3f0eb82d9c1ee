package org.zhixing.inspection.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.InspectionParty;

/**
 * A legal move.
 *
 * @param from null for the act that begins the case
 * @param who relations of which one is needed
 * @param rule article or requirement
 */
public record Move<S extends Enum<S>, A extends Enum<A> & InspectionAct>(
        @Nullable S from, A act, S to, Set<InspectionParty> who, String rule) {}
