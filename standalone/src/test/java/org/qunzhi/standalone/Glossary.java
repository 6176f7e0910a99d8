package org.qunzhi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** docs/glossary.md, as the checks read it. */
final class Glossary {
    private static final Path ROOT =
            Path.of(System.getProperty("qunzhi.root", "..")).toAbsolutePath().normalize();
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** By its source: the head of the table, the line below it, terms of the log and of keys. */
    private static final Pattern NO_TERM = Pattern.compile("Source|---|RFC|C2SP|technical");

    /**
     * What any software says too: the person and the organisation that every event names, a stream
     * of events and the number of one, Kafka's topic, a JSON object's member, the step of a path, a
     * place in a text, the drafting of an event, what is missing, the state of a row, who is
     * waiting.
     */
    private static final Set<String> GENERIC =
            Set.of(
                    " person ",
                    " organization ",
                    " stream ",
                    " number ",
                    " topic ",
                    " member ",
                    " step ",
                    " entry ",
                    " item ",
                    " result ",
                    " dropped ",
                    " draft ",
                    " missing ",
                    " place ",
                    " state ",
                    " waiting ");

    static Path root() {
        return ROOT;
    }

    /** Every term, and every name in the column «In the code», in words; not those of the log. */
    static Set<String> fieldTerms() {
        var terms = new TreeSet<String>();
        for (var line : lines()) {
            var cells = line.split("\\|", -1);
            if (cells.length < 5 || NO_TERM.matcher(cells[4]).find()) continue;
            Stream.concat(names(cells[3]), Arrays.stream(cells[1].split(",", -1)))
                    .map(Conditions::words)
                    .filter(words -> !words.isBlank())
                    .forEach(terms::add);
        }
        terms.removeAll(GENERIC);
        return terms;
    }

    /** {@code `Role.PROMOTER`} is called PROMOTER. */
    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1).replaceFirst("^.*[.]", ""));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(ROOT.resolve("docs/glossary.md"));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private Glossary() {}
}
