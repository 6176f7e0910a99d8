package org.qunzhi.standalone.planted.auditor;

public record Stray(org.qunzhi.platform.Actor known) {}
