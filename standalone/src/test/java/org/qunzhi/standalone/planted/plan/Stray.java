package org.qunzhi.standalone.planted.plan;

public record Stray(org.qunzhi.standalone.planted.review.Stray known) {}
