package dev.waymark.project.shelf;

import dev.waymark.kernel.pack.PackedModel;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.config.Settings;
import dev.waymark.project.model.OwnMacros;
import dev.waymark.project.model.Workshop;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import java.util.TreeMap;

/// All that reading a model's file depends on beside the file: the project's settings, audits and
/// macros. Connections are left out, as no model depends on them and they may hold secrets; so is
/// what only decides which files are read, and where the project lies: whoever has a copy of it
/// reads the same.
final class Stamp {

    private Stamp() {}

    static byte[] of(Workshop workshop) {
        Sink to = new Sink();
        to.text(workshop.folder().prefix());
        write(to, workshop.settings());
        to.each(
                workshop.audits().entrySet(),
                (s, audit) -> {
                    s.text(audit.getKey());
                    PackedModel.write(s, audit.getValue());
                });
        write(to, workshop.macros());
        Sink digest = new Sink();
        Digest.of(to).write(digest);
        return digest.toBytes();
    }

    private static void write(Sink to, Settings settings) {
        write(to, settings.config());
        to.text(settings.gateway()).texts(settings.catalogs());
        write(to, settings.defaults());
        to.text(settings.timeColumnFormat()).truth(settings.inferNames());
    }

    private static void write(Sink to, ProjectConfig config) {
        to.text(config.project()).text(config.dialect()).texts(config.variables());
        to.each(
                config.gateways().entrySet(),
                (s, gateway) -> s.text(gateway.getKey()).texts(gateway.getValue().variables()));
        to.each(
                config.physicalSchemaMapping(),
                (s, mapping) -> s.text(mapping.pattern()).text(mapping.schema()));
    }

    private static void write(Sink to, OwnMacros macros) {
        to.texts(new TreeMap<>(macros.python().texts()));
        to.texts(new TreeMap<>(macros.python().files()));
        to.texts(macros.jinja());
    }

    /// Places count, because what is found wrong in a default is told with its place.
    private static void write(Sink to, YamlValue value) {
        to.text(value.at().toString());
        switch (value) {
            case Scalar scalar ->
                    to.number(0).text(scalar.text()).one(scalar.type()).truth(scalar.quoted());
            case Items items -> to.number(1).each(items.values(), Stamp::write);
            case Mapping mapping ->
                    to.number(2)
                            .each(
                                    mapping.entries().entrySet(),
                                    (s, entry) -> {
                                        s.text(entry.getKey())
                                                .text(entry.getValue().at().toString());
                                        write(s, entry.getValue().value());
                                    });
        }
    }
}
