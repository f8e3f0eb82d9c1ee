package org.zhixing.succession.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Choice;

/** An act to be drafted, with what was typed. */
public record NewSuccessionPage(
        String kind,
        String document,
        String decidedOn,
        String takesEffect,
        List<String> formers,
        List<String> successors,
        String newName,
        String function,
        List<Choice> kinds,
        List<Choice> units,
        @Nullable Refusal refusal) {}
