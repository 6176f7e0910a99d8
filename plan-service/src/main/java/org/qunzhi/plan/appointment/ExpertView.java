package org.qunzhi.plan.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;

/** An expert as those of the association see them who put panels together. */
record ExpertView(String person, Protected<String> name, Instant from, @Nullable Instant until) {}
