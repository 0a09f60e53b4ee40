package dev.waymark.sql.parse;

import java.io.IOException;
import net.sf.jsqlparser.parser.Provider;
import net.sf.jsqlparser.parser.StringProvider;

/// A text whose end costs nothing: the parser's own makes an exception there, from deep inside.
final class Ended implements Provider {

    private final StringProvider text;

    Ended(String text) {
        this.text = new StringProvider(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = text.read(buffer, offset, length);
        if (read < 0) {
            throw End.HERE;
        }
        return read;
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static final class End extends IOException {

        private static final long serialVersionUID = 1L;
        private static final End HERE = new End();

        private End() {
            super("the text ends here");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
