package org.qunzhi.standalone.planted.authority;

public record Stray(org.qunzhi.rules.Edition known) {}
