package dev.waymark.project;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.OwnHashes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// A project as it stands in its files, read without an error.
///
/// @param config settings with all defaults filled in
/// @param gateway name of the selected gateway
/// @param defaultCatalog catalog of that gateway, in front of names without one; empty when the
///   engine has none
/// @param models every enabled model, external ones included, with full names
/// @param standaloneAudits audits that are nodes of their own, by name
/// @param columns output columns of models as far as their texts tell, types possibly null; unknown
///   ones are left out
/// @param beforeAll statements before each plan or run
/// @param afterAll statements after it
/// @param tests unit tests, found but neither understood nor run here
/// @param linting which rules hold for which models
/// @param ownHashes of the models whose hashes were found while it was read
public record Project(
        ProjectConfig config,
        String gateway,
        String defaultCatalog,
        SortedMap<ModelName, Model> models,
        SortedMap<String, Model> standaloneAudits,
        SortedMap<ModelName, List<Column>> columns,
        List<String> beforeAll,
        List<String> afterAll,
        List<UnitTest> tests,
        Linting linting,
        Map<ModelName, OwnHashes> ownHashes) {

    public Project {
        models = Indexed.of(models);
        columns = Indexed.of(columns);
    }

    /// One without rules, of which nothing but its content is known.
    public Project(
            ProjectConfig config,
            String gateway,
            String defaultCatalog,
            SortedMap<ModelName, Model> models,
            SortedMap<String, Model> standaloneAudits,
            SortedMap<ModelName, List<Column>> columns,
            List<String> beforeAll,
            List<String> afterAll,
            List<UnitTest> tests) {
        this(
                config,
                gateway,
                defaultCatalog,
                models,
                standaloneAudits,
                columns,
                beforeAll,
                afterAll,
                tests,
                Linting.NONE,
                Map.of());
    }
}
