package org.qunzhi.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.BsonRegularExpression;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Documents, changes of them and queries, from a seed: the same for every store. What the products'
 * read models hold (texts, numbers, dates, lists of ids, records inside of records), and in every
 * field now and then nothing, null, or a value of another type.
 */
final class SeededQueries {
    private static final List<String> FIELDS =
            List.of(
                    "_id", "org", "title", "state", "value", "tags", "in.n", "parts.x", "parts",
                    "u");
    private final Random random;
    private int made;

    SeededQueries(long seed) {
        random = new Random(seed);
    }

    /** One question, and all that is needed to ask it again. */
    record Query(Document filter, Document sort, int skip, int limit, Document projection) {

        /** The answer in a form of its own: the order of fields is nobody's business. */
        List<String> of(MongoCollection<Document> asked) {
            var found =
                    asked.find(filter).projection(projection).sort(sort).skip(skip).limit(limit);
            var answers = found.map(Query::said).into(new ArrayList<>());
            // Without an order any is right.
            if (sort.isEmpty()) answers.sort(Comparator.naturalOrder());
            return answers;
        }

        private static String said(@Nullable Object value) {
            return switch (value) {
                case null -> "null";
                case Map<?, ?> fields -> {
                    var sorted = new TreeMap<String, String>();
                    fields.forEach((name, one) -> sorted.put((String) name, said(one)));
                    yield sorted.toString();
                }
                case List<?> list -> list.stream().map(Query::said).toList().toString();
                // The embedded store takes a change from 1 to 1.0 for none.
                case Number number ->
                        new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
                case Date date -> date.toInstant().toString();
                default -> value.getClass().getSimpleName() + " " + value;
            };
        }
    }

