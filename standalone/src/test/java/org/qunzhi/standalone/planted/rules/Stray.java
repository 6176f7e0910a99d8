package org.qunzhi.standalone.planted.rules;

public record Stray(org.qunzhi.ledger.MerkleTree known) {}
