package org.zhixing.shell;

import java.net.URI;

/** Addresses of other systems that an administrator may set up. */
public final class OutsideAddress {

    private static final int LONG = 300;

    private OutsideAddress() {}

    /** Secrets and names travel by TLS only; without it only to this very machine. */
    public static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            if (scheme == null
                    || host == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || address.length() > LONG) {
                return false;
            }
            boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
            return scheme.equals("https") || (scheme.equals("http") && here);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
