package dev.waymark.kernel.message;

import java.io.OutputStream;

/// Durable texts of values: plans, events, answers. One form everywhere, so that digests agree
/// between processes.
public interface Documents {

    /// The value as canonical JSON: fields in order of declaration, maps sorted, moments in ISO
    /// form.
    String write(Object value);

    /// The same text in UTF-8, without ever holding all of it.
    ///
    /// @throws java.io.UncheckedIOException when the stream takes no more
    void write(Object value, OutputStream to);

    /// @throws UnreadableDocument when the text is not such a value, or was written by a newer
    ///   program
    <T> T read(String text, Class<T> type);

    /// A document that this program cannot read.
    final class UnreadableDocument extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnreadableDocument(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
