package org.zhixing;

import java.util.List;

/**
 * The modules of the server, floor by floor from the ground up. A module knows only modules of lower floors and the
 * neighbours its {@code package-info} allows. Migrations run in this order.
 */
public final class Floors {

    /** Lowest floor first; within a floor, a module stands behind the neighbours it uses. */
    public static final List<List<String>> FROM_THE_GROUND = List.of(
            List.of("act"),
            List.of("shell", "ledger", "rows", "attachment", "timelimit", "paper", "notification", "filing"),
            List.of("organization", "identity", "approval", "signoff", "dutylist"),
            List.of(
                    "supervision",
                    "secrecy",
                    "plan",
                    "intake",
                    "ladder",
                    "proposal",
                    "brief",
                    "succession",
                    "recall",
                    "decision",
                    "campaign",
                    "project",
                    "duty",
                    "exchange",
                    "paperwork",
                    "inspection",
                    "disclosure",
                    "practice"),
            List.of("workbench", "cockpit"));

    /** Modules beside the floors: they may use all, none may use them. */
    public static final List<String> SIDE = List.of("launch", "sample");

    private Floors() {}

    /** All modules in the order in which their migrations run and their messages load. */
    public static List<String> all() {
        var floors = FROM_THE_GROUND.stream().flatMap(List::stream);
        return java.util.stream.Stream.concat(floors, SIDE.stream()).toList();
    }
}
