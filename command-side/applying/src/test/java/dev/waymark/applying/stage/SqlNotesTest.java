package dev.waymark.applying.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.Mask;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.BatchSql;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlNotesTest {

    private static final Instant FIRST = Instant.parse("1999-01-01T00:00:00Z");

    private final SqlNotes notes = new SqlNotes(new Mask(List.of("hunter2hunter2")));

    @Test
    void ten_thousand_batches_keep_one_text_and_every_one_can_be_read() {
        List<BatchSql> all = IntStream.range(0, 10_000).mapToObj(this::noted).toList();

        assertThat(all).filteredOn(sql -> sql.text() != null).hasSize(1);
        assertThat(all.stream().mapToInt(SqlNotesTest::weight).sum()).isLessThan(2_000_000);
        String first = all.getFirst().text();
        for (int day = 0; day < all.size(); day += 7) {
            assertThat(all.get(day).after(first).text()).isEqualTo(text(day));
            assertThat(all.get(day).digest()).isEqualTo(Digests.ofText(text(day)));
        }
    }

    @Test
    void
            batches_that_are_told_together_build_on_the_first_and_later_ones_only_on_what_is_written() {
        SqlNotes.Draft lost = notes.draft();
        lost.of(batch(0), List.of(text(0)));
        SqlNotes.Draft kept = notes.draft();

        BatchSql first = kept.of(batch(1), List.of(text(1)));
        BatchSql second = kept.of(batch(2), List.of(text(2)));
        kept.written();
        BatchSql third = notes.draft().of(batch(3), List.of(text(3)));

        assertThat(first.text()).isEqualTo(text(1) + ";");
        assertThat(second.like().interval()).isEqualTo(day(1));
        assertThat(third.like().interval()).isEqualTo(day(1));
    }

    /// Characters that an event grows by, roughly.
    private static int weight(BatchSql sql) {
        return sql.like() == null
                ? sql.text().length()
                : sql.like().but().stream().mapToInt(edit -> 30 + edit.text().length()).sum();
    }

    @Test
    void a_long_text_is_cut_and_its_whole_length_told() {
        String long_ = "SELECT '" + "x".repeat(3 * BatchSql.MOST) + "'";

        BatchSql sql = notes.draft().of(batch(0), List.of(long_));

        assertThat(sql.text()).hasSize(BatchSql.MOST);
        assertThat(sql.isCut()).isTrue();
        assertThat(sql.length()).isEqualTo(long_.length() + 1);
        assertThat(sql.digest()).isEqualTo(Digests.ofText(long_ + ";"));
    }

    @Test
    void texts_that_are_not_alike_are_kept_up_to_a_bound_and_then_only_their_digest_is() {
        List<BatchSql> all =
                IntStream.range(0, 30)
                        .mapToObj(n -> noted(n, "SELECT " + "(".repeat(n) + n + ")".repeat(n)))
                        .toList();

        assertThat(all).filteredOn(sql -> sql.text() != null).hasSize(20);
        assertThat(all).allMatch(sql -> !sql.digest().isEmpty());
    }

    @Test
    void secrets_are_hidden_before_anything_is_computed_of_them() {
        BatchSql sql =
                notes.draft()
                        .of(batch(0), List.of("ATTACH 'host=h password=hunter2hunter2' AS other"));

        assertThat(sql.text()).isEqualTo("ATTACH 'host=h password=******' AS other;");
        assertThat(sql.digest()).isEqualTo(Digests.ofText(sql.text()));
    }

    @Test
    void what_nobody_knows_is_not_guessed() {
        assertThat(notes.draft().of(batch(0), List.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "a = 1,a = 10",
        "a = 10,a = 1",
        "x 2026-01-31 y,x 2026-02-01 y",
        "'',''",
        "one,one",
        "a b c,a bb c",
        "d1'x d2,d9'x d8"
    })
    void an_edited_text_is_the_other_one(String other, String text) {
        BatchSql sql =
                new BatchSql("", 0, null, new BatchSql.Like(day(0), Edits.between(other, text)));
        assertThat(sql.after(other).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a(b),a[b)", "a,a;b", "a1'x,a2)x"})
    void what_differs_in_more_than_words_is_not_alike(String other, String text) {
        assertThat(Edits.between(other, text)).isNull();
    }

    private BatchSql noted(int day) {
        return noted(day, text(day).substring(0, text(day).length() - 1));
    }

    private BatchSql noted(int day, String statement) {
        SqlNotes.Draft draft = notes.draft();
        BatchSql sql = draft.of(batch(day), List.of(statement));
        draft.written();
        return sql;
    }

    private static String text(int day) {
        String date = day(day).start().toString().substring(0, 10);
        return "INSERT INTO t SELECT * FROM s /* %s */ WHERE day BETWEEN '%s' AND '%s 23:59:59.999';"
                .formatted("x".repeat(300), date, date);
    }

    private static Batch batch(int day) {
        return new Batch(new SnapshotId(new ModelName("db.shop.days"), "1"), false, day(day));
    }

    private static Interval day(int day) {
        Instant start = FIRST.plus(Duration.ofDays(day));
        return new Interval(start, start.plus(Duration.ofDays(1)));
    }
}
