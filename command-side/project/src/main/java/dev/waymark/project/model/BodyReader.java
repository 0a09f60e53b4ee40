package dev.waymark.project.model;

import dev.waymark.kernel.model.Body;
import dev.waymark.rendering.token.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// The statements of a model with those of `model_defaults` in front of them.
final class BodyReader {

    private final ModelStatements statements;
    private final Defaults defaults;

    BodyReader(ModelStatements statements, Defaults defaults) {
        this.statements = statements;
        this.defaults = defaults;
    }

    Body query(Span query, boolean optimize) {
        return new Body.Query(query.closed(), before(), after(), onVirtualUpdate(), optimize);
    }

    Body seed(String csv, SortedMap<String, String> hashes) {
        return new Body.SeedRows(csv, hashes, before(), after(), onVirtualUpdate());
    }

    List<String> before() {
        return joined("pre_statements", statements.before());
    }

    List<String> after() {
        return joined("post_statements", statements.after());
    }

    List<String> onVirtualUpdate() {
        return joined("on_virtual_update", statements.onVirtualUpdate());
    }

    private List<String> joined(String key, List<Span> own) {
        List<String> texts = new ArrayList<>(defaults.statements(key));
        own.forEach(statement -> texts.add(statement.closed()));
        return List.copyOf(texts);
    }
}
