package org.qunzhi.vault;

/** What a vault says when asked for a key by its id. */
public sealed interface Found {
    record Present(DataKey key) implements Found {}

    /** It was, and nobody has it any more. */
    record Destroyed() implements Found {}

    /** This process has no keys of that kind. */
    record NotHeld() implements Found {}

    /** No such key was ever made here. */
    record Unknown() implements Found {}
}
