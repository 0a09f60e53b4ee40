package dev.waymark.sql.pack;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.List;

/// A tree as bytes: each node's kind, words and children, the node first.
public final class PackedTree {

    private static final Kind[] KINDS = Kind.values();

    private final byte[] bytes;

    private PackedTree(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PackedTree of(Node tree) {
        Sink sink = new Sink();
        write(tree, sink);
        return new PackedTree(sink.bytes());
    }

    /// An equal tree, made anew.
    public Node tree() {
        return read(new Spring(bytes));
    }

    public int size() {
        return bytes.length;
    }

    private static void write(Node node, Sink sink) {
        sink.number(node.kind().ordinal());
        sink.number(node.words().size());
        for (String word : node.words()) {
            sink.text(word);
        }
        sink.number(node.children().size());
        for (Node child : node.children()) {
            write(child, sink);
        }
    }

    private static Node read(Spring spring) {
        Kind kind = KINDS[spring.number()];
        int words = spring.number();
        List<String> written = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            written.add(spring.text());
        }
        int children = spring.number();
        List<Node> below = new ArrayList<>(children);
        for (int i = 0; i < children; i++) {
            below.add(read(spring));
        }
        return new Node(kind, written, below);
    }
}
