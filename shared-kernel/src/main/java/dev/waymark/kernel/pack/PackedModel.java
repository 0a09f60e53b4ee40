package dev.waymark.kernel.pack;

import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import java.util.List;

/// A model in few bytes.
public final class PackedModel {

    private static final IntervalUnit[] UNITS = IntervalUnit.values();

    private PackedModel() {}

    public static void write(Sink to, Model model) {
        to.text(model.name().value()).text(model.dialect());
        PackedKind.write(to, model.kind());
        write(to, model.schedule());
        PackedBody.write(to, model.body());
        write(to, model.layout());
        write(to, model.about());
        to.maybe(model.columns(), PackedModel::writeColumns);
        to.each(model.audits(), (s, call) -> s.text(call.name()).texts(call.arguments()));
        to.each(model.auditDefinitions(), PackedModel::write);
        to.each(model.dependsOn(), (s, name) -> s.text(name.value()));
        to.texts(model.variables()).texts(model.macros()).texts(model.settings());
        to.text(model.project()).text(model.file());
    }

    public static Model read(Source from) {
        return new Model(
                ModelName.shared(from.text()),
                from.text(),
                PackedKind.read(from),
                schedule(from),
                PackedBody.read(from),
                layout(from),
                about(from),
                from.maybe(PackedModel::columns),
                from.each(s -> new AuditCall(s.text(), s.textMap())),
                from.each(PackedModel::audit),
                from.eachInOrder(s -> ModelName.shared(s.text())),
                from.textMap(),
                from.textMap(),
                from.textMap(),
                from.text(),
                from.text());
    }

    public static void writeColumns(Sink to, List<Column> columns) {
        to.each(columns, (s, column) -> s.text(column.name()).text(column.type()));
    }

    public static List<Column> columns(Source from) {
        return from.each(s -> new Column(s.text(), s.textOrNull()));
    }

    private static void write(Sink to, Schedule schedule) {
        to.text(schedule.cron()).text(schedule.zone()).text(schedule.start()).text(schedule.end());
        to.one(schedule.unit()).truth(schedule.allowPartials());
    }

    private static Schedule schedule(Source from) {
        return new Schedule(
                from.text(),
                from.text(),
                from.textOrNull(),
                from.textOrNull(),
                from.one(UNITS),
                from.truth());
    }

    private static void write(Sink to, Layout layout) {
        to.text(layout.tableFormat()).text(layout.storageFormat());
        to.texts(layout.partitionedBy()).texts(layout.clusteredBy());
        to.text(layout.physicalSchema()).text(layout.physicalVersion());
        to.texts(layout.physicalProperties()).texts(layout.virtualProperties());
        to.texts(layout.sessionProperties()).text(layout.stamp()).text(layout.gateway());
    }

    private static Layout layout(Source from) {
        return new Layout(
                from.textOrNull(),
                from.textOrNull(),
                from.texts(),
                from.texts(),
                from.text(),
                from.textOrNull(),
                from.textMap(),
                from.textMap(),
                from.textMap(),
                from.textOrNull(),
                from.textOrNull());
    }

    private static void write(Sink to, About about) {
        to.text(about.owner()).text(about.description()).texts(about.tags());
        to.texts(about.columnDescriptions()).texts(about.grains()).texts(about.references());
    }

    private static About about(Source from) {
        return new About(
                from.textOrNull(),
                from.textOrNull(),
                from.eachInOrder(Source::text),
                from.textMap(),
                from.texts(),
                from.texts());
    }

    public static void write(Sink to, AuditDefinition audit) {
        to.text(audit.name()).text(audit.dialect()).text(audit.query()).truth(audit.blocking());
        to.truth(audit.skip()).texts(audit.defaults()).truth(audit.standalone());
    }

    private static AuditDefinition audit(Source from) {
        return new AuditDefinition(
                from.text(),
                from.text(),
                from.text(),
                from.truth(),
                from.truth(),
                from.textMap(),
                from.truth());
    }
}
