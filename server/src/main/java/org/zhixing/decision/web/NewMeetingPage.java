package org.zhixing.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Choice;

/** The form for a meeting; what was typed stays when it is refused. */
public record NewMeetingPage(List<Choice> kinds, List<Choice> leaders, Form form, @Nullable Refusal refusal) {

    /** As typed. */
    public record Form(String kind, String title, String number, String heldOn, String convener, String matters) {}
}
