package org.qunzhi.auditor.drill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.SigningKey;

/** What is done to a bundle's lines and checkpoint by who has not the log's key. */
final class Corruptions {
    /** No entry in particular: the log as a whole is not the one that was signed. */
    static final int NO_ENTRY = -1;

    private static final int TOO_LONG = 65_536;

    /** The lines as they stand in the files, and the checkpoint. */
    static final class Text {
        final List<String> entries = new ArrayList<>();
        final List<String> events = new ArrayList<>();
        final History history;
        final SigningKey otherKey;
        String note;

        Text(History history, String note, SigningKey otherKey) {
            this.history = history;
            this.note = note;
            this.otherKey = otherKey;
            for (var line : history.entryLines())
                entries.add(new String(line, StandardCharsets.UTF_8));
            events.addAll(history.eventLines());
        }

        /** As if the lines had always been numbered so. */
        void number() {
            for (int i = 0; i < events.size(); i++)
                events.set(i, events.get(i).replaceFirst("\"index\":[0-9]+", "\"index\":" + i));
        }
    }

    /** Answers with the first wrong index, or {@link #NO_ENTRY}. */
    interface Corruption {
        int of(Text text, Random random);
    }

    static Map<String, Corruption> all() {
        var all = new LinkedHashMap<String, Corruption>();
        all.put("a flipped digest", Corruptions::flipped);
        all.put("a flipped value", Corruptions::value);
        all.put("a deleted entry", Corruptions::deleted);
        all.put("an entry twice", Corruptions::inserted);
        all.put("two entries swapped", Corruptions::swapped);
        all.put("an entry dated back", Corruptions::dated);
        all.put("a cut log", Corruptions::cut);
        all.put("another key", Corruptions::resigned);
        all.put("another root", Corruptions::root);
        all.put("a carriage return", Corruptions::carriageReturn);
        all.put("an entry too long", Corruptions::tooLong);
        all.put("a field disclosed twice", Corruptions::twice);
        all.put("a field of another entry", Corruptions::foreign);
        all.put("another predecessor", Corruptions::link);
        all.put("another counter", Corruptions::counter);
        return all;
    }

    private static int flipped(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        var digests = text.history.line(index).entry().sd();
        var shown = text.history.line(index).encoded().stream().map(Disclosure::digest).toList();
        var digest = shown.get(random.nextInt(shown.size()));
        if (!digests.contains(digest)) throw new IllegalArgumentException("was changed before");
        char first = digest.charAt(0) == 'A' ? 'B' : 'A';
        text.entries.set(
                index, text.entries.get(index).replace(digest, first + digest.substring(1)));
        return index;
    }

    private static int value(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        var line = text.history.line(index);
        text.events.set(index, line.showing("@subject", "another").shownAt(index));
        return index;
    }

    /** Not the last one of its service: of that only the size tells. */
    private static int deleted(Text text, Random random) {
        int index = inTheMiddle(text, random);
        text.entries.remove(index);
        text.events.remove(index);
        text.number();
        var service = text.history.line(index).entry().service();
        int next = index + 1;
        while (!text.history.line(next).entry().service().equals(service)) next++;
        return next - 1;
    }

    private static int inTheMiddle(Text text, Random random) {
        while (true) {
            int index = random.nextInt(text.entries.size());
            var service = text.history.line(index).entry().service();
            for (int i = index + 1; i < text.history.size(); i++)
                if (text.history.line(i).entry().service().equals(service)) return index;
        }
    }

    private static int inserted(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        text.entries.add(index, text.entries.get(index));
        text.events.add(index, text.events.get(index));
        text.number();
        return index + 1;
    }

    private static int swapped(Text text, Random random) {
        int index;
        do index = random.nextInt(text.entries.size() - 1);
        while (!text.history
                .line(index)
                .entry()
                .service()
                .equals(text.history.line(index + 1).entry().service()));
        Collections.swap(text.entries, index, index + 1);
        Collections.swap(text.events, index, index + 1);
        text.number();
        return index;
    }

    private static int dated(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        var time = text.history.line(index).entry().time();
        text.entries.set(index, text.entries.get(index).replace(time, "2025" + time.substring(4)));
        return index;
    }

    private static int cut(Text text, Random random) {
        int less = 1 + random.nextInt(text.entries.size() - 1);
        text.entries.subList(text.entries.size() - less, text.entries.size()).clear();
        text.events.subList(text.events.size() - less, text.events.size()).clear();
        return NO_ENTRY;
    }

    private static int resigned(Text text, Random random) {
        var tree = text.history.tree();
        text.note =
                new Checkpoint(origin(text), tree.size(), tree.root()).sign(text.otherKey).format();
        return NO_ENTRY;
    }

    private static String origin(Text text) {
        return text.note.substring(0, text.note.indexOf('\n'));
    }

    private static int root(Text text, Random random) {
        var lines = text.note.split("\n", 4);
        var other = java.util.Base64.getEncoder().encodeToString(Frontier.empty().root());
        text.note = lines[0] + "\n" + lines[1] + "\n" + other + "\n" + lines[3];
        return NO_ENTRY;
    }

    private static int carriageReturn(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        text.entries.set(index, text.entries.get(index) + "\r");
        return index;
    }

    private static int tooLong(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        text.entries.set(
                index, text.entries.get(index).replaceFirst("\\{", "{" + " ".repeat(TOO_LONG)));
        return index;
    }

    private static int twice(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        var first = text.history.line(index).encoded().getFirst();
        text.events.set(
                index,
                text.events
                        .get(index)
                        .replace("\"" + first + "\"", "\"" + first + "\",\"" + first + "\""));
        return index;
    }

    private static int foreign(Text text, Random random) {
        int index = random.nextInt(text.entries.size() - 1);
        var own = text.history.line(index).encoded().getFirst();
        var other = text.history.line(index + 1).encoded().getFirst();
        text.events.set(index, text.events.get(index).replace(own, other));
        return index;
    }

    private static int link(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        var digest = text.history.line(index).digest();
        text.entries.set(
                index,
                text.entries
                        .get(index)
                        .replaceFirst("\"prev\":\"[^\"]*\"", "\"prev\":\"" + digest + "\""));
        return index;
    }

    private static int counter(Text text, Random random) {
        int index = random.nextInt(text.entries.size());
        text.entries.set(
                index, text.entries.get(index).replaceFirst("\"counter\":", "\"counter\":9"));
        return index;
    }

    private Corruptions() {}
}
