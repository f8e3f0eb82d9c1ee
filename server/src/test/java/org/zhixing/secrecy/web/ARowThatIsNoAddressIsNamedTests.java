package org.zhixing.secrecy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhixing.act.Outcome;

/** Practice 10: what somebody meant to be destroyed is never passed over in silence. */
class ARowThatIsNoAddressIsNamedTests {

    private static final UUID ONE = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("01890000-0000-7000-8000-000000000002");

    @Test
    void eachIdKeepsTheFirstRowOnWhichItStands() {
        assertThat(Addresses.rows("https://city/dockets/" + ONE + "\n\n" + TWO + "\r\n/dockets/" + ONE)
                        .orThrow())
                .isEqualTo(Map.of(ONE, 1, TWO, 3));
        assertThat(Addresses.rows(" \n").orThrow()).isEmpty();
    }

    @Test
    void wordsWithoutAnAddressAreRefusedWithTheirRow() {
        assertThat(Addresses.rows("/dockets/" + ONE + "\n\n/dockets/01890000-0000"))
                .isEqualTo(Outcome.refused("secrecy.refused.unknown-case", "practice 10", 3));
    }
}
