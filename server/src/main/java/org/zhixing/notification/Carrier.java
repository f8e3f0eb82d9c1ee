package org.zhixing.notification;

/** A channel that takes letters. */
interface Carrier {

    Channel channel();

    /** Whether it is set up; without it nothing is written for it. */
    boolean isReady();

    /** Hands one letter over; returns when it was accepted. */
    void carry(Letter letter) throws NotCarried;

    /** The other side did not accept a letter. */
    final class NotCarried extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /**
         * Tells why.
         *
         * @param why short, for the operator: last part of a message key {@code notification.failure}, or what the other
         *     side said as it is ({@code HTTP 500}); never the letter or a secret
         * @param forGood whether trying again is of no use
         */
        NotCarried(String why, boolean forGood) {
            super(why);
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }

        /** Whether the reason is one of ours, with words in every language. */
        boolean isInOurWords() {
            return why().matches("[a-z-]+");
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
