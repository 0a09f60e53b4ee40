package dev.waymark.planning.selection;

import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenProject.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.WordSql;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.project.Project;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

    /// orders -> days -> weeks, orders -> top
    private static final Project PROJECT =
            project(
                            model("db.orders", "select 1 as x").tags("Core", "source"),
                            model("db.days", "select x from db.orders").tags("mart"),
                            model("db.weeks", "select x from db.days").tags("mart", "slow"),
                            model("db.top", "select x from db.orders"))
                    .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "db.days > days",
                "DB.Days > days",
                "db.* > days orders top weeks",
                "wh.db.* > days orders top weeks",
                "db.[dw]* > days weeks",
                "db.[!dw]* > orders top",
                "db.?ays > days",
                "DB.* > ''",
                "tag:mart > days weeks",
                "tag:CORE > orders",
                "tag:s* > orders weeks",
                "+db.days > days orders",
                "db.days+ > days weeks",
                "+db.days+ > days orders weeks",
                "tag:mart & tag:slow > weeks",
                "tag:mart & ^tag:slow > days",
                "db.top | db.days & tag:slow > top",
                "(db.top | db.days) & tag:mart > days",
                "db.* & ^db.top & ^tag:mart > orders",
                "+(db.top | db.days) > days orders top",
                "^db.days+ > orders top",
                "resource_type:model > days orders top weeks",
                "resource_type:audit > ''",
                "db.nothing > ''",
                "git:main > days",
                "git:main+ > days weeks",
                "+(git:main & tag:mart) > days orders",
                "git:other > ''"
            })
    void a_selection_means_these_models(String selection, String expected) {
        assertThat(brief(selected(selection))).isEqualTo(expected);
    }

    @Test
    void several_selections_mean_any_of_them() {
        assertThat(brief(selected("db.top", "tag:slow"))).isEqualTo("top weeks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.a &", "(db.a", "db.a db.b", "", "^", "& db.a"})
    void what_cannot_be_read_is_refused_with_the_text(String selection) {
        Outcome<SortedSet<ModelName>> outcome = select(selection);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        var refused = (Outcome.Refused<SortedSet<ModelName>>) outcome;
        assertThat(refused.problem().problem()).isEqualTo("plan");
        assertThat(refused.problem().message()).contains("`" + selection + "`");
    }

    private static SortedSet<ModelName> selected(String... selections) {
        Outcome<SortedSet<ModelName>> outcome = select(selections);
        assertThat(outcome).isInstanceOf(Outcome.Got.class);
        return ((Outcome.Got<SortedSet<ModelName>>) outcome).value();
    }

    private static Outcome<SortedSet<ModelName>> select(String... selections) {
        ChangedFiles changed =
                ChangedFiles.of(
                        PlanOptions.builder().selectModels(List.of(selections)).build(),
                        SelectorTest::changedSince);
        return new Selector(new WordSql(), PROJECT, PROJECT.models(), changed)
                .select(List.of(selections));
    }

    private static SortedSet<String> changedSince(String branch) {
        return branch.equals("main")
                ? new TreeSet<>(List.of("models/db.days.sql", "README.md"))
                : new TreeSet<>();
    }

    private static String brief(SortedSet<ModelName> names) {
        return names.stream().map(Desk::brief).collect(Collectors.joining(" "));
    }
}
