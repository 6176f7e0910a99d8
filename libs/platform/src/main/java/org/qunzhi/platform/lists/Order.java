package org.qunzhi.platform.lists;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * By one field and then by {@code _id}, so that no two rows are equal. Rows without the field come
 * before all others, as in a MongoDB: {@code $gt} and {@code $lt} alone would pass over them.
 *
 * @param binding what else a cursor is bound to
 */
record Order(String field, boolean descending, String binding) {

    Bson sort() {
        return descending
                ? Sorts.orderBy(Sorts.descending(field), Sorts.descending("_id"))
                : Sorts.orderBy(Sorts.ascending(field), Sorts.ascending("_id"));
    }

    Bson after(Cursor last) {
        var value = last.value();
        var same = and(eq(field, value), descending ? lt("_id", last.id()) : gt("_id", last.id()));
        if (value == null) return descending ? same : or(same, ne(field, null));
        return descending
                ? or(same, lt(field, value), eq(field, null))
                : or(same, gt(field, value));
    }

    Cursor at(Document row) {
        var value = row.getEmbedded(List.of(field.split("\\.")), Object.class);
        return new Cursor(value, Objects.requireNonNull(row.get("_id")));
    }
}
