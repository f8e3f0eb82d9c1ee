package org.zhixing.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;

/**
 * What document numbers begin with (发文机关代字): the prefix of the city or of one issuer, then the code of the form.
 * Both are data with a source; a change concerns sheets issued from then on.
 */
public interface NumberCodes {

    /**
     * Sets what stands before the codes, for instance 云 for 云督立.
     *
     * @param issuer whose sheets, or null for the default of all who have none of their own
     * @param source the decision that says so
     * @return the prefix as stored
     */
    Outcome<String> setPrefix(@Nullable UnitId issuer, String prefix, String source, Instant at, Actor actor);

    /** The codes of all forms, with the paper each is printed on. */
    List<FormCode> all();

    /** The default prefix, empty until the city has stated its own. */
    String defaultPrefix();

    /**
     * A form with its paper and code.
     *
     * @param source where code and colour come from
     */
    record FormCode(PaperForm form, PaperColour colour, String code, String source) {}
}
