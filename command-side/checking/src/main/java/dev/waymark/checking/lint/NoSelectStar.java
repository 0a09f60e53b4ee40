package dev.waymark.checking.lint;

import dev.waymark.kernel.model.Body;
import java.util.List;

/// Looks at the query as the user wrote it, so a macro that writes columns out is no star.
record NoSelectStar() implements Rule {

    @Override
    public String name() {
        return "noselectstar";
    }

    @Override
    public List<String> check(Subject subject) {
        boolean star =
                subject.model().body() instanceof Body.Query query
                        && SelectList.of(query.text(), subject.model().dialect()).hasStar();
        return star
                ? List.of(
                        "Query should not contain SELECT * on its outer most projections, even if it can be expanded.")
                : List.of();
    }
}
