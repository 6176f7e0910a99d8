package org.qunzhi.auditor.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Chooses among the entries of a history. */
record Pick(History history, Random random) {

    /** One of that event, by chance. */
    int any(String name) {
        return any(name, _ -> true);
    }

    int any(String name, Predicate<Line> which) {
        return any(i -> history.line(i).name().equals(name) && which.test(history.line(i)));
    }

    int any(IntPredicate which) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < history.size(); i++) if (which.test(i)) found.add(i);
        return found.isEmpty() ? Mutation.NOWHERE : found.get(random.nextInt(found.size()));
    }

    /** The first from an index on. */
    int first(int from, Predicate<Line> which) {
        for (int i = Math.max(from, 0); i < history.size(); i++)
            if (which.test(history.line(i))) return i;
        return Mutation.NOWHERE;
    }

    int first(int from, Set<String> names) {
        return first(from, line -> names.contains(line.name()));
    }

    /** The next of the same stream. */
    int next(int index) {
        var stream = history.line(index).entry().stream();
        return first(index + 1, line -> line.entry().stream().equals(stream));
    }

    /** The next of the same stream of these names. */
    int next(int index, String... names) {
        var stream = history.line(index).entry().stream();
        var of = Set.of(names);
        return first(
                index + 1,
                line -> line.entry().stream().equals(stream) && of.contains(line.name()));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
