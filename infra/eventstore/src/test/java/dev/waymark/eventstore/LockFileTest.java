package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.util.NetUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a file that tells of a process is taken away.
class LockFileTest {

    private static final String HERE = NetUtils.getLocalAddress();
    private static final String NAME = NetUtils.getHostName(HERE);

    @TempDir private Path folder;

    @Test
    void of_a_process_of_this_machine_that_serves_nobody_it_goes() throws IOException {
        assertThat(stays(said(silentPort(), NAME))).isFalse();
    }

    @Test
    void of_one_that_died_before_it_served_it_goes() throws IOException {
        assertThat(stays("method=file\nid=1\n")).isFalse();
    }

    @Test
    void of_one_that_answers_it_stays() throws IOException {
        try (ServerSocket living = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            assertThat(stays(said(living.getLocalPort(), NAME))).isTrue();
        }
    }

    @Test
    void of_another_machine_it_stays_though_its_address_is_ours() throws IOException {
        assertThat(stays(said(silentPort(), "another-container"))).isTrue();
    }

    @Test
    void one_that_says_nonsense_stays() throws IOException {
        assertThat(stays("server=" + HERE + ":\nhostName=" + NAME + "\n")).isTrue();
    }

    private boolean stays(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("state.lock.db"), text);
        new LockFile(file).removeIfLeft();
        return Files.exists(file);
    }

    private static String said(int port, String name) {
        return "method=file\nserver=%s:%d\nhostName=%s\n".formatted(HERE, port, name);
    }

    private static int silentPort() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            return closed.getLocalPort();
        }
    }
}
