package dev.waymark.project.shelf;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.pack.Piece;
import dev.waymark.project.model.ModelFile;
import dev.waymark.project.model.ModelReading;
import dev.waymark.project.model.PythonModelFile;
import dev.waymark.project.model.Workshop;
import dev.waymark.project.seed.SeedReader;
import dev.waymark.project.shelf.Entry.Side;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The models of a folder, file by file: from the shelf where nothing has changed, else read anew.
/// A file with an error is read each time.
public final class ShelvedModels {

    private static final int TOO_LARGE = 1 << 20;

    private final Workshop workshop;
    private final Shelf shelf;
    private final byte[] stamp;

    public ShelvedModels(Workshop workshop, Shelf shelf) {
        this.workshop = workshop;
        this.shelf = shelf;
        this.stamp = Stamp.of(workshop);
    }

    public List<ModelReading> read(Path path) {
        return workshop.folder().bytes(path).map(bytes -> read(path, bytes)).orElse(List.of());
    }

    private List<ModelReading> read(Path path, byte[] bytes) {
        String name = workshop.folder().name(path);
        return shelf.find(name, stamp, bytes, this::isSame)
                .map(this::told)
                .orElseGet(() ->
                        workshop.folder()
                                .file(path, bytes)
                                .filter(file -> !file.isBlank())
                                .map(file -> read(file, bytes))
                                .orElse(List.of()));
    }

    private List<ModelReading> told(PackedReadings readings) {
        readings.notes().forEach(workshop.findings()::add);
        return readings.models();
    }

    private List<ModelReading> read(SourceFile file, byte[] bytes) {
        Findings own = new Findings();
        List<ModelReading> models = models(workshop.with(own), file);
        List<Diagnostic> notes = own.inOrder();
        notes.forEach(workshop.findings()::add);
        if (!own.hasErrors()) {
            sides(file.path(), models)
                    .ifPresent(sides ->
                            shelf.put(
                                    file.name(),
                                    stamp,
                                    bytes,
                                    sides,
                                    new PackedReadings(models, notes)));
        }
        return models;
    }

    private static List<ModelReading> models(Workshop workshop, SourceFile file) {
        return file.name().endsWith(".py")
                ? new PythonModelFile(workshop, file).read()
                : new ModelFile(workshop, file).read();
    }

    /// The csv files of seeds. Empty when one is large, or is no longer what was read.
    private Optional<List<Side>> sides(Path path, List<ModelReading> models) {
        List<Side> sides = new ArrayList<>();
        for (ModelReading reading : models) {
            Model model = reading.model();
            if (model.kind() instanceof Kind.Seed seed
                    && model.body() instanceof Body.SeedRows rows) {
                Path csv = SeedReader.file(workshop.folder(), seed.path(), path);
                byte[] content = content(csv);
                if (content == null || content.length > TOO_LARGE || !isText(content, rows)) {
                    return Optional.empty();
                }
                sides.add(new Side(root().relativize(whole(csv)).toString(), Piece.of(content)));
            }
        }
        return Optional.of(sides);
    }

    private static boolean isText(byte[] content, Body.SeedRows rows) {
        return new String(content, StandardCharsets.UTF_8).equals(rows.csv());
    }

    private boolean isSame(Side side) {
        byte[] content = content(root().resolve(side.path()));
        return content != null && side.content().holds(content);
    }

    private Path root() {
        return whole(workshop.folder().root());
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static byte @Nullable [] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return null;
        }
    }
}
