package dev.waymark.cli;

import dev.waymark.cli.view.Paint;
import dev.waymark.kernel.message.Documents;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;

/// Writes one answer to standard output, in the form that was asked for.
public final class Output {

    /// Version of the JSON that machines read: the minor part grows with additions, the major with
    /// breaks.
    public static final String FORMAT_VERSION = "1.0";

    private final PrintWriter out;
    private final Format format;
    private final Documents documents;

    public Output(PrintWriter out, Format format, Documents documents) {
        this.out = out;
        this.format = format;
        this.documents = documents;
    }

    public enum Format {
        TEXT,
        JSON,
        NDJSON
    }

    /// One value, as text or as a document.
    public void value(String kind, Object value, Supplier<String> text) {
        if (format == Format.TEXT) {
            out.print(text.get());
        } else {
            out.println(envelope(kind, documents.write(value)));
        }
        out.flush();
    }

    /// Around the value's own document: within another one it would not say of which type it is.
    private static String envelope(String kind, String document) {
        return "{\"formatVersion\":\"%s\",\"kind\":\"%s\",\"data\":%s}"
                .formatted(FORMAT_VERSION, kind, document);
    }

    /// Something that happened, as one line with the token after which a reader goes on.
    public synchronized void event(long token, Instant at, Object value) {
        out.println(
                "{\"formatVersion\":\"%s\",\"kind\":\"event\",\"token\":%d,\"at\":\"%s\",\"data\":%s}"
                        .formatted(FORMAT_VERSION, token, at, documents.write(value)));
        out.flush();
    }

    /// A list: as text, as one document, or as a document for each line.
    public void list(String kind, List<?> values, Supplier<String> text) {
        if (format == Format.NDJSON) {
            values.forEach(value -> value(kind, value, String::new));
        } else {
            value(kind, values, text);
        }
    }

    /// Colours when a person reads this at a terminal and has not said `NO_COLOR`.
    public Paint paint() {
        return new Paint(isText() && Ansi.AUTO.enabled());
    }

    /// Whether machines read what happens as it happens.
    public boolean isStream() {
        return format == Format.NDJSON;
    }

    public boolean isText() {
        return format == Format.TEXT;
    }
}
