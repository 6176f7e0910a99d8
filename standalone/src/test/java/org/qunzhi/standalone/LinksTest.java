package org.qunzhi.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every relative link in a Markdown file leads to something that is in the repository. */
class LinksTest {
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

    /** Code is no link: fenced blocks and spans go first. */
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|`[^`\\n]*`");

    /** {@code [text](target "title")} and {@code [name]: target}. */
    private static final Pattern LINK =
            Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)|(?m)^ {0,3}\\[[^\\]]+]:\\s*<?([^\\s>]+)");

    private static final Pattern ELSEWHERE = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:|#|//).*");

    @Test
    void every_relative_link_leads_somewhere() throws IOException {
        var pages = pages(Glossary.root());
        assertThat(pages).contains(Glossary.root().resolve("docs/glossary.md"));
        assertThat(dead(Glossary.root())).isEmpty();
    }

    @Test
    void a_dead_link_is_found_and_a_good_one_is_not(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("docs/target"));
        Files.writeString(root.resolve("docs/target/built.md"), "[gone](nowhere.md)");
        Files.writeString(
                root.resolve("docs/page.md"),
                """
                [itself](page.md#part), [above](../top.md "title"), [folder](.), [web](https://a.b)
                `[code](nowhere.md)`, [gone](gone.md), [outside](../../other.md)

                ```
                [code](nowhere.md)
                ```

                [named]: ../missing.md
                """);
        Files.writeString(root.resolve("top.md"), "[down](docs/page.md), [case](docs/Page.md)");
        assertThat(dead(root))
                .containsExactlyInAnyOrder(
                        "docs/page.md: gone.md",
                        "docs/page.md: ../../other.md",
                        "docs/page.md: ../missing.md",
                        "top.md: docs/Page.md");
    }

    private static List<String> dead(Path root) throws IOException {
        var dead = new ArrayList<String>();
        for (var page : pages(root)) {
            var text = CODE.matcher(Files.readString(page)).replaceAll("");
            LINK.matcher(text)
                    .results()
                    .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                    .filter(link -> !ELSEWHERE.matcher(link).matches())
                    .filter(link -> !leads(root, page, link))
                    .forEach(link -> dead.add(root.relativize(page) + ": " + link));
        }
        return dead;
    }

    private static boolean leads(Path root, Path page, String link) {
        var file = URLDecoder.decode(link.replaceFirst("#.*", "").replace("+", "%2B"), UTF_8);
        var target = page.resolveSibling(file).normalize();
        return target.startsWith(root) && Files.exists(target);
    }

    private static List<Path> pages(Path root) throws IOException {
        var pages = new ArrayList<Path>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) {
                        return NOT_OURS.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                        if (file.getFileName().toString().endsWith(".md")) pages.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
        return pages;
    }
}
