package org.qunzhi.standalone.planted.history;

public record Stray(org.qunzhi.ledger.MerkleTree known) {}
