package dev.waymark.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents point at is there.
class WalksNameRealFilesTest {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^]\\n]*)]\\(([^)\\s]+)\\)");
    private static final Pattern MEMBER = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d+)\\. ");

    static List<String> documents() {
        return Repository.below(".", ".md");
    }

    static List<String> walks() {
        return Repository.below("docs/walks", ".md");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_path_of_the_repository_exists(String document) {
        assertThat(Repository.all(CODE, Repository.text(document)).stream())
                .map(code -> code.split(" ")[0])
                .filteredOn(WalksNameRealFilesTest::looksLikeAPath)
                .allSatisfy(path -> assertThat(Repository.root().resolve(path)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(String document) {
        assertThat(links(document))
                .allSatisfy(link -> assertThat(target(document, link)).as(link.group()).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_link_that_names_a_member_leads_to_a_file_that_has_it(String document) {
        assertThat(links(document)).allSatisfy(link -> assertMember(document, link));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void a_walk_leads_from_stop_to_stop_through_files(String walk) {
        String text = Repository.text(walk);
        List<String> stops = Arrays.asList(text.split("(?m)^(?=\\d+\\. )"));
        assertThat(stops).hasSizeGreaterThan(8);
        assertThat(stops.subList(1, stops.size()))
                .allSatisfy(stop -> assertThat(LINK.matcher(stop).find()).as(stop).isTrue());
        assertThat(Repository.all(NUMBERED, text))
                .containsExactlyElementsOf(numbersUpTo(stops.size() - 1));
    }

    /// Begins with something that lies in the root, or with `./`.
    private static boolean looksLikeAPath(String code) {
        String plain = code.startsWith("./") ? code.substring(2) : code;
        boolean relative = plain.matches("[\\w.-]+(/[\\w./-]*)?") && code.contains("/");
        return relative
                && (code.startsWith("./") || Files.exists(Repository.root().resolve(first(plain))));
    }

    private static String first(String path) {
        return path.replaceFirst("/.*", "");
    }

    private static List<MatchResult> links(String document) {
        return LINK.matcher(Repository.text(document))
                .results()
                .filter(link -> !link.group(2).matches("(https?:|#).*"))
                .toList();
    }

    private static Path target(String document, MatchResult link) {
        String path = link.group(2).replaceFirst("#.*", "");
        return Repository.root().resolve(document).resolveSibling(path).normalize();
    }

    private static void assertMember(String document, MatchResult link) throws Exception {
        Matcher named = MEMBER.matcher(link.group(1));
        Path file = target(document, link);
        if (named.matches() && file.toString().endsWith(".java")) {
            assertThat(file).as(link.group()).hasFileName(named.group(1) + ".java");
            assertThat(Files.readString(file))
                    .as(link.group())
                    .containsPattern("\\b" + named.group(2) + "\\b");
        }
    }

    private static List<String> numbersUpTo(int last) {
        return Stream.iterate(1, i -> i + 1).limit(last).map(String::valueOf).toList();
    }
}
