package dev.waymark.sql.pack;

import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;

/// A tree as bytes: each node's kind, words and children, the node first.
public final class PackedTree {

    private static final Kind[] KINDS = Kind.values();

    private final byte[] bytes;

    private PackedTree(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PackedTree of(Node tree) {
        Sink sink = new Sink();
        write(sink, tree);
        return new PackedTree(sink.toBytes());
    }

    /// An equal tree, made anew.
    public Node tree() {
        return read(new Source(bytes));
    }

    public int size() {
        return bytes.length;
    }

    private static void write(Sink to, Node node) {
        to.one(node.kind()).texts(node.words()).each(node.children(), PackedTree::write);
    }

    private static Node read(Source from) {
        return new Node(from.one(KINDS), from.texts(), from.each(PackedTree::read));
    }
}
