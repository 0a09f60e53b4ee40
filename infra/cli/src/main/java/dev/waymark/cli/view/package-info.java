/// How answers look to people. Pure: values in, text out.
@NullMarked
package dev.waymark.cli.view;

import org.jspecify.annotations.NullMarked;
