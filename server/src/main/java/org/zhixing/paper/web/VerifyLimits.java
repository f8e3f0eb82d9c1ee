package org.zhixing.paper.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhixing.shell.Allowance;

/** So many checks a minute and client; an IPv6 client is its network of 64 bits. */
@Component
class VerifyLimits {

    private static final int CLIENTS = 20_000;
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final int perMinute;
    private final Allowance allowance;

    VerifyLimits(@Value("${zhixing.verify-per-minute:20}") int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.allowance = new Allowance(clock, CLIENTS);
    }

    /** Whether this client may ask once more now. */
    boolean allows(String address) {
        return allowance.allows(client(address), perMinute);
    }

    private static String client(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
