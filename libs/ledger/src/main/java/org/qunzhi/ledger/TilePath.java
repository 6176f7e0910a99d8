package org.qunzhi.ledger;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one path of each tile and bundle; C2SP tlog-tiles v0.1.0, «Merkle Tree». */
final class TilePath {

    private static final String NUMBER =
            "(?<number>(?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/(?<width>[1-9][0-9]{0,2}))?";
    private static final Pattern HASHES =
            Pattern.compile("tile/(?<level>0|[1-9]|[1-5][0-9]|6[0-3])/" + NUMBER);
    private static final Pattern ENTRIES = Pattern.compile("tile/entries/" + NUMBER);

    private TilePath() {}

    static String of(Tile tile) {
        return "tile/" + tile.level() + "/" + number(tile);
    }

    static String ofEntries(Tile tile) {
        return "tile/entries/" + number(tile);
    }

    static Tile parse(String path) {
        Matcher parts = matched(HASHES, path);
        return checked(tile(Integer.parseInt(parts.group("level")), parts, path), path, false);
    }

    static Tile parseEntries(String path) {
        return checked(tile(0, matched(ENTRIES, path), path), path, true);
    }

    private static Matcher matched(Pattern pattern, String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            throw new MalformedNote("not the path of a tile: " + path);
        }
        return matcher;
    }

    private static Tile tile(int level, Matcher parts, String path) {
        String width = parts.group("width");
        try {
            long index = Long.parseLong(parts.group("number").replaceAll("[x/]", ""));
            return new Tile(level, index, width == null ? Tile.FULL : Integer.parseInt(width));
        } catch (IllegalArgumentException e) {
            MalformedNote refused = new MalformedNote("no tile has such a number: " + path);
            refused.initCause(e);
            throw refused;
        }
    }

    /** A number with leading groups of zeros, and a width of 256, would be further paths. */
    private static Tile checked(Tile tile, String path, boolean ofEntries) {
        if (!path.equals(ofEntries ? ofEntries(tile) : of(tile))) {
            throw new MalformedNote("not the one path of its tile: " + path);
        }
        return tile;
    }

    /** Groups of three digits, all but the last with an x: 1234067 is x001/x234/067. */
    private static String number(Tile tile) {
        StringBuilder path = new StringBuilder(group(tile.index()));
        for (long rest = tile.index() / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + group(rest) + "/");
        }
        return tile.isFull() ? path.toString() : path + ".p/" + tile.width();
    }

    private static String group(long number) {
        return String.format(Locale.ROOT, "%03d", number % 1000);
    }
}
