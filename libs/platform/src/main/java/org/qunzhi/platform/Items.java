package org.qunzhi.platform;

import java.util.List;

/** A list as an answer: an object, so that a page's cursor can stand beside it one day. */
public record Items<T>(List<T> items) {}
