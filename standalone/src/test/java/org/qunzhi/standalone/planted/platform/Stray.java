package org.qunzhi.standalone.planted.platform;

public record Stray(org.qunzhi.authority.Acting known) {}
