package org.qunzhi.standalone.planted.audit;

public record Stray(org.qunzhi.standalone.planted.award.Stray known) {}
