package dev.waymark.sql.memory;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mind with a memory: asks the other one only what it was not asked before. Comparing and
/// relocating are left to the other one: they are asked of changed and of running models, which are
/// few.
public final class RememberingSql implements Sql {

    private final Sql mind;
    private final Memory memory;

    public RememberingSql(Sql mind, Memory memory) {
        this.mind = mind;
        this.memory = memory;
    }

    @Override
    public QueryFacts facts(String text, String dialect) {
        return Answer.facts(
                memory.answer(
                        Question.facts(text, dialect), () -> Answer.of(mind.facts(text, dialect))));
    }

    @Override
    public @Nullable List<Column> columns(Query query) {
        return Answer.columns(
                memory.answer(
                        Question.about("columns", query), () -> Answer.of(mind.columns(query))));
    }

    @Override
    public List<String> unresolved(Query query) {
        return Answer.names(
                memory.answer(
                        Question.about("unresolved", query),
                        () -> Answer.ofNames(mind.unresolved(query))));
    }

    @Override
    public Likeness compare(Query before, Query after) {
        return mind.compare(before, after);
    }

    @Override
    public String relocate(
            String text,
            String dialect,
            String defaultCatalog,
            Map<ModelName, String> replacements) {
        return mind.relocate(text, dialect, defaultCatalog, replacements);
    }

    @Override
    public String named(String query, String dialect) {
        return mind.named(query, dialect);
    }

    @Override
    public ModelName normalise(String written, String dialect, String defaultCatalog) {
        return mind.normalise(written, dialect, defaultCatalog);
    }

    @Override
    public String quote(String identifier, String dialect) {
        return mind.quote(identifier, dialect);
    }
}
