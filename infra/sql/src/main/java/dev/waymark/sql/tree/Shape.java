package dev.waymark.sql.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a node word by word.
public final class Shape {

    private final Kind kind;
    private final List<String> words = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();

    public Shape(Kind kind) {
        this.kind = kind;
    }

    /// Nothing happens for an empty word.
    public Shape word(String word) {
        if (!word.isEmpty()) {
            words.add(word);
        }
        return this;
    }

    public Shape words(String... several) {
        return words(List.of(several));
    }

    public Shape words(List<String> several) {
        for (String each : several) {
            word(each);
        }
        return this;
    }

    public Shape when(boolean condition, String... several) {
        return condition ? words(several) : this;
    }

    public Shape node(Node child) {
        words.add(Words.HOLE);
        children.add(child);
        return this;
    }

    /// Nothing happens for null.
    public Shape maybe(@Nullable Node child) {
        return child == null ? this : node(child);
    }

    public Shape nodes(List<Node> several, String separator) {
        for (int i = 0; i < several.size(); i++) {
            word(i == 0 ? "" : separator);
            node(several.get(i));
        }
        return this;
    }

    public Node build() {
        return new Node(kind, words, children);
    }
}
