package org.qunzhi.standalone.planted.embedded;

public record Stray(org.qunzhi.platform.Actor known) {}
