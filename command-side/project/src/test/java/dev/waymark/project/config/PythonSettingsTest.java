package dev.waymark.project.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `config.py`, read and never run.
class PythonSettingsTest {

    @TempDir Path folder;

    private ProjectFiles files(String text) {
        return ProjectFiles.empty(folder).with("config.py", text);
    }

    @Test
    void settings_are_those_of_the_written_config() {
        ProjectFiles files =
                files(
                                """
                                import os
                                from pathlib import Path
                                from sqlmesh.core.config import Config, DuckDBConnectionConfig

                                DATA = Path(__file__).resolve().parent / "data"
                                defaults = {"dialect": "duckdb"}

                                other = Config(model_defaults=None)
                                config = Config(
                                    project=f"shop_{os.environ}",  # computed
                                    gateways={
                                        "local": GatewayConfig(
                                            connection=DuckDBConnectionConfig(database=str(DATA / "w.duckdb")),
                                            state_connection=PostgresConnectionConfig(
                                                host=os.environ["PG_HOST"],
                                                port=5432,
                                                user=os.getenv("PG_USER", "jen"),
                                                password=os.environ.get("PG_PASSWORD"),
                                            ),
                                            variables={"root": f"{DATA}/raw"},
                                        ),
                                    },
                                    default_gateway="local",
                                    model_defaults=ModelDefaultsConfig(**defaults, start="2024-01-01"),
                                    environment_suffix_target=EnvironmentSuffixTarget.TABLE,
                                    before_all=["SET a = 1"] + ["SET b = 2"],
                                    plan=PlanConfig(auto_categorize_changes=CategorizerConfig.all_full()),
                                    pinned_environments={"prod"},
                                )
                                """)
                        .where("PG_HOST", "db.example");

        assertThat(files.problems())
                .containsExactly(
                        "WARNING environment-variable-unset config.py:9:1",
                        "WARNING python-config-computed config.py:9:1");
        ProjectConfig config = files.project().config();
        ProjectConfig.Gateway local = config.gateways().get("local");
        assertThat(local.connection().properties())
                .containsEntry("database", folder.resolve("data/w.duckdb").toString())
                .containsEntry("type", "duckdb");
        assertThat(local.stateConnection().properties())
                .containsEntry("host", "db.example")
                .containsEntry("port", 5432L)
                .containsEntry("user", "jen");
        assertThat(local.variables())
                .containsEntry("root", "\"" + folder.resolve("data") + "/raw\"");
        assertThat(config.dialect()).isEqualTo("duckdb");
        assertThat(config.environmentSuffixTarget().name()).isEqualTo("TABLE");
        assertThat(config.pinnedEnvironments()).containsExactly("prod");
        assertThat(files.project().beforeAll()).containsExactly("SET a = 1", "SET b = 2");
        assertThat(files.project().defaultCatalog()).isEqualTo("w");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "config = make()                                         | ERROR python-config-not-supported config.py:1:1",
                "import x                                                | ERROR python-config-not-supported config.py",
                "config = Config(model_defaults=D(dialect='duckdb'))     | WARNING python-config-computed config.py:1:1",
                "config = Config(default_connection=DuckDBConnectionConfig(database=where())) | ERROR python-config-computed config.py:1:1",
                "config = Config(default_connection=connect())           | ERROR python-config-computed config.py:1:1",
                "config = Config(modl_defaults={})                       | ERROR unknown-key config.py:1:1",
            })
    void what_is_not_told_is_said(String text, String problem) {
        assertThat(files(text + "\n").problems()).contains(problem);
    }
}
