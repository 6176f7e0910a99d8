package org.qunzhi.award;

import java.util.List;

/** A list as an answer: an object, so that a page's cursor can stand beside it one day. */
public record Listed<T>(List<T> items) {}
