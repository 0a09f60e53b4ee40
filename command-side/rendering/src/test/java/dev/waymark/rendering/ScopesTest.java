package dev.waymark.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private static final Kind UNMANAGED =
            new Kind.IncrementalUnmanaged(
                    false,
                    new Kind.Evolution(
                            true, true, Kind.OnChange.ERROR, Kind.OnChange.ALLOW, null, null));

    @Test
    void a_model_brings_its_variables_kind_and_definitions() {
        Model model =
                TestModels.of(UNMANAGED, query("@DEF(low, 1)", "SELECT @nope", "@def(x, low)"));

        MacroScope scope = scope(model, Map.of("This_Model", "t"));

        assertThat(scope.definitions()).containsExactly("@DEF(low, 1)", "@def(x, low)");
        assertThat(TestScopes.render("SELECT @factor, @model_kind_name FROM @this_model", scope))
                .isEqualTo("SELECT 2, 'INCREMENTAL_UNMANAGED' FROM t");
    }

    @Test
    void start_and_end_are_there_for_kinds_with_intervals_only() {
        Body body = query();

        assertThat(TestScopes.render("@start_ds", scope(TestModels.of(UNMANAGED, body), Map.of())))
                .isEqualTo("'2023-01-01'");
        assertThat(
                        TestScopes.render(
                                "@end_ds", scope(TestModels.of(new Kind.Full(), body), Map.of())))
                .contains("Macro variable 'end_ds' is undefined.");
        assertThat(scope(TestModels.of(new Kind.Full(), body), Map.of()).window().execution())
                .isEqualTo(TestScopes.DAY.execution());
    }

    @Test
    void a_model_without_a_table_is_called_by_its_name() {
        MacroScope scope = scope(TestModels.of(UNMANAGED, query()), Map.of());

        assertThat(TestScopes.render("SELECT 1 FROM @this_model", scope))
                .isEqualTo("SELECT 1 FROM \"c\".\"s\".\"m\"");
    }

    private static Body query(String... before) {
        return new Body.Query("SELECT 1", List.of(before), List.of(), List.of(), true);
    }

    private static MacroScope scope(Model model, Map<String, String> locals) {
        return Scopes.of(model, RuntimeStage.EVALUATING, TestScopes.DAY, locals);
    }
}
