package org.qunzhi.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query, read once and asked of many documents. */
sealed interface Filter {

    boolean admits(Document document);

    record All(List<Filter> of) implements Filter {
        @Override
        public boolean admits(Document document) {
            for (var one : of) if (!one.admits(document)) return false;
            return true;
        }
    }

    record Any(List<Filter> of) implements Filter {
        @Override
        public boolean admits(Document document) {
            for (var one : of) if (one.admits(document)) return true;
            return false;
        }
    }

    record Not(Filter of) implements Filter {
        @Override
        public boolean admits(Document document) {
            return !of.admits(document);
        }
    }

    record Field(FieldPath path, Operand operand) implements Filter {
        @Override
        public boolean admits(Document document) {
            return path.any(document, operand);
        }
    }

    /** What the server knows and this does not, such as {@code $elemMatch}. */
    record Other(Document query) implements Filter {
        @Override
        public boolean admits(Document document) {
            return new DefaultQueryMatcher().matches(document, query);
        }
    }

    static Filter of(Document query) {
        var all = new ArrayList<Filter>();
        query.forEach((name, value) -> all.add(of(name, value)));
        return all(all);
    }

    /** Conditions inside of conditions are as good as beside each other, and are found there. */
    private static Filter all(List<Filter> of) {
        if (of.size() == 1) return of.getFirst();
        var all = new ArrayList<Filter>();
        for (var one : of) {
            if (one instanceof All(var inner)) all.addAll(inner);
            else all.add(one);
        }
        return new All(all);
    }

    private static Filter of(String name, @Nullable Object value) {
        return switch (name) {
            case "$and", "$or", "$nor" -> many(name, value);
            case String operator when operator.startsWith("$") -> other(name, value);
            default -> field(name, value);
        };
    }

    private static Filter many(String name, @Nullable Object value) {
        if (!(value instanceof Collection<?> list)
                || list.isEmpty()
                || !list.stream().allMatch(Document.class::isInstance)) return other(name, value);
        var all = list.stream().map(one -> of((Document) one)).toList();
        return switch (name) {
            case "$and" -> all(all);
            case "$or" -> all.size() == 1 ? all.getFirst() : new Any(all);
            default -> new Not(new Any(all));
        };
    }

    private static Filter other(String name, @Nullable Object value) {
        return new Other(new Document(name, value));
    }

    private static Filter field(String name, @Nullable Object value) {
        var path = FieldPath.of(name);
        if (value instanceof BsonRegularExpression pattern)
            return new Field(path, new Operand.Like(pattern));
        if (!(value instanceof Document operators)
                || operators.isEmpty()
                || !operators.keySet().iterator().next().startsWith("$"))
            return new Field(path, Operand.Same.as(value));
        var all = new ArrayList<Filter>();
        for (var operator : operators.entrySet()) {
            var one = operator(path, operator.getKey(), operator.getValue());
            if (one == null) return other(name, value);
            all.add(one);
        }
        return all(all);
    }

    private static @Nullable Filter operator(FieldPath path, String name, @Nullable Object value) {
        return switch (name) {
            case "$eq" -> new Field(path, Operand.Same.as(value));
            case "$ne" -> new Not(new Field(path, Operand.Same.as(value)));
            case "$gt", "$gte", "$lt", "$lte" -> within(path, name, value);
            case "$in" -> oneOf(path, value);
            case "$nin" -> {
                var in = oneOf(path, value);
                yield in == null ? null : new Not(in);
            }
            case "$exists" -> {
                var there = new Field(path, new Operand.There());
                yield Utils.isTrue(value) ? there : new Not(there);
            }
            case "$not" -> value instanceof Document ? new Not(field(path.name(), value)) : null;
            default -> null;
        };
    }

    private static @Nullable Filter within(FieldPath path, String name, @Nullable Object value) {
        return switch (value) {
            case null -> name.endsWith("e") ? field(path.name(), null) : new Any(List.of());
            case Collection<?> _, MinKey _, MaxKey _, BsonRegularExpression _ -> null;
            default -> new Field(path, Operand.Within.of(name, value));
        };
    }

    private static @Nullable Filter oneOf(FieldPath path, @Nullable Object value) {
        if (!(value instanceof Collection<?> list)
                || list.stream().anyMatch(BsonRegularExpression.class::isInstance)) return null;
        return new Field(path, Operand.OneOf.of(list));
    }
}
