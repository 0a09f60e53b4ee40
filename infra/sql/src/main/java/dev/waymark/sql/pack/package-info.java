/// What was made of texts, in a tenth of the room: thousands of them are remembered. What it means
/// belongs to the packages of trees and references.
@NullMarked
package dev.waymark.sql.pack;

import org.jspecify.annotations.NullMarked;
