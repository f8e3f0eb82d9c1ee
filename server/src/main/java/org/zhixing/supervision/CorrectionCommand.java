package org.zhixing.supervision;

/** What somebody wants to do to one correction, with the version he read: its date may have moved since. */
public sealed interface CorrectionCommand {

    CorrectionId correction();

    int version();

    CorrectionAct act();

    /** Has read it and agrees; another signs (practice 7). */
    record Check(CorrectionId correction, int version) implements CorrectionCommand {
        @Override
        public CorrectionAct act() {
            return CorrectionAct.CHECK;
        }
    }

    /** Signs it, gives it its number and serves it. */
    record Issue(CorrectionId correction, int version) implements CorrectionCommand {
        @Override
        public CorrectionAct act() {
            return CorrectionAct.ISSUE;
        }
    }

    record Dismiss(CorrectionId correction, int version, String reason) implements CorrectionCommand {
        @Override
        public CorrectionAct act() {
            return CorrectionAct.DISMISS;
        }
    }
}
