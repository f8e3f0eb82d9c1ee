package org.zhixing.notification;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.CaseRef;

/**
 * One message.
 *
 * @param to whom; posts and duties are resolved to people when read
 * @param key message key of the line in the inbox
 * @param args parameters of the line: number, title, due; no case content leaves by e-mail, only number and due
 * @param href where it leads
 * @param number number of the paper or item, the only thing besides the due date that channels carry
 * @param at case time
 * @param urgent leaves at once, others wait for the digest at 08:30
 */
public record Message(
        Recipient to,
        CaseRef subject,
        String key,
        List<String> args,
        String href,
        String number,
        Instant at,
        boolean urgent) {}
