package dev.waymark.server;

import dev.waymark.cli.ServerDoor;
import dev.waymark.runtime.Settings;
import dev.waymark.runtime.Waymark;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The HTTP door on Spring Boot.
public final class SpringServer implements ServerDoor {

    @Override
    public void serve(Settings settings, int port, Consumer<String> announce) {
        try (Waymark waymark = Waymark.open(settings);
                ConfigurableApplicationContext context = start(waymark, port)) {
            announce.accept("Waymark serves " + address(context) + "/api/v1");
            announce.accept("The token is in " + Token.file(settings));
            Runtime.getRuntime().addShutdownHook(new Thread(context::close));
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts serving one open project; the caller closes both.
    static ConfigurableApplicationContext start(Waymark waymark, int port) {
        return new SpringApplicationBuilder(ServerApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("waymark", waymark);
                    context.getBeanFactory()
                            .registerSingleton("token", Token.of(waymark.settings()));
                })
                .properties(
                        Map.of("server.address", "127.0.0.1", "server.port", String.valueOf(port)))
                .run();
    }

    static String address(ConfigurableApplicationContext context) {
        WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }
}
