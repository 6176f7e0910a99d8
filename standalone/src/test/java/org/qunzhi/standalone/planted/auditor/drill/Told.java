package org.qunzhi.standalone.planted.auditor.drill;

import org.qunzhi.auditor.decisions.Right;

record Told(Right known) {}
