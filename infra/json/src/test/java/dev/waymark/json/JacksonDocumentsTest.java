package dev.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.message.Documents.UnreadableDocument;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.FeedEvent;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.snapshot.TableName;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JacksonDocumentsTest {

    private final JacksonDocuments documents = new JacksonDocuments();

    @Property(tries = 300)
    void whatever_is_written_reads_back_equal(@ForAll long seed) {
        AnyValue any = new AnyValue(new Random(seed));
        for (Class<?> type :
                new Class<?>[] {
                    Event.class, Command.class, Query.class, Refusal.class,
                    PlanReview.class, RunReport.class, PriorState.class, FeedEvent.class
                }) {
            Object value = any.of(type);
            assertThat((Object) documents.read(documents.write(value), type)).isEqualTo(value);
        }
    }

    @Test
    void components_stand_in_order_of_declaration_without_those_that_are_null() {
        Entry entry = new Entry(ModelSamples.ORDERS_ID, "77", null, null, true, null);

        assertThat(documents.write(entry))
                .isEqualTo(
                        "{\"snapshot\":{\"name\":\"shop.orders\",\"identifier\":\"3021\"},"
                                + "\"version\":\"77\",\"dev\":true}");
    }

    @Test
    void one_of_several_says_which_one_it_is() {
        assertThat(documents.write(new Cause.Rollback(3)))
                .isEqualTo("{\"type\":\"Rollback\",\"toGeneration\":3}");
        assertThat(documents.read("{\"type\":\"Promotion\"}", Cause.class))
                .isEqualTo(new Cause.Promotion());
    }

    @Test
    void maps_are_sorted_by_the_text_of_their_keys() {
        Map<PlanId, Integer> map = new TreeMap<>((a, b) -> b.value().compareTo(a.value()));
        map.put(new PlanId("a"), 1);
        map.put(new PlanId("b"), 2);

        assertThat(documents.write(Map.of("y", 1, "x", 2))).isEqualTo("{\"x\":2,\"y\":1}");
        assertThat(documents.write(map)).isEqualTo("{\"b\":2,\"a\":1}");
    }

    @Test
    void a_property_that_this_program_does_not_know_is_skipped() {
        String newer = "{\"catalog\":\"\",\"schema\":\"s\",\"table\":\"t\",\"colour\":{\"a\":[1]}}";

        assertThat(documents.read(newer, TableName.class)).isEqualTo(new TableName("", "s", "t"));
    }

    @Test
    void a_batch_of_before_events_told_their_sql_stays_readable() {
        String older =
                "{\"type\":\"IntervalsCompleted\",\"version\":{\"model\":\"m\",\"value\":\"1\"},\"ranges\":{\"ranges\":[]},\"run\":\"r-1\",\"took\":\"PT1S\",\"audits\":[]}";

        assertThat(documents.read(older, Event.class))
                .isInstanceOfSatisfying(
                        IntervalsCompleted.class, event -> assertThat(event.sql()).isNull());
    }

    @Test
    void a_type_that_this_program_does_not_know_is_refused_by_name() {
        assertThatThrownBy(() -> documents.read("{\"type\":\"Teleport\"}", Cause.class))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("Teleport");
    }

    @Test
    void a_missing_component_is_refused_by_its_path() {
        assertThatThrownBy(() ->
                        documents.read("{\"catalog\":\"\",\"schema\":\"s\"}", TableName.class))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("$.table");
    }

    @Test
    void an_explicit_null_is_as_good_as_a_missing_component() {
        assertThatThrownBy(() ->
                        documents.read(
                                "{\"catalog\":\"\",\"schema\":\"s\",\"table\":null}",
                                TableName.class))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("$.table");
    }

    @Test
    void text_that_is_no_json_is_refused_without_quoting_it() {
        assertThatThrownBy(() -> documents.read("password=secret", TableName.class))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_digest_of_a_plan_changes_with_the_plan() {
        Plan plan = PlanSamples.plan();
        Plan again = documents.read(documents.write(plan), Plan.class);
        Plan other =
                documents.read(
                        documents.write(plan).replace("\"noGaps\":true", "\"noGaps\":false"),
                        Plan.class);

        assertThat(Digests.of(documents, again)).isEqualTo(Digests.of(documents, plan));
        assertThat(Digests.of(documents, other)).isNotEqualTo(Digests.of(documents, plan));
    }
}
