package org.zhixing.inspection.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.UnitType;
import org.zhixing.rows.RuleRows;

/** Numbers of field work, as versioned data with source and reason. */
@Component
public class InspectionRules extends RuleRows {

    /** Of a sort of request that is counted and never stopped: a step of due process or of the ladder. */
    public static final String PRESCRIBED = "PRESCRIBED";

    /** What is counted by times, so that it can be stopped, and so many more be granted. */
    public static final List<BurdenKind> STOPPED = List.of(BurdenKind.FORM, BurdenKind.REQUEST, BurdenKind.MEETING);

    private static final int HUNDRED = 100;

    InspectionRules(JdbcClient jdbc, Ledger ledger) {
        super(jdbc, ledger);
    }

    /** What came prescribed with the house is a step of due process or of the ladder: no office makes it stop. */
    private boolean isPrescribedByTheHouse(String key) {
        return versions(key).stream()
                .filter(version -> version.adopted() == null)
                .findFirst()
                .filter(version -> version.value().equals(PRESCRIBED))
                .isPresent();
    }

    /** That nobody is visited without a designation is the law's (L1 articles 2 and 7): no office may say otherwise. */
    @Override
    public @Nullable Choices choices(String key) {
        if (key.equals("plan.designation")) {
            return new Choices(List.of("required"), false);
        }
        if (key.equals("burden.above-of")) {
            return new Choices(
                    Arrays.stream(UnitType.values())
                            .filter(UnitType::isBody)
                            .map(Enum::name)
                            .toList(),
                    true);
        }
        if (!key.startsWith("burden.above.")) {
            return null;
        }
        return isPrescribedByTheHouse(key)
                ? new Choices(List.of(PRESCRIBED), false)
                : new Choices(
                        Stream.concat(Stream.of(PRESCRIBED), STOPPED.stream().map(Enum::name))
                                .toList(),
                        false);
    }

    @Override
    protected int largest(String key) {
        return key.endsWith(".share") ? HUNDRED : super.largest(key);
    }

    @Override
    protected @Nullable Refusal misfit(Map<String, String> values) {
        int earliest = Integer.parseInt(String.valueOf(values.get("look-back.earliest")));
        int latest = Integer.parseInt(String.valueOf(values.get("look-back.latest")));
        return earliest < latest
                ? null
                : Refusal.of("inspection.refused.look-back-days", "practice 8", earliest, latest);
    }
}
