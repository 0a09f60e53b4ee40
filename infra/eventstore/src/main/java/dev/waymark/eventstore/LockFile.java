package dev.waymark.eventstore;

import java.io.IOException;
import java.io.Reader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.h2.util.NetUtils;

/// Where H2 says which process has a database open, and at which port of its machine it serves
/// others. A killed process leaves it behind; H2 waits four seconds before it takes that for true,
/// asking the port takes none.
record LockFile(Path path) {

    private static final int PATIENCE_MILLIS = 500;

    /// Removes it when its process is known to be dead. In doubt it may live: then H2 finds out in
    /// its own way. To be asked in one's [Turn].
    void removeIfLeft() {
        try {
            if (isLeft()) {
                Files.delete(path);
            }
        } catch (IOException | IllegalArgumentException _) {
            // There is none, or none that can be read.
        }
    }

    /// Who does not say where it serves died while it was opening: nobody else has the turn.
    private boolean isLeft() throws IOException {
        try (Reader text = Files.newBufferedReader(path)) {
            Properties said = new Properties();
            said.load(text);
            String server = said.getProperty("server");
            return server == null || isLeft(server, said);
        }
    }

    /// The address alone would not do: two containers may have the same. The name is asked last,
    /// since asking may take long.
    private static boolean isLeft(String server, Properties said) throws IOException {
        String address = NetUtils.getLocalAddress();
        return server.startsWith(address + ":")
                && isSilent(server)
                && NetUtils.getHostName(address).equals(said.getProperty("hostName"));
    }

    private static boolean isSilent(String server) throws IOException {
        int colon = server.lastIndexOf(':');
        int port = Integer.parseInt(server.substring(colon + 1));
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(server.substring(0, colon), port), PATIENCE_MILLIS);
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }
}
