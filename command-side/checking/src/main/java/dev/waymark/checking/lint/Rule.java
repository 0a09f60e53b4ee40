package dev.waymark.checking.lint;

import java.util.List;

/// One of SQLMesh's built-in rules (semantics 1.14).
interface Rule {

    /// Lower case.
    String name();

    /// What is wrong, a sentence each; nothing when the model keeps the rule.
    List<String> check(Subject subject);
}
