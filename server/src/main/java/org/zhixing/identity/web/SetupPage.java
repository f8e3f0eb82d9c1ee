package org.zhixing.identity.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.shell.Choice;

/**
 * The first start: the three administrators, one after the other.
 *
 * @param missing administrations that still have nobody
 * @param choices the same to choose from
 * @param role as chosen before, else empty
 * @param personName as typed before
 * @param username as typed before
 * @param added whether one has just been added
 */
public record SetupPage(
        Set<Role> missing,
        List<Choice> choices,
        String role,
        String personName,
        String username,
        boolean added,
        @Nullable Refusal refusal) {}
