package dev.waymark.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.ExitCode;
import java.lang.reflect.Field;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The reference of exit codes is the contract that the program keeps.
class ExitCodesReferenceTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+ \\| `\\w+`) \\|");

    @Test
    void every_exit_code_stands_there_and_no_other() throws IllegalAccessException {
        List<Field> codes =
                Stream.of(ExitCode.class.getFields())
                        .filter(f -> f.getType() == int.class)
                        .toList();
        String[] rows = new String[codes.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = codes.get(i).getInt(null) + " | `" + codes.get(i).getName() + "`";
        }
        assertThat(Repository.all(ROW, Repository.text("docs/reference/exit-codes.md")))
                .containsExactlyInAnyOrder(rows);
    }
}
