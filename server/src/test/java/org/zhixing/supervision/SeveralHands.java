package org.zhixing.supervision;

import java.util.List;
import org.zhixing.act.Outcome;
import org.zhixing.signoff.Path;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;

/** The small city without its own rule for green notices: drafted by one, checked by another, signed by a third. */
final class SeveralHands {

    static final String SOURCE = "云政办发〔2026〕9号";
    static final List<Step> USUAL = List.of(
            new Step(1, StepKind.DRAFT, List.of(), false, "1wd"),
            new Step(2, StepKind.CHECK, List.of(), false, "1wd"),
            new Step(3, StepKind.SIGN, List.of("督查室主任"), false, "1wd"));

    private static final String GREEN = "sheet.GREEN_NOTICE";

    private final Office office;
    private final Paths paths;
    private List<Step> before = List.of();

    SeveralHands(Office office, Paths paths) {
        this.office = office;
        this.paths = paths;
    }

    void begin() {
        before = paths.of(GREEN).steps();
        set(GREEN, USUAL).orThrow();
    }

    /** Others find the rule of their city again. */
    void end() {
        set(GREEN, before).orThrow();
    }

    void one() {
        set(GREEN, USUAL.subList(0, 1)).orThrow();
    }

    Outcome<Path> set(String kind, List<Step> steps) {
        return office.within(() -> paths.set(kind, steps, SOURCE, office.now(), office.actor(Office.CHIEF)));
    }
}
