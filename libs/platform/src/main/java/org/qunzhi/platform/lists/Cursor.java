package org.qunzhi.platform.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.web.Fault;
import org.qunzhi.platform.web.Fault.In;

/**
 * The last row seen. It is no secret and gives no right: what may be seen is asked for each page
 * anew. Bound to its query it is only so that nobody goes on in another list by mistake.
 */
record Cursor(@Nullable Object value, Object id) {

    String written(String binding) {
        var text = new Document("q", digest(binding)).append("v", value).append("id", id).toJson();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor read(@Nullable String text, String binding, List<Fault> faults) {
        if (text == null) return null;
        var read = parsed(text);
        var id = read.get("id");
        if (id != null
                && plain(id)
                && plain(read.get("v"))
                && digest(binding).equals(read.get("q"))) return new Cursor(read.get("v"), id);
        faults.add(In.QUERY.of("cursor", "cursor-foreign"));
        return null;
    }

    private static Document parsed(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return Document.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | BSONException | JsonParseException broken) {
            return new Document();
        }
    }

    /** A document here would be an operator to the store. */
    private static boolean plain(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Number;
    }

    private static String digest(String binding) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(binding.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
