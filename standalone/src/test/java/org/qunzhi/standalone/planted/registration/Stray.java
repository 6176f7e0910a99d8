package org.qunzhi.standalone.planted.registration;

public record Stray(org.qunzhi.standalone.planted.plan.Stray known) {}