    static void index(MongoCollection<Document> rows) {
        rows.createIndex(Indexes.ascending("org", "title"));
        rows.createIndex(Indexes.ascending("value"));
        rows.createIndex(Indexes.ascending("tags"));
        rows.createIndex(Indexes.ascending("in.n", "state"));
        rows.createIndex(Indexes.ascending("parts.x"));
        rows.createIndex(Indexes.ascending("org", "parts.x"));
        rows.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true));
    }

    List<Document> documents(int count) {
        return IntStream.range(0, count).mapToObj(_ -> document()).toList();
    }

    private Document document() {
        int number = made++;
        var document = new Document("_id", id(number)).append("u", number * 7 % 10_007);
        sometimes(document, "org", () -> "org-" + random.nextInt(12));
        sometimes(document, "title", () -> word() + random.nextInt(40));
        sometimes(document, "state", () -> pick("OPEN", "CLOSED", "DRAFT"));
        sometimes(document, "value", this::value);
        sometimes(document, "tags", this::tags);
        sometimes(document, "in", () -> new Document("n", value()).append("m", random.nextInt(5)));
        sometimes(document, "parts", this::parts);
        return document;
    }

    private static Object id(int number) {
        return switch (number % 5) {
            case 0 -> (long) number;
            case 1 -> number;
            case 2 -> number + 0.5;
            default -> "id-" + number;
        };
    }

    private void sometimes(Document document, String name, Supplier<?> value) {
        int die = random.nextInt(20);
        if (die == 0) document.append(name, null);
        else if (die == 1) document.append(name, value());
        else if (die != 2) document.append(name, value.get());
    }

    private Object value() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> random.nextInt(20);
            case 3 -> (long) random.nextInt(20);
            case 4 -> random.nextInt(40) / 2.0;
            case 5 -> (1L << 53) + random.nextInt(3);
            case 6 -> word();
            case 7 -> Date.from(Instant.ofEpochSecond(random.nextInt(10)));
            case 8 -> random.nextBoolean();
            case 9 -> new ObjectId("%024x".formatted(random.nextInt(5)));
            case 10 -> -(double) random.nextInt(5);
            default -> word() + word();
        };
    }

    private String word() {
        return pick("质量", "小组", "a", "Ab", "ab", "", "a\u0000b", "ä", "\uD83D\uDE00");
    }

    private List<?> tags() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> word()).toList();
    }

    private List<Document> parts() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(
                        _ -> {
                            var part = new Document("y", random.nextInt(4));
                            if (random.nextInt(5) > 0) part.append("x", value());
                            return part;
                        })
                .toList();
    }

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** Some documents are changed, some go and come again. */
    void change(MongoCollection<Document> rows) {
        for (int i = 0; i < 20; i++) {
            var id = new Document("_id", id(random.nextInt(made)));
            var changes = new Document(pick("title", "value", "state", "org"), value());
            switch (random.nextInt(4)) {
                case 0 -> rows.deleteOne(id);
                case 1 -> rows.updateOne(id, new Document("$set", new Document("tags", tags())));
                case 2 -> rows.updateOne(id, new Document("$unset", changes));
                default -> rows.updateOne(id, new Document("$set", changes));
            }
        }
        rows.insertMany(documents(4));
    }

    Query query() {
        var sort = sort();
        boolean part = !sort.isEmpty();
        return new Query(
                filter(2),
                sort,
                part ? pick(0, 0, 3, 50) : 0,
                part ? pick(0, 1, 5, 51) : 0,
                projection());
    }

    private Document sort() {
        var sort = new Document();
        int direction = pick(1, -1);
        // At most one of a list: MongoDB refuses two.
        if (random.nextInt(4) == 0) sort.append(pick("tags", "parts.x"), direction);
        for (int i = random.nextInt(4); i > 1; i--)
            sort.append(pick("org", "title", "value", "in.n", "state", "u"), direction);
        // Equal ones may come in any order: the last word has the id.
        if (!sort.isEmpty() || random.nextInt(3) == 0) sort.append("_id", pick(direction, 1));
        return sort;
    }

    private Document projection() {
        return switch (random.nextInt(5)) {
            case 0 -> new Document("title", 1).append("value", 1);
            // With its _id: without, MongoDB answers from the index alone, null for nothing.
            case 1 -> new Document("in.n", 1);
            case 2 -> new Document("tags", 0).append("parts", 0);
            default -> new Document();
        };
    }

    private Document filter(int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            var all = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> filter(depth - 1));
            return new Document(pick("$and", "$or", "$or", "$nor"), all.toList());
        }
        var filter = new Document();
        for (int i = random.nextInt(4); i > 0; i--) {
            var field = FIELDS.get(random.nextInt(FIELDS.size()));
            filter.append(field, condition(field));
        }
        return filter;
    }

    private @Nullable Object condition(String field) {
        return switch (random.nextInt(11)) {
            case 0, 1, 2, 3 -> operand(field);
            case 4 -> new Document("$ne", operand(field));
            case 5 -> new Document(pick("$in", "$in", "$nin"), operands(field));
            case 6 -> new Document("$exists", random.nextBoolean());
            case 7 ->
                    new Document(pick("$gt", "$gte"), operand(field))
                            .append(pick("$lt", "$lte"), operand(field));
            case 8 -> new Document(pick("$gt", "$gte", "$lt", "$lte"), operand(field));
            case 9 ->
                    new BsonRegularExpression(
                            Pattern.quote(pick("a", "质", "B", "1")), pick("", "i"));
            default ->
                    new Document("$not", new Document(pick("$gt", "$lte", "$eq"), operand(field)));
        };
    }

    private List<?> operands(String field) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> operand(field)).toList();
    }

    private @Nullable Object operand(String field) {
        if (random.nextInt(12) == 0) return random.nextBoolean() ? null : value();
        return switch (field) {
            case "_id" -> id(random.nextInt(made));
            case "org" -> "org-" + random.nextInt(12);
            case "title" -> word() + random.nextInt(40);
            case "state" -> pick("OPEN", "CLOSED", "DRAFT");
            case "tags" -> word();
            case "u" -> random.nextInt(10_007);
            case "parts" -> new Document("y", random.nextInt(4));
            default -> value();
        };
    }
}
