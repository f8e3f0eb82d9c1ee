package org.zhixing.identity;

import java.util.List;
import org.zhixing.act.AccountId;
import org.zhixing.act.Role;

/**
 * Port filled by the sample city: the people whom a visitor may be with one click. It is asked only where the property
 * {@code zhixing.sample} is true; elsewhere the one-click sign-in does not exist.
 */
public interface SampleSignIn {

    /** In the order in which they stand on the sign-in page. */
    List<SamplePerson> people();

    /** Everybody else who does a duty in a unit, for who wants to play the whole city; unit by unit in official order. */
    List<SamplePerson> others();

    /**
     * One of them.
     *
     * @param unitName unit and post as the sample calls them
     * @param role what the person shows
     */
    record SamplePerson(AccountId account, String personName, String unitName, String postName, Role role) {}
}
