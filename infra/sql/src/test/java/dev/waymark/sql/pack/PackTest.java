package dev.waymark.sql.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.sql.identifier.Identifier;
import dev.waymark.sql.relocate.Reference;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackTest {

    @Test
    void a_tree_comes_out_equal() {
        Node column = Node.leaf(Kind.COLUMN, "\"a\"\"b\"");
        Node sum = Node.binary(Kind.ARITHMETIC, column, "+", Node.leaf(Kind.NUMBER, "1"));
        Node wide = Node.row(Kind.PROJECTIONS, Collections.nCopies(300, sum));

        assertThat(PackedTree.of(wide).tree()).isEqualTo(wide);
        assertThat(PackedTree.of(wide).size()).isLessThan(10_000);
    }

    @Test
    void references_come_out_equal() {
        List<Reference> references =
                List.of(
                        new Reference(
                                List.of(new Identifier("raw", false), new Identifier("T", true)),
                                1000,
                                1010,
                                Reference.Place.BARE),
                        new Reference(
                                List.of(new Identifier("t", false)), 0, 1, Reference.Place.PREFIX));

        assertThat(PackedReferences.of(references).references()).isEqualTo(references);
    }
}
