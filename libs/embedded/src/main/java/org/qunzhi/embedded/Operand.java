package org.qunzhi.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is asked of one value. */
sealed interface Operand extends Predicate<@Nullable Object> {

    /** Where such values lie in an index; null where they may lie anywhere. */
    default @Nullable List<Span> spans() {
        return null;
    }

    record Same(@Nullable Object value, SortKey key) implements Operand {
        static Same as(@Nullable Object value) {
            return new Same(value, SortKey.of(value));
        }

        @Override
        public boolean test(@Nullable Object other) {
            // Nearly always strings, and of a string nothing else is equal.
            if (value instanceof String) return value.equals(other);
            if (other instanceof String) return false;
            return key.isOfType(other) && SortKey.of(other).equals(key);
        }

        @Override
        public List<Span> spans() {
            return List.of(Span.at(key));
        }
    }

    record OneOf(SortedSet<SortKey> keys, Set<Object> texts) implements Operand {
        static OneOf of(Collection<?> values) {
            var keys = new TreeSet<SortKey>();
            var texts = new HashSet<Object>();
            for (var value : values) {
                keys.add(SortKey.of(value));
                if (value instanceof String) texts.add(value);
            }
            return new OneOf(keys, texts);
        }

        @Override
        public boolean test(@Nullable Object other) {
            if (other instanceof String) return texts.contains(other);
            return keys.size() > texts.size() && keys.contains(SortKey.of(other));
        }

        @Override
        public List<Span> spans() {
            return keys.stream().map(Span::at).toList();
        }
    }

    /** Of the same type as the bound, and on this side of it. */
    record Within(Object bound, SortKey key, boolean less, boolean same) implements Operand {
        static Within of(String operator, Object bound) {
            return new Within(
                    bound, SortKey.of(bound), operator.startsWith("$lt"), operator.endsWith("e"));
        }

        @Override
        public boolean test(@Nullable Object other) {
            if (!key.isOfType(other)) return false;
            int compared = compare(other);
            return compared == 0 ? same : compared < 0 == less;
        }

        private int compare(@Nullable Object other) {
            if (bound instanceof Long mine && other instanceof Long theirs)
                return Long.compare(theirs, mine);
            return SortKey.of(other).compareTo(key);
        }

        @Override
        public List<Span> spans() {
            if (less) return List.of(new Span(key.type(), same ? key.after() : key));
            return List.of(new Span(same ? key : key.after(), key.nextType()));
        }
    }

    record Like(BsonRegularExpression pattern) implements Operand {
        @Override
        public boolean test(@Nullable Object other) {
            return other instanceof String text && pattern.matcher(text).find();
        }
    }

    record There() implements Operand {
        @Override
        public boolean test(@Nullable Object other) {
            return !(other instanceof Missing);
        }
    }
}
