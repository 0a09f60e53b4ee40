package dev.waymark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.demo.Example;
import dev.waymark.runtime.Settings;
import dev.waymark.runtime.Waymark;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// The same story that the terminal door plays, through the HTTP door.
@Tag("slow")
class RestRoadTest {

    @TempDir private Path folder;

    private Waymark waymark;
    private ConfigurableApplicationContext context;
    private String address;
    private String token;

    @BeforeEach
    void a_served_shop_with_an_approval_rule() throws IOException {
        Example.orders().copyTo(folder);
        waymark = Waymark.open(Settings.of(folder).withClient("api"));
        context = SpringServer.start(waymark, 0);
        address = SpringServer.address(context) + "/api/v1";
        token = Files.readString(Token.file(waymark.settings()));
    }

    @AfterEach
    void closed() {
        context.close();
        waymark.close();
    }

    @Test
    void tests_and_the_linter_can_be_asked() throws Exception {
        assertThat(post("/tests", "", "ana").body())
                .contains("\"name\":\"test_revenue_by_day\"", "\"type\":\"Passed\"");
        assertThat(post("/tests", "{\"tests\":[\"tests/nope.yaml\"]}", "ana").statusCode())
                .isEqualTo(422);
        assertThat(post("/lint", "{\"models\":[\"mart.best_days\"]}", "ana").body())
                .contains("\"models\":1", "\"violations\":[]");
    }

    @Test
    void proposed_approved_applied_changed_and_rolled_back() throws Exception {
        HttpResponse<String> proposed = post("/plans", "{\"environment\":\"prod\"}", "ana");
        assertThat(proposed.statusCode()).isEqualTo(201);
        String plan = proposed.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> early = post(strip(plan) + "/apply", "", "ana");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("\"type\":\"approval-missing\"");
        applied(strip(plan), "bo");

        edit("models/mart/best_days.sql", "revenue > 100", "revenue > 120");
        String second =
                post("/plans", "{\"environment\":\"prod\"}", "ana")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        applied(strip(second), "bo");

        HttpResponse<String> back =
                post(
                        "/environments/prod/rollbacks",
                        "{\"to\":1,\"reason\":\"too few days\"}",
                        "bo");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        applied(strip(back.headers().firstValue("Location").orElseThrow()), "ana");

        assertThat(get("/environments/prod?generation=3").body()).contains("\"toGeneration\":1");
        assertThat(get("/environments/prod/compare?from=1&to=3").body()).contains("\"moved\":[]");
        assertThat(get("/audit-log?environment=prod").body()).contains("too few days");
    }

    @Test
    void the_event_feed_goes_on_where_a_reader_was() throws Exception {
        post("/plans", "{\"environment\":\"prod\"}", "ana");
        assertThat(get("/events?after=0&limit=10").body().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("PlanProposed");
        assertThat(get("/events?after=1&limit=10").body()).isEmpty();
    }

    @Test
    void whatever_is_not_there_is_a_problem_document() throws Exception {
        assertProblem(get("/plans/p0"), 404, "no-such-plan");
        assertProblem(get("/runs/r0"), 404, "no-such-run");
        assertProblem(get("/environments/none"), 404, "no-such-environment");
        assertProblem(
                post(
                        "/plans",
                        "{\"environment\":\"prod\",\"options\":{\"start\":\"2026-01-05\"}}",
                        "ana"),
                422,
                "prod-date-range");
        Files.writeString(
                folder.resolve("models/broken.sql"), "MODEL (name a.b, kidn VIEW); SELECT 1 AS x");
        assertProblem(
                post("/plans", "{\"environment\":\"prod\"}", "ana"), 422, "project-has-errors");
    }

    @Test
    void nobody_gets_in_without_the_token() throws Exception {
        token = "wrong";
        assertProblem(get("/plans"), 401, "token-missing");
    }

    @Test
    void the_description_names_every_path_that_is_served() throws Exception {
        String description = get("/openapi.yaml").body();
        var mappings =
                context.getBean(
                        "requestMappingHandlerMapping",
                        org.springframework.web.servlet.mvc.method.annotation
                                .RequestMappingHandlerMapping.class);
        assertThat(
                        mappings.getHandlerMethods().keySet().stream()
                                .flatMap(mapping -> mapping.getPatternValues().stream())
                                .filter(path -> path.startsWith("/api/v1"))
                                .map(path -> "  " + path.substring("/api/v1".length()) + ":"))
                .isNotEmpty()
                .allMatch(description::contains);
    }

    private void applied(String plan, String approver) throws Exception {
        assertThat(post(plan + "/approvals", "", approver).statusCode()).isEqualTo(200);
        HttpResponse<String> accepted = post(plan + "/apply", "", "ana");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String run = strip(accepted.headers().firstValue("Location").orElseThrow());
        String events = get(run + "/events").body();
        assertThat(events).as(events).contains("event:RunSucceeded");
    }

    private static String strip(String location) {
        Matcher path = Pattern.compile(".*/api/v1(/.*)").matcher(location);
        assertThat(path.matches()).as(location).isTrue();
        return path.group(1);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(response.body()).contains("\"type\":\"" + type + "\"");
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(before, after));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET().build());
    }

    private HttpResponse<String> post(String path, String body, String user) throws Exception {
        return send(
                request(path)
                        .header("Waymark-User", user)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
