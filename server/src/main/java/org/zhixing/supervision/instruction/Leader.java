package org.zhixing.supervision.instruction;

import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;

/** A leader in the post in which he remarked, with names as they were. */
public record Leader(PostId post, PersonId person, String name, String postName) {}
