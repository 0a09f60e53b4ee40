package dev.waymark.planning.change;

import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.planning.fingerprint.Attribute;
import dev.waymark.planning.fingerprint.DataContent;
import dev.waymark.planning.fingerprint.SqlTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A model written out the same way whatever its file looks like, so that two forms can be laid
/// beside each other. Only for reading: nothing parses it.
final class DefinitionText {

    private static final int SEED_LINES = 500;
    private static final Set<String> ELSEWHERE = Set.of("optimize_query", "python code");

    private final List<String> lines = new ArrayList<>();

    private final Wording wording;

    private DefinitionText(Wording wording) {
        this.wording = wording;
    }

    static List<String> lines(Model model, Wording wording) {
        DefinitionText text = new DefinitionText(wording);
        text.properties(model);
        text.statements(model);
        return List.copyOf(text.lines);
    }

    private void properties(Model model) {
        lines.add("MODEL (");
        line("name", model.name());
        line("dialect", model.dialect());
        DataContent.attributes(model).stream()
                .filter(DefinitionText::isShown)
                .forEach(attribute -> line(attribute.label(), attribute.value()));
        schedule(model.schedule());
        about(model.about());
        model.audits().forEach(this::audit);
        model.layout().virtualProperties().forEach((n, v) -> line("virtual_properties " + n, v));
        model.layout().sessionProperties().forEach((n, v) -> line("session_properties " + n, v));
        model.settings().forEach((name, text) -> line(name.toLowerCase(Locale.ROOT), text));
        lines.add(");");
    }

    private static boolean isShown(Attribute attribute) {
        return attribute.value() != null
                && !attribute.value().isEmpty()
                && !ELSEWHERE.contains(attribute.label())
                && !attribute.label().startsWith("seed column");
    }

    private void schedule(Schedule schedule) {
        line("cron", schedule.cron());
        line("cron_tz", schedule.zone());
        line("start", schedule.start());
        line("end", schedule.end());
        line("allow_partials", schedule.allowPartials());
    }

    private void about(About about) {
        line("owner", about.owner());
        line("description", about.description());
        about.columnDescriptions().forEach((n, text) -> line("column_descriptions " + n, text));
        lineUnlessEmpty("tags", about.tags());
        lineUnlessEmpty("grains", about.grains());
        lineUnlessEmpty("references", about.references());
    }

    private void audit(AuditCall audit) {
        line("audit " + audit.name(), audit.arguments());
    }

    private void statements(Model model) {
        SqlTexts texts = SqlTexts.of(model);
        Stream.of(texts.before(), texts.query(), texts.after(), texts.onVirtualUpdate())
                .flatMap(List::stream)
                .forEach(text -> statement(wording.of(model, text)));
        switch (model.body()) {
            case Body.SeedRows seed -> seed(seed.csv());
            case Body.Python python -> python.text().lines().forEach(lines::add);
            case Body.Nothing _ -> externals(model);
            case Body.Query _ -> {}
        }
    }

    private void statement(String statement) {
        lines.add("");
        String open =
                statement.endsWith(";")
                        ? statement.substring(0, statement.length() - 1)
                        : statement;
        open.stripTrailing().lines().forEach(lines::add);
    }

    /// Of a long file only the length and a hash: it would drown the rest.
    private void seed(String csv) {
        List<String> rows = csv.lines().toList();
        lines.add("");
        if (rows.size() <= SEED_LINES) {
            lines.addAll(rows);
        } else {
            lines.add(rows.size() + " lines, hash " + Integer.toHexString(csv.hashCode()));
        }
    }

    private void externals(Model model) {
        for (Column column : Objects.requireNonNullElse(model.columns(), List.<Column>of())) {
            lines.add(column.name() + " " + Objects.toString(column.type(), ""));
        }
    }

    private void lineUnlessEmpty(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            line(name, String.join(", ", values));
        }
    }

    private void line(String name, @Nullable Object value) {
        if (value != null) {
            lines.add("  " + name + " " + value + ",");
        }
    }
}
