package org.qunzhi.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a value as the bytes of its {@link SortKey}. */
final class SortKeyWriter {
    private static final int NULL = 20;
    private static final int NUMBER = 30;
    private static final int STRING = 60;
    private static final int DOCUMENT = 70;
    private static final int ARRAY = 80;
    private static final int END = 0;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(48);

    byte[] bytes() {
        return out.toByteArray();
    }

    static int type(@Nullable Object value) {
        return switch (value) {
            case MinKey _ -> 10;
            case null -> NULL;
            case Missing _ -> NULL;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Document _ -> DOCUMENT;
            case Collection<?> _ -> ARRAY;
            case BinData _, UUID _, LegacyUUID _ -> 90;
            case ObjectId _ -> 100;
            case Boolean _ -> 110;
            case Instant _ -> 120;
            case BsonTimestamp _ -> 130;
            case BsonRegularExpression _ -> 140;
            case MaxKey _ -> 240;
            default -> {
                if (value == SortKey.EMPTY) yield 15;
                throw new IllegalArgumentException("no order is known of " + value.getClass());
            }
        };
    }

    SortKeyWriter add(@Nullable Object value) {
        int type = type(value);
        out.write(type);
        switch (value) {
            case Number number -> number(number);
            case String text -> text(text);
            case Document document -> document(document);
            case Collection<?> list -> {
                list.forEach(this::add);
                out.write(END);
            }
            case BinData data -> binary(0, data.getData());
            case UUID id -> binary(4, longs(id.getMostSignificantBits(), id));
            case LegacyUUID id ->
                    binary(3, longs(id.getUuid().getMostSignificantBits(), id.getUuid()));
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean truth -> out.write(truth ? 1 : 0);
            case Instant time -> number(time.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp time -> number(time.getValue());
            case BsonRegularExpression pattern -> {
                text(pattern.getPattern());
                text(String.valueOf(pattern.getOptions()));
            }
            case null, default -> {}
        }
        return this;
    }

    private void number(long unsigned) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(unsigned).array());
    }

    private static byte[] longs(long most, UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(most)
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private void binary(int subtype, byte[] data) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
        out.write(subtype);
        out.writeBytes(data);
    }

    private void text(String text) {
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(one);
            if (one == END) out.write(SortKey.AFTER);
        }
        out.write(END);
    }

    private void document(Document document) {
        document.forEach(
                (name, value) -> {
                    out.write(type(value));
                    text(name);
                    add(value);
                });
        out.write(END);
    }

    /** The double next below, and what it lacks: so a long and a double stand in one order. */
    private void number(Number number) {
        switch (number) {
            case Decimal128 decimal when !decimal.toString().matches("NaN|-?Infinity") ->
                    exact(decimal.toBigDecimal());
            case Long whole when Math.abs(whole) > 1L << 53 || whole == Long.MIN_VALUE ->
                    exact(BigDecimal.valueOf(whole));
            default -> {
                binary64(number.doubleValue());
                lacking("", "");
            }
        }
    }

    private void exact(BigDecimal number) {
        double below = number.doubleValue();
        if (Double.isInfinite(below)) below = Math.copySign(Double.MAX_VALUE, below);
        if (new BigDecimal(below).compareTo(number) > 0) below = Math.nextDown(below);
        binary64(below);
        var lacks = number.subtract(new BigDecimal(below)).stripTrailingZeros().toPlainString();
        int point = lacks.indexOf('.');
        var whole = point < 0 ? lacks : lacks.substring(0, point);
        lacking(whole.equals("0") ? "" : whole, point < 0 ? "" : lacks.substring(point + 1));
    }

    private void binary64(double number) {
        long bits = Double.doubleToLongBits(number + 0.0);
        number(Double.isNaN(number) ? 0 : bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private void lacking(String whole, String fraction) {
        out.write(whole.length() >> 8);
        out.write(whole.length());
        out.writeBytes(whole.getBytes(StandardCharsets.US_ASCII));
        text(fraction);
    }
}
