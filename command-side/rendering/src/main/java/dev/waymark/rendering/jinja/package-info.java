/// Jinja in a project: blocks between `JINJA_QUERY_BEGIN` and `JINJA_END`, the macros in
/// `macros/*.sql`, and what SQLMesh gives to both (semantics 1.12). Written for SQL and not for
/// HTML: nothing is escaped, no other file is read, and no template reaches anything but the values
/// that it is given.
///
/// A project reader finds macros with [dev.waymark.rendering.jinja.JinjaFiles] and keeps those that
/// a model uses in `Model.macros`: a value that begins with a tag is a Jinja macro, any other is
/// the source of one in Python. Does not expand `@` macros.
@NullMarked
package dev.waymark.rendering.jinja;

import org.jspecify.annotations.NullMarked;
