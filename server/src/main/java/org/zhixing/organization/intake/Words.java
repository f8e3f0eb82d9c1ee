package org.zhixing.organization.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Role;
import org.zhixing.organization.Standing;
import org.zhixing.organization.UnitType;
import org.zhixing.organization.naming.NameNormal;
import org.zhixing.shell.Texts;

/** Words in cells that stand for one of a closed set: the names we show, in both languages, and what people write. */
@Component
class Words {

    /** What people write besides: language-data. */
    private static final Map<String, UnitType> TYPES = Map.ofEntries(
            Map.entry("政府", UnitType.GOVERNMENT),
            Map.entry("办公室", UnitType.GOVERNMENT_OFFICE),
            Map.entry("部门", UnitType.DEPARTMENT),
            Map.entry("政府部门", UnitType.DEPARTMENT),
            Map.entry("组成部门", UnitType.DEPARTMENT),
            Map.entry("局", UnitType.DEPARTMENT),
            Map.entry("委", UnitType.DEPARTMENT),
            Map.entry("事业单位", UnitType.PUBLIC_INSTITUTION),
            Map.entry("开发区", UnitType.DISPATCHED_BODY),
            Map.entry("管委会", UnitType.DISPATCHED_BODY),
            Map.entry("县", UnitType.COUNTY),
            Map.entry("区", UnitType.COUNTY),
            Map.entry("县区", UnitType.COUNTY),
            Map.entry("区县", UnitType.COUNTY),
            Map.entry("县级市", UnitType.COUNTY),
            Map.entry("乡镇", UnitType.TOWNSHIP),
            Map.entry("街道", UnitType.TOWNSHIP),
            Map.entry("镇", UnitType.TOWNSHIP),
            Map.entry("乡", UnitType.TOWNSHIP),
            Map.entry("科室", UnitType.SECTION),
            Map.entry("内设机构", UnitType.SECTION),
            Map.entry("处室", UnitType.SECTION),
            Map.entry("国有企业", UnitType.COMMISSIONED_BODY),
            Map.entry("企业", UnitType.COMMISSIONED_BODY));

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    Optional<UnitType> type(String cell) {
        return Optional.ofNullable(named(UnitType.values(), TYPES).get(fold(cell)));
    }

    Optional<Role> duty(String cell) {
        return Optional.ofNullable(named(Role.values(), Map.of()).get(fold(cell)));
    }

    Optional<Standing> standing(String cell) {
        return Optional.ofNullable(named(Standing.values(), Map.of()).get(fold(cell)));
    }

    /** The names of a set in one language, to say what may be written. */
    String all(Enum<?>[] constants) {
        var texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        return String.join(
                "、", java.util.Arrays.stream(constants).map(texts::name).toList());
    }

    private <E extends Enum<E>> Map<String, E> named(E[] constants, Map<String, E> more) {
        var named = new HashMap<String, E>();
        more.forEach((word, constant) -> named.put(fold(word), constant));
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var texts = new Texts(messages, locale);
            for (var constant : constants) {
                named.put(fold(texts.name(constant)), constant);
            }
        }
        return named;
    }

    private static String fold(String word) {
        return NameNormal.plain(word).toLowerCase(Locale.ROOT);
    }
}
