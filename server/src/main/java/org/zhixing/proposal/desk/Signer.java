package org.zhixing.proposal.desk;

/**
 * One who signed a proposal; the first stands at place 1.
 *
 * @param address empty for whoever may not know it
 * @param contact empty for whoever may not know it
 */
public record Signer(int place, String name, String address, String contact) {

    /** The same without what is protected. */
    Signer withheld() {
        return new Signer(place, name, "", "");
    }
}
