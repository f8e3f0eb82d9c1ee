package org.zhixing.organization.naming;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One spelling for the many ways a unit's name is written: half width, no spaces, 人民政府 as 政府, and the name of the
 * place itself as 市, 区 or 县. Its patterns are language-data: words that documents use, never words to users.
 */
public final class NameNormal {

    private static final Pattern NOISE = Pattern.compile("[\\s\\u200B-\\u200D\\uFEFF“”\"'‘’《》]+");
    private static final Pattern OWN_GOVERNMENT = Pattern.compile("^([市区县州])府(?!谷)");

    private final String place;
    private final String kind;

    /** @param government official name of the body at the top, for instance 云泽市人民政府; empty if there is none */
    public NameNormal(String government) {
        var name = plain(government);
        place = name.endsWith("政府") ? name.substring(0, name.length() - 2) : "";
        kind = place.length() > 1 ? place.substring(place.length() - 1) : "";
    }

    /** 人民政府 → 政府, full width → half width, no spaces, no quotation marks. */
    public static String plain(String written) {
        var half = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return NOISE.matcher(half).replaceAll("").replace("人民政府", "政府").replace("管理委员会", "管委会");
    }

    /** As {@link #plain}, with the place's own name shortened to its kind: 云泽市财政局 → 市财政局, 市府办 → 市政府办. */
    public String own(String written) {
        var name = plain(written);
        if (!place.isEmpty() && name.startsWith(place)) {
            name = kind + name.substring(place.length());
        } else if (!kind.isEmpty() && (name.startsWith("本" + kind) || name.startsWith("我" + kind))) {
            name = name.substring(1);
        }
        return OWN_GOVERNMENT.matcher(name).replaceFirst("$1政府");
    }

    /** Every spelling under which a name is kept: with the place's kind before it and without. */
    public Set<String> spellings(String name) {
        var own = own(name);
        var spellings = new LinkedHashSet<String>();
        spellings.add(own);
        if (!kind.isEmpty() && own.startsWith(kind) && own.length() > 2) {
            spellings.add(own.substring(1));
        }
        if (!kind.isEmpty() && !plain(name).startsWith(place)) {
            spellings.add(kind + own);
        }
        return spellings;
    }

    /** Drops what people leave out when they shorten: 和, 委员会 → 委, 办公室 → 办, 监督管理 → 监管. */
    public static String loose(String name) {
        var loose = name.replace("委员会", "委")
                .replace("办公室", "办")
                .replace("监督管理", "监管")
                .replace("人力资源", "人力")
                .replace("管委会", "管委")
                .replace("和", "")
                .replace("与", "")
                .replace("及", "");
        return loose.endsWith("政府") && loose.length() > 3 ? loose.substring(0, loose.length() - 2) : loose;
    }
}
