package dev.waymark.rendering.macro;

import dev.waymark.rendering.dialect.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/// `@DEDUPLICATE(relation, [columns], ['column desc', ...])`: the first row of each group.
final class Deduplicate implements Macro {

    @Override
    public String name() {
        return "DEDUPLICATE";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("relation", "partition_by", "order_by");
    }

    @Override
    public List<String> expand(Call call) {
        String relation = call.required("relation");
        String order = order(call);
        if (order.isBlank()) {
            return call.refuse(
                    "order_by must be a list of strings.",
                    "Write ['<column> <asc|desc> nulls <first|last>'].");
        }
        String rank =
                "ROW_NUMBER() OVER (PARTITION BY " + partition(call) + " ORDER BY " + order + ")";
        return List.of(
                Spelling.of(call.dialect()).qualify()
                        ? "SELECT * FROM " + relation + " QUALIFY " + rank + " = 1"
                        : "SELECT * FROM (SELECT *, "
                                + rank
                                + " AS _w FROM "
                                + relation
                                + ") AS _t WHERE _w = 1");
    }

    private static String partition(Call call) {
        return String.join(", ", Fragments.items(call.required("partition_by"), call.dialect()));
    }

    private static String order(Call call) {
        return Fragments.items(call.required("order_by"), call.dialect()).stream()
                .map(item -> Fragments.bare(item, call.dialect()))
                .collect(Collectors.joining(", "));
    }
}
