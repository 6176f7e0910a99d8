package org.qunzhi.standalone.planted.ledger;

public record Stray(org.qunzhi.contracts.Role known) {}
