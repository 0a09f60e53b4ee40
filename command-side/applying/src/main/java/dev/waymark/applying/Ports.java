package dev.waymark.applying;

import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.rendering.Renderer;
import java.time.InstantSource;

/// What applying needs from outside.
public record Ports(
        Commands commands,
        Answers answers,
        Warehouses warehouses,
        Leasing leasing,
        Renderer renderer,
        Sql sql,
        InstantSource clock) {}
