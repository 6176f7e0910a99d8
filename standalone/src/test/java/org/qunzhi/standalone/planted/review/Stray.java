package org.qunzhi.standalone.planted.review;

public record Stray(org.qunzhi.standalone.planted.registration.Stray known) {}
