package org.zhixing.act;

import java.util.List;

/**
 * An expected no: what to tell the user, and the rule behind it.
 *
 * @param key message key in the module's messages
 * @param args parameters of the message
 * @param rule article or requirement id that says so, for instance {@code "practice 8"} or {@code "R043"}
 */
public record Refusal(String key, List<Object> args, String rule) {

    public static Refusal of(String key, String rule, Object... args) {
        return new Refusal(key, List.of(args), rule);
    }
}
