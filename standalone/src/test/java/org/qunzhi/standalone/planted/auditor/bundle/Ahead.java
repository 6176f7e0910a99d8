package org.qunzhi.standalone.planted.auditor.bundle;

import org.qunzhi.auditor.decisions.Right;

record Ahead(Right known) {}
