package dev.waymark.kernel.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    @Test
    void is_that_of_the_values_joined_by_semicolons() {
        List<String> values = List.of("", "query=SELECT 'Grüße 😀'", "", "owner=");
        assertThat(Fingerprint.hash(values)).isEqualTo(crc(String.join(";", values)));
    }

    @Test
    void knows_no_difference_between_a_value_and_its_pieces() {
        Checksum pieces = new Checksum().next().piece("owner").piece("=").piece("me").next();
        assertThat(pieces.decimal()).isEqualTo(crc("owner=me;"));
    }

    @Test
    void of_nothing_is_that_of_an_empty_text() {
        assertThat(new Checksum().decimal()).isEqualTo(crc(""));
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue());
    }
}
