package dev.waymark.conformance;

import dev.waymark.conformance.category.CategoryPlayer;
import dev.waymark.conformance.corpus.CorpusPlayer;
import dev.waymark.conformance.interval.IntervalPlayer;
import dev.waymark.conformance.scenario.Part;
import dev.waymark.conformance.scenario.ScenarioPlayer;
import dev.waymark.conformance.vector.Deviations;
import dev.waymark.conformance.vector.Recordings;
import dev.waymark.conformance.vector.Vector;
import dev.waymark.conformance.vector.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks recorded questions; they know nothing of each other.
///
/// @param part of the scenarios that is compared
/// @param sources of the corpus; null when they lie beside the facts
/// @param deviations the differences that are meant
public record Conformance(Part part, @Nullable Path sources, Deviations deviations) {

    /// What came of every question, in the order of the recordings.
    public List<Verdict> ask(Recordings recordings) {
        Stream<Verdict> asked = recordings.vectors().parallelStream().map(this::ask);
        List<Verdict> read = new CorpusPlayer(sources).play(recordings.corpora());
        return Stream.concat(asked, read.stream()).map(deviations::judged).toList();
    }

    private Verdict ask(Vector vector) {
        return switch (vector.family()) {
            case INTERVALS -> IntervalPlayer.play(vector);
            case CATEGORIES -> CategoryPlayer.play(vector);
            case SCENARIOS -> ScenarioPlayer.play(vector, part);
            case CORPUS -> throw new IllegalStateException("facts are read by the folder");
        };
    }
}
