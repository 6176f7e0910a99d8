package org.qunzhi.standalone.planted.gateway;

public record Stray(org.qunzhi.ledger.MerkleTree known) {}
