package org.qunzhi.standalone.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many patterns in one pass, one table look-up a byte (Aho and Corasick, 1975), across
 * whatever pieces the bytes come in.
 */
final class Automaton<T> {
    private static final int BYTES = 256;
    static final int START = 0;
    private int[] next = new int[BYTES * 1024];
    private final List<List<T>> ending = new ArrayList<>();
    private boolean[] ends = new boolean[0];

    Automaton() {
        ending.add(List.of());
    }

    /** Before {@link #link}. */
    void add(byte[] pattern, T meaning) {
        int state = START;
        for (byte b : pattern) {
            int edge = state * BYTES + (b & 0xFF);
            if (next[edge] == START) {
                // First the state, which may move the table, then the edge into it.
                int made = newState();
                next[edge] = made;
            }
            state = next[edge];
        }
        var more = new ArrayList<>(ending.get(state));
        more.add(meaning);
        ending.set(state, more);
    }

    private int newState() {
        ending.add(List.of());
        if (ending.size() * BYTES > next.length) next = Arrays.copyOf(next, next.length * 2);
        return ending.size() - 1;
    }

    /** Leads every edge that is missing to the longest suffix that a pattern begins with. */
    void link() {
        var suffix = new int[ending.size()];
        var queue = new ArrayDeque<Integer>();
        for (int b = 0; b < BYTES; b++) if (next[b] != START) queue.add(next[b]);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            var shorter = ending.get(suffix[state]);
            if (!shorter.isEmpty()) {
                var all = new ArrayList<>(ending.get(state));
                all.addAll(shorter);
                ending.set(state, all);
            }
            for (int b = 0; b < BYTES; b++) {
                int fallback = next[suffix[state] * BYTES + b];
                int edge = state * BYTES + b;
                if (next[edge] == START) next[edge] = fallback;
                else {
                    suffix[next[edge]] = fallback;
                    queue.add(next[edge]);
                }
            }
        }
        ends = new boolean[ending.size()];
        for (int i = 0; i < ends.length; i++) ends[i] = !ending.get(i).isEmpty();
    }

    int after(int state, byte read) {
        return next[state * BYTES + (read & 0xFF)];
    }

    /** Whether anything ends at this state; once linked. */
    boolean ends(int state) {
        return ends[state];
    }

    /** What ends at this state. */
    List<T> ending(int state) {
        return ending.get(state);
    }
}
