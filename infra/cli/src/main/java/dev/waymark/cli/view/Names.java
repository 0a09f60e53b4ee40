package dev.waymark.cli.view;

import dev.waymark.kernel.model.ModelName;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Shows model names without their catalog where all of them share one.
final class Names {

    private final String common;

    private Names(String common) {
        this.common = common;
    }

    static Names of(Collection<ModelName> all) {
        Set<String> catalogs = all.stream().map(ModelName::catalog).collect(Collectors.toSet());
        return new Names(catalogs.size() == 1 ? catalogs.iterator().next() : "");
    }

    String show(ModelName name) {
        return common.isEmpty() ? name.value() : name.display(common);
    }
}
