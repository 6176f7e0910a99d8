package org.qunzhi.standalone.planted.platform;

final class CircleStore {}
