package org.qunzhi.standalone.planted.award;

public record Stray(org.qunzhi.standalone.planted.review.Stray known) {}
