package org.qunzhi.standalone.planted.contracts;

public record Stray(org.qunzhi.rules.Edition known) {}
