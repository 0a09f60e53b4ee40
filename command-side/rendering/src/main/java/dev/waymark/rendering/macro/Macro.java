package dev.waymark.rendering.macro;

import java.util.List;

/// A macro function, `@NAME(...)` (semantics 1.12). A new one is a class and a line in [Macros].
public interface Macro {

    /// In upper case; texts may write it in any case.
    String name();

    /// What it may be called with. Calls that do not fit never reach [#expand].
    Parameters parameters();

    /// The SQL that takes the call's place. Several pieces take several places in the list around
    /// the call; none takes the call out of it, with its comma.
    List<String> expand(Call call);
}
