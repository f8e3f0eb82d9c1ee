package org.zhixing.supervision.notice;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.NoticeCommand;

/** What one act on a notice does, besides moving its state; decides first, writes nothing itself. */
interface ActOnNotice<C extends NoticeCommand.OnNotice> {

    Class<C> command();

    @Nullable
    Refusal decide(C command, NoticeScene at);
}
