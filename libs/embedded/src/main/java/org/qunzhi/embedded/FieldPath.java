package org.qunzhi.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A field, or a field of a field; through arrays it leads to as many values as they have. */
record FieldPath(String name, List<String> parts) {

    static FieldPath of(String name) {
        return new FieldPath(name, List.of(name.split("\\.", -1)));
    }

    /**
     * Whether there is such a value: of an array each element, and the array itself; {@link
     * Missing} where the field is not there.
     */
    boolean any(Document document, Predicate<@Nullable Object> wanted) {
        return any(document, 0, wanted);
    }

    private boolean any(Document document, int at, Predicate<@Nullable Object> wanted) {
        var value = document.getOrDefault(parts.get(at), Missing.getInstance());
        if (at == parts.size() - 1) {
            return anyIn(value, wanted);
        }
        return switch (value) {
            case Document inner -> any(inner, at + 1, wanted);
            case List<?> list -> anyOf(list, at + 1, wanted);
            case null, default -> wanted.test(Missing.getInstance());
        };
    }

    private static boolean anyIn(@Nullable Object value, Predicate<@Nullable Object> wanted) {
        if (value instanceof Collection<?> list && list.stream().anyMatch(wanted)) return true;
        return wanted.test(value);
    }

    private boolean anyOf(List<?> list, int at, Predicate<@Nullable Object> wanted) {
        for (var element : list) {
            if (element instanceof Document inner && any(inner, at, wanted)) return true;
        }
        if (!parts.get(at).matches("[0-9]{1,9}")) return false;
        int index = Integer.parseInt(parts.get(at));
        if (index >= list.size()) return false;
        var element = list.get(index);
        if (at == parts.size() - 1) {
            return anyIn(element, wanted);
        }
        return element instanceof Document inner && any(inner, at + 1, wanted);
    }

    /** Whether an array lies on the way. */
    boolean isMany(Document document) {
        Object value = document;
        for (var part : parts) {
            if (!(value instanceof Document inner)) return value instanceof Collection;
            value = inner.get(part);
        }
        return value instanceof Collection;
    }

    /**
     * What the document is sorted and indexed by: of an array each element, of an empty one {@link
     * SortKey#EMPTY}.
     */
    List<@Nullable Object> keys(Document document) {
        var keys = new ArrayList<@Nullable Object>(1);
        keys(document, 0, keys);
        return keys;
    }

    private void keys(Document document, int at, List<@Nullable Object> into) {
        var value = document.get(parts.get(at));
        if (at == parts.size() - 1) spread(value, into);
        else if (value instanceof Document inner) keys(inner, at + 1, into);
        else if (value instanceof List<?> list && !list.isEmpty()) keysOf(list, at + 1, into);
        else into.add(null);
    }

    private static void spread(@Nullable Object value, List<@Nullable Object> into) {
        if (!(value instanceof Collection<?> list)) into.add(value);
        else if (list.isEmpty()) into.add(SortKey.EMPTY);
        else into.addAll(list);
    }

    private void keysOf(List<?> list, int at, List<@Nullable Object> into) {
        var part = parts.get(at);
        int index = part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : list.size();
        if (index < list.size()) {
            var element = list.get(index);
            if (at == parts.size() - 1) spread(element, into);
            else if (element instanceof Document inner) keys(inner, at + 1, into);
            else into.add(null);
            return;
        }
        for (var element : list) {
            if (element instanceof Document inner) keys(inner, at, into);
            else into.add(null);
        }
    }
}
