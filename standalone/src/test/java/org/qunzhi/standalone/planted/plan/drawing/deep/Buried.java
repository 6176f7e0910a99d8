package org.qunzhi.standalone.planted.plan.drawing.deep;

final class Buried {}
