package dev.waymark.applying.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Semantics 7.6: what a forward-only change does to the columns of a kept table.
class KeptColumnsTest {

    private static final Column DAY = new Column("day", "DATE");
    private static final Column OLD = new Column("old", "INTEGER");
    private static final Column NEW = new Column("new", "INTEGER");

    @Test
    void usually_the_table_follows_the_query() {
        assertThat(new KeptColumns(false, true).after(List.of(DAY, OLD), List.of(DAY, NEW)))
                .containsExactly(DAY, NEW);
    }

    @Test
    void a_lost_column_stays_where_losses_are_ignored() {
        assertThat(new KeptColumns(true, true).after(List.of(DAY, OLD), List.of(NEW, DAY)))
                .containsExactly(NEW, DAY, OLD);
    }

    @Test
    void a_type_stays_as_it_was_where_losses_are_ignored() {
        Column wider = new Column("DAY", "TIMESTAMP");

        assertThat(new KeptColumns(true, true).after(List.of(DAY), List.of(wider)))
                .containsExactly(DAY);
    }

    @Test
    void a_new_column_never_comes_where_gains_are_ignored() {
        assertThat(new KeptColumns(false, false).after(List.of(DAY, OLD), List.of(DAY, NEW)))
                .containsExactly(DAY);
        assertThat(new KeptColumns(true, false).after(List.of(DAY, OLD), List.of(DAY, NEW)))
                .containsExactly(DAY, OLD);
    }
}
