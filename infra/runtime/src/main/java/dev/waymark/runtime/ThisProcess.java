package dev.waymark.runtime;

import dev.waymark.kernel.environment.Holder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/// The running process as the holder of slots.
final class ThisProcess {

    private ThisProcess() {}

    static Holder holder(String user) {
        ProcessHandle process = ProcessHandle.current();
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        return new Holder(host(), process.pid(), started, user);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
