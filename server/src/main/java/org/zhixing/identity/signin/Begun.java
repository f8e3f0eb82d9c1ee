package org.zhixing.identity.signin;

import java.util.UUID;
import org.zhixing.act.AccountId;

/** A session that has just begun. */
public record Begun(UUID session, AccountId account) {}
