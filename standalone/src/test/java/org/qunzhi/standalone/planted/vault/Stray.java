package org.qunzhi.standalone.planted.vault;

public record Stray(org.qunzhi.contracts.Role known) {}
