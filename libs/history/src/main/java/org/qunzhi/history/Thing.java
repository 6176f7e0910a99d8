package org.qunzhi.history;

/** One thing of the field, by its kind and id. */
public record Thing(Kind kind, String id) {

    /** By which events name it. */
    public Mention mention() {
        return new Mention(kind.field(), id);
    }
}
