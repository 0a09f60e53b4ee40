/// Tests of fingerprints.
@NullMarked
package dev.waymark.planning.fingerprint;

import org.jspecify.annotations.NullMarked;
